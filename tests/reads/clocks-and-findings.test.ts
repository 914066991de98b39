import { FULL_STORY, stories } from '../../dev/caseload/stories.ts';
import { writeRoom } from '../../dev/caseload/write.ts';
import { addDays, dayOf, startOfDay } from '../../shared/day.ts';
import { book } from '../../shared/law/book.ts';
import type { Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { saysWhich } from './turned-away.ts';

const today = dayOf(new Date());
const ago = (days: number) => startOfDay(addDays(today, -days)).toISOString();

let databases: Databases;
let graph: TestGraph;
let id: string;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  const story = stories(today).find(({ name }) => name === FULL_STORY);
  if (!story) throw new Error('the sample caseload has no full story');
  id = story.caseId;
  for (const { name, db } of Object.values(graph.rooms))
    await writeRoom(db, name as 'cmm' | 'dis' | 'nec' | 'returns', [story.rows]);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

type Reader = readonly [persona: string, purpose: string];
const COORDINATOR: Reader = ['cmm-coordinator', 'COORDINATION'];
const POLICE: Reader = ['nec-investigator', 'INVESTIGATION'];
const AUDITOR: Reader = ['auditor', 'AUDIT'];

const CLOCKS = `query ($id: ID!, $state: ClockState, $asOf: DateTime) { case(id: $id) { clocks(state: $state, asOf: $asOf) {
  kind state endsOn endsAt startedAt capEndsOn daysRemaining asOf unseen ruleVersion rule { id } extensions { toEndsOn ground }
  explanation(language: DA)
} } }`;
const FINDINGS = `query ($id: ID!, $outcome: FindingOutcome, $asOf: DateTime) { case(id: $id) { findings(outcome: $outcome, asOf: $asOf) {
  rule { id } outcome ruleVersion reason message(language: DA) remedy asOf unseen
} } }`;

const asked = (query: string, purpose: string, variables: object): Asked => ({
  query,
  purpose,
  variables: { id, ...variables },
});

async function told(query: string, field: string, [persona, purpose]: Reader, variables: object = {}) {
  const { data, errors } = await graph.ask(persona, asked(query, purpose, variables));
  expect(errors).toEqual([]);
  return data.case[field] as readonly Record<string, unknown>[];
}
const clocks = (reader: Reader, variables?: object) => told(CLOCKS, 'clocks', reader, variables);
const findings = (reader: Reader, variables?: object) => told(FINDINGS, 'findings', reader, variables);
const of = (all: readonly Record<string, unknown>[], kind: string) => all.find((one) => one.kind === kind);

describe('the clocks of a case', () => {
  test('tell how long a period runs, by which rule, and why', async () => {
    expect(of(await clocks(COORDINATOR), 'REFLECTION_PERIOD')).toMatchObject({
      state: 'RUNNING',
      endsOn: addDays(today, 40),
      daysRemaining: 40,
      rule: { id: 'REFLECTION_EXTENSION' },
      extensions: [{ toEndsOn: addDays(today, 40), ground: 'COOPERATES_IN_PREPARED_RETURN' }],
      explanation: expect.stringMatching(/^Refleksionsperiode: begyndte den .+ Dage tilbage den .+: 40\./),
      unseen: [],
    });
  });

  test('are told as they were known then, before the extension', async () => {
    const then = of(await clocks(COORDINATOR, { asOf: ago(30) }), 'REFLECTION_PERIOD');
    expect(then).toMatchObject({
      state: 'RUNNING',
      endsOn: addDays(today, -18),
      daysRemaining: 12,
      extensions: [],
    });
    expect(then?.asOf).toBe(ago(30));
    expect(of(await clocks(COORDINATOR, { asOf: ago(49) }), 'REFLECTION_PERIOD')).toBeUndefined();
  });

  test('tell how they will stand by what is known now', async () => {
    const to = startOfDay(addDays(today, 41)).toISOString();
    expect(of(await clocks(COORDINATOR, { asOf: to }), 'REFLECTION_PERIOD')).toMatchObject({ state: 'OVER' });
  });

  test('are those of one state, if that is asked', async () => {
    const running = await clocks(COORDINATOR, { state: 'RUNNING' });
    expect(new Set(running.map(({ state }) => state))).toEqual(new Set(['RUNNING']));
  });

  test('of the police’s detention are for the police and the auditor', async () => {
    expect(of(await clocks(POLICE), 'DETENTION')).toMatchObject({
      state: 'ENDED',
      startedAt: expect.any(String),
    });
    expect(of(await clocks(AUDITOR), 'DETENTION')).toMatchObject({ state: 'ENDED' });
    expect(of(await clocks(COORDINATOR), 'DETENTION')).toMatchObject({
      state: 'NOT_VISIBLE',
      startedAt: null,
      endsAt: null,
      ruleVersion: null,
      rule: null,
      unseen: ['NEC'],
    });
  });

  test('that count against her are not for the police', async () => {
    expect(of(await clocks(POLICE), 'DEPARTURE')).toMatchObject({ state: 'NOT_VISIBLE', endsOn: null });
    expect(of(await clocks(AUDITOR), 'DEPARTURE')).toMatchObject({
      state: 'TO_COME',
      endsOn: addDays(today, 40),
    });
  });
});

describe('the findings of a case', () => {
  test('are one for each rule of the book; an auditor is shown them all', async () => {
    const all = await findings(AUDITOR);
    expect(all.map(({ rule }) => (rule as { id: string }).id)).toEqual(book.map(({ id: rule }) => rule));
    expect(all.map(({ outcome }) => outcome)).not.toContain('NOT_VISIBLE');
    expect(all.filter(({ outcome }) => outcome === 'CONCERN')).toMatchObject([
      {
        rule: { id: 'DECISIONS_AGREE' },
        reason: 'AUTHORITIES_DISAGREE',
        message: expect.stringContaining('Udlændingestyrelsen'),
        remedy: expect.any(String),
      },
    ]);
  });

  test('that rest on what a reader is not told are not visible, and say of whom', async () => {
    const hidden = await findings(COORDINATOR, { outcome: 'NOT_VISIBLE' });
    expect(hidden).toContainEqual(
      expect.objectContaining({
        rule: { id: 'WITNESS_CONTACT' },
        message: null,
        ruleVersion: null,
        unseen: ['NEC'],
      }),
    );
    expect(hidden).toContainEqual(expect.objectContaining({ rule: { id: 'PERMIT_TERM' }, unseen: ['DIS'] }));
  });

  test('are told as of then: a disagreement that was to come is none', async () => {
    const agreed = async (asOf: string) =>
      (await findings(AUDITOR, { asOf })).find(
        ({ rule }) => (rule as { id: string }).id === 'DECISIONS_AGREE',
      );
    expect(await agreed(ago(49))).toMatchObject({ outcome: 'CONCERN', asOf: ago(49) });
    expect(await agreed(ago(52))).toMatchObject({ outcome: 'NOT_APPLICABLE' });
  });
});

test('competence is what is on record, and what the law makes of her stay', async () => {
  const query = `query ($id: ID!) { case(id: $id) { competence { authority handedOverOn byLaw also agrees unseen } } }`;
  const { data } = await graph.ask('auditor', asked(query, 'AUDIT', {}));
  expect(data.case.competence).toEqual({
    authority: 'DIS',
    handedOverOn: addDays(today, -53),
    byLaw: 'DIS',
    also: ['SIRI'],
    agrees: true,
    unseen: [],
  });
  const toDis = await graph.ask('dis-caseworker', asked(query, 'IMMIGRATION', {}));
  expect(toDis.data.case?.competence ?? null).toMatchObject({ authority: 'DIS', byLaw: null, agrees: null });
});

describe.each([
  ['the gateway', (it: Asked) => graph.ask('auditor', it)],
  ['the room itself', (it: Asked) => graph.rooms.cmm.ask('auditor', it)],
])('%s', (_way, ask) => {
  const ahead = (days: number) => startOfDay(addDays(today, days)).toISOString();
  test.each([
    [FINDINGS, ahead(1)],
    [FINDINGS, '1989-12-31T23:59:59.999Z'],
    [CLOCKS, ahead(400)],
    [CLOCKS, '0001-01-01T00:00:00.000Z'],
    [CLOCKS, '9999-12-31T23:59:59.999Z'],
  ])('turns away a time of which nothing is known (%#)', async (query, asOf) => {
    saysWhich(await ask(asked(query, 'AUDIT', { asOf })), 'asOf');
  });
});
