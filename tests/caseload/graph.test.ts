import { storiesOfToday } from '../../dev/caseload/caseload.ts';
import { writeRoom } from '../../dev/caseload/write.ts';
import { personaNames } from '../../dev/personas.ts';
import { Stage } from '../../shared/case-vocabulary.ts';
import { dayOf } from '../../shared/day.ts';
import { Room } from '../../shared/vocabulary.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startPatientGraph } from '../reads/patient-graph.ts';

const told = storiesOfToday(dayOf(new Date()));
const nameOf = new Map(told.map(({ caseId, name }) => [caseId, name]));

let databases: Databases;
let graph: Awaited<ReturnType<typeof startPatientGraph>>;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startPatientGraph(databases);
  const rows = told.map((story) => story.rows);
  for (const { name, db } of Object.values(graph.rooms)) await writeRoom(db, name as RoomName, rows);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const asked = (query: string, purpose: string) => ({
  query: `{ cases(first: 100) { nodes { id ${query} } } }`,
  purpose,
});

describe('as the coordinator at CMM sees it', () => {
  interface Told {
    readonly id: string;
    readonly stage: { readonly stage: string; readonly since: string | null; readonly unseen: string[] };
    readonly answers: { readonly room: string; readonly state: string }[];
    readonly identification: { readonly disagreement: boolean };
    readonly timeline: { readonly nodes: { readonly on: string }[] };
  }
  let cases: readonly Told[];
  beforeAll(async () => {
    const { data, errors } = await graph.ask(
      'cmm-coordinator',
      asked(
        'stage { stage since unseen } answers { room state } identification { disagreement } timeline(first: 100) { nodes { on } }',
        'COORDINATION',
      ),
    );
    expect(errors).toEqual([]);
    cases = data.cases.nodes;
  });

  test('a case stands at every step of the mechanism, and nothing is missing', () => {
    expect(new Set(cases.map(({ stage }) => stage.stage))).toEqual(new Set(Object.keys(Stage)));
    // of whoever left, CMM is not told whether she has been held since
    const unseen = cases.flatMap(({ stage }) => stage.unseen.map((room) => `${stage.stage} ${room}`));
    expect([...new Set(unseen)].sort()).toEqual(['RETURNED NEC', 'RETURN_COMPLETED NEC']);
  });

  test.each([
    ['hotline-presumed', 'REFERRED'],
    ['outreach-not-identified', 'NOT_IDENTIFIED'],
    ['reflection-unverified', 'REFLECTION'],
    ['police-action-to-prepared-return', 'RETURN_PREPARED'],
    ['return-declined-departure-due', 'DEPARTURE_DUE'],
    ['witness-presence-required', 'PROCEEDINGS'],
    ['departed', 'RETURNED'],
    ['closed', 'CLOSED'],
    ['merged-into-another', 'CLOSED'],
    ['stateless-asylum-seeker', 'REFERRED'],
    ['decided-by-siri', 'REFLECTION'],
    ['eu-citizen-without-stay', 'REFLECTION'],
    ['permit-outlives-proceedings', 'RESIDENCE_PERMIT'],
    ['asylum-granted-in-integration', 'RESIDENCE_PERMIT'],
    ['labour-identified-by-cmm', 'RECOVERY'],
    ['return-withdrawn', 'DEPARTURE_DUE'],
    ['arrived-where-no-partner-is', 'RETURNED'],
    ['return-overdue', 'RETURN_PREPARED'],
  ])('%s stands where its name says', (name, step) => {
    const found = cases.find(({ id }) => nameOf.get(id) === name);
    expect(found?.stage.stage).toBe(step);
  });

  test('rooms answer in full, have no record, or withhold; none is silent', () => {
    const states = cases.flatMap(({ answers }) => answers.map(({ room, state }) => `${room} ${state}`));
    expect([...new Set(states)].sort()).toEqual([
      'CMM COMPLETE',
      'DIS NO_RECORD',
      'DIS PARTLY_WITHHELD',
      'NEC PARTLY_WITHHELD',
      'RETURNS NO_RECORD',
      'RETURNS PARTLY_WITHHELD',
    ]);
  });

  test('in two cases the authorities disagree, and every case has a story up to today', () => {
    const disagreeing = cases.filter(({ identification }) => identification.disagreement);
    expect(disagreeing.map(({ id }) => nameOf.get(id)).sort()).toEqual([
      'court-identified-dis-disagrees',
      'police-action-to-prepared-return',
    ]);
    for (const { timeline } of cases) {
      const days = timeline.nodes.map(({ on }) => on);
      expect(days.length).toBeGreaterThan(1);
      expect(days).toEqual([...days].sort());
      expect((days.at(-1) ?? '') <= dayOf(new Date())).toBe(true);
    }
  });
});

