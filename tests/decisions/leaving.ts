import type { Stage } from '../repeats/stage.ts';

const READ = `query ($id: ID!) {
  case(id: $id) { clocks { kind state endsOn } findings { rule { id } outcome } }
  immigrationFile(caseId: $id) { departureDeadlines { state leaveBy setAsideBy } }
}`;

/** What DIS calls it. */
const AT_DIS: Readonly<Record<string, string>> = { TO_COME: 'RUNNING', ENDED: 'DEPARTED' };

/** The state, day and finding, once all three agree: a day that is to come is one that runs. */
export async function leavingAsTold(stage: Stage, id: string): Promise<string> {
  const read = await stage.reads('auditor AUDIT', READ, { id });
  const { clocks, findings } = read.case;
  const clock = clocks.find(({ kind }: { kind: string }) => kind === 'DEPARTURE');
  const { outcome } = findings.find(({ rule }: { rule: { id: string } }) => rule.id === 'DEPARTURE');
  const all: { state: string; leaveBy: string }[] = read.immigrationFile.departureDeadlines;
  const longestFirst = [...all].sort((one, other) => (one.leaveBy < other.leaveBy ? 1 : -1));
  const record = longestFirst.find(({ state }) => state !== 'SET_ASIDE') ?? longestFirst[0];
  const state = AT_DIS[clock.state] ?? clock.state;
  expect(`${record?.state} ${record?.leaveBy}`).toBe(`${state} ${clock.endsOn}`);
  return `${state} ${clock.endsOn} ${outcome}`;
}
