import { randomUUID } from 'node:crypto';
import type { Answer, Asked } from '../harness/ask.ts';

/** The two decisions on a reflection period, as a client asks for them. */

const REFUSED = `... on Refused {
  rule { id kind } reason earliestLawfulAt
  en: message(language: EN) da: message(language: DA) remedyEn: remedy(language: EN) remedyDa: remedy(language: DA)
}`;
const PERIOD = `... on ReflectionPeriod {
  id version startsOn endsOn capEndsOn verification identificationAuthority ruleVersions
  extensions { ground fromEndsOn toEndsOn concerns { reason } }
  reliedOn { forVersion room topic answered authority recordId fact }
}`;
const OUTCOME = `{ __typename ${PERIOD} ${REFUSED} ... on FactUnavailable { unavailable } }`;

const GRANT = `mutation Grant($input: GrantReflectionPeriodInput!) { grantReflectionPeriod(input: $input) ${OUTCOME} }`;
const EXTEND = `mutation Extend($input: ExtendReflectionPeriodInput!) { extendReflectionPeriod(input: $input) ${OUTCOME} }`;

/** An attempt of its own: its correlation id finds the entry it left. */
export interface Attempt extends Asked {
  readonly correlationId: string;
}

type Changes = Partial<Pick<Asked, 'purpose' | 'idempotencyKey'>>;

export const toGrant = (caseId: string, changes: Changes = {}): Attempt => ({
  query: GRANT,
  variables: { input: { caseId } },
  purpose: 'IMMIGRATION',
  correlationId: randomUUID(),
  ...changes,
});

export interface ExtensionAsked {
  readonly caseId: string;
  readonly periodId: string;
  readonly expectedVersion: number;
  readonly ground: string;
  readonly until?: string | null;
  readonly reasonsStated?: boolean;
  readonly requestedOn?: string | null;
}

export const toExtend = (input: ExtensionAsked, changes: Changes = {}): Attempt => ({
  query: EXTEND,
  variables: { input },
  purpose: 'IMMIGRATION',
  correlationId: randomUUID(),
  ...changes,
});

/** The outcome, or the code of the error that stands in its place. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
export function outcomeOf({ data, errors }: Answer): any {
  const outcome = data?.grantReflectionPeriod ?? data?.extendReflectionPeriod;
  return outcome ?? errors.map(({ extensions }) => extensions.code).join();
}

/** `ReflectionPeriod`, `Refused NOT_IDENTIFIED`, `CONFLICT`: what came of it, in a word or two. */
export function inShort(answer: Answer): string {
  const outcome = outcomeOf(answer);
  if (typeof outcome === 'string') return outcome;
  return outcome.reason ? `${outcome.__typename} ${outcome.reason}` : outcome.__typename;
}