const EVERY = [...nameOf.values()];
const AT_THE_MUNICIPALITY = [
  'child-family-not-found',
  'child-family-not-sought',
  'child-returns-to-family',
  'child-search-stopped',
  'danish-child-in-foster-care',
  'danish-forced-criminality',
  'unaccompanied-child',
];
const AT_DIS = [
  'arrived-where-no-partner-is',
  'asylum-granted-in-integration',
  'asylum-granted-siri-asks',
  'asylum-interview-in-reflection',
  'child-family-not-found',
  'child-found-again',
  'child-returns-to-family',
  'child-search-stopped',
  'court-identified-dis-disagrees',
  'decided-by-siri',
  'departed',
  'eu-citizen-without-stay',
  'held-beyond-extension',
  'identified-awaiting-reflection',
  'permit-outlives-proceedings',
  'permit-refused',
  'permit-renewed',
  'police-action-to-prepared-return',
  'proceedings-completed',
  'protection-revoked',
  'reflection-due-soon',
  'reflection-unverified',
  'return-completed',
  'return-declined-departure-due',
  'return-overdue',
  'return-withdrawn',
  'stateless-asylum-seeker',
  'stay-not-known-yet',
  'unaccompanied-child',
  'witness-presence-required',
];

/** What each persona's list of cases shows; null: this persona has no such list. */
const lists: readonly (readonly [persona: string, purpose: string, cases: readonly string[] | null])[] = [
  ['cmm-caseworker', 'ASSISTANCE', EVERY],
  ['cmm-coordinator', 'COORDINATION', EVERY],
  [
    'ngo-outreach',
    'REFERRAL',
    ['anonymous-contact', 'consent-narrowed', 'outreach-not-identified', 'return-withdrawn'],
  ],
  ['municipality-caseworker', 'CHILD_PROTECTION', AT_THE_MUNICIPALITY],
  ['municipality-integration', 'INTEGRATION', AT_THE_MUNICIPALITY],
  [
    'red-cross-screener',
    'CHILD_PROTECTION',
    ['child-family-not-found', 'child-family-not-sought', 'child-found-again', 'unaccompanied-child'],
  ],
  ['ministry-inspector', 'INSPECTION', null],
  ['dis-caseworker', 'IMMIGRATION', AT_DIS],
  [
    'siri-officer',
    'IMMIGRATION',
    ['asylum-granted-siri-asks', 'decided-by-siri', 'labour-identified-by-cmm'],
  ],
  [
    'nec-investigator',
    'INVESTIGATION',
    [
      'awarded-in-court',
      'charged-and-assessed',
      'consent-narrowed',
      'held-beyond-extension',
      'identified-awaiting-reflection',
      'investigated-without-her',
      'permit-outlives-proceedings',
      'permit-refused',
      'permit-renewed',
      'police-action-to-prepared-return',
      'proceedings-completed',
      'witness-presence-required',
    ],
  ],
  ['prosecutor', 'PROSECUTION', ['awarded-in-court', 'charged-and-assessed', 'witness-presence-required']],
  [
    'court-clerk',
    'COURT_PROCEEDINGS',
    ['awarded-in-court', 'charged-and-assessed', 'court-identified-dis-disagrees'],
  ],
  [
    'returns-caseworker',
    'RETURN',
    [
      'arrived-where-no-partner-is',
      'child-returns-to-family',
      'departed',
      'police-action-to-prepared-return',
      'return-completed',
      'return-declined-departure-due',
      'return-overdue',
      'return-withdrawn',
    ],
  ],
  ['auditor', 'AUDIT', EVERY],
  ['statistician', 'STATISTICS', null],
];

describe('the list of cases', () => {
  test('is known for every persona', () => {
    expect(lists.map(([persona]) => persona)).toEqual(personaNames);
  });

  test.each(lists)('of %s for %s', async (persona, purpose, expected) => {
    const { data, errors } = await graph.ask(
      persona,
      asked('stage { unseen } person { familyName }', purpose),
    );
    if (!expected) {
      expect(data).toEqual({ cases: null });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_OR_NOT_FOUND' } }]);
      return;
    }
    const nodes: { id: string; person: object | null; stage: { unseen: Room[] } }[] = data.cases.nodes;
    expect(errors).toEqual([]);
    expect(nodes.map(({ id }) => nameOf.get(id)).sort()).toEqual([...expected].sort());
    // until consents exist, CMM's personal data go to no other body
    const isOwn = persona.startsWith('cmm-');
    expect(nodes.every(({ person }) => (person !== null) === isOwn)).toBe(true);
    expect(nodes.flatMap(({ stage }) => stage.unseen).every((room) => room in Room)).toBe(true);
  });
});
