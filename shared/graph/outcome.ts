import { type ClassType, createUnionType } from 'type-graphql';
import { isRefused } from '../law/refusal.ts';
import { isFactUnavailable } from '../room/fact-unavailable.ts';
import { FactUnavailableType } from './fact-unavailable.type.ts';
import { RefusedType } from './refused.type.ts';

/** `<name> = <the thing> | Refused | FactUnavailable` */
export const outcomeOf = <Thing extends object>(name: string, thing: ClassType<Thing>, about: string) =>
  createUnionType({
    name,
    description: `${about} Clients must expect members that are added later.`,
    types: () => [thing, RefusedType, FactUnavailableType] as const,
    resolveType: (value: object) =>
      isRefused(value) ? RefusedType : isFactUnavailable(value) ? FactUnavailableType : thing,
  });
