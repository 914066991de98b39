import { operations } from './operations.ts';
import { checkTypes, compileRelayApp, generateTypes, Project } from './project.ts';

const project = new Project();
compileRelayApp(project);
generateTypes(project, operations);
afterAll(() => project.remove());

const USE = `
  import type { GrantMutation, ReferenceDataQuery, WholeCaseQuery } from './gql/graphql';
  import type { wholeCase_parts$data } from '../artifacts/wholeCase_parts.graphql';

  export const lastDay = (told: WholeCaseQuery): string | undefined =>
    told.case?.immigration?.reflectionPeriods?.at(-1)?.endsOn;
  export const lastDayInRelay = (told: wholeCase_parts$data): string | undefined =>
    told.immigration?.reflectionPeriods?.at(-1)?.endsOn;

  // @ts-expect-error any part of a case may be null
  export const unlooked = (told: WholeCaseQuery): string => told.case.immigration.openedOn;
  // @ts-expect-error any part of a case may be null
  export const unlookedInRelay = (told: wholeCase_parts$data): string => told.immigration.openedOn;
  // @ts-expect-error a day is text
  export const date = (told: WholeCaseQuery): Date | undefined => told.case?.immigration?.openedOn;
  // @ts-expect-error an exact number is text
  export const sum = (told: ReferenceDataQuery): number | undefined => told.funding?.[0]?.amount.amount;
  // @ts-expect-error an instant is text
  export const instant = (told: ReferenceDataQuery): Date | undefined => told.hotlines?.[0]?.changesAt;

  export function inShort({ grantReflectionPeriod: outcome }: GrantMutation): string {
    switch (outcome?.__typename) {
      case 'ReflectionPeriod': return outcome.endsOn;
      case 'Refused': return outcome.message;
      case 'FactUnavailable': return outcome.unavailable;
      default: return 'decided otherwise';
    }
  }
`;

test('what Relay and GraphQL Code Generator generate says what the graph may answer', () => {
  project.write('src/use.ts', USE);
  checkTypes(project);
});

test('a use that the graph does not promise is found', () => {
  project.write('src/use.ts', USE.replaceAll('// @ts-expect-error', '//'));
  expect(() => checkTypes(project)).toThrow(/use\.ts\(\d+,\d+\): error/);
});
