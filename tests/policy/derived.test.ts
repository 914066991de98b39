import { dayOf } from '../../shared/day.ts';
import type { Room } from '../../shared/vocabulary.ts';
import { clocks } from '../../subgraphs/cmm/derived/clocks/clocks.ts';
import { groups, type ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';
import { findings, heldRules } from '../../subgraphs/cmm/derived/findings/findings.ts';
import { everything, known } from '../caseload/sample-facts.ts';
import { groupsTold, named, PART, policies, type Reader, readers } from './readers.ts';

const NOW = new Date('2026-06-01T10:00:00.000Z');

const answeredOnSilence = {
  ...known('answered', '2026-03-05'),
  askedId: null,
  unheardAnswerAt: null,
  requestedBy: 'DIS',
  recordedByBody: 'CMM',
  requestedOn: '2026-03-03',
  dueOn: '2026-03-20',
  answeredOn: '2026-03-10',
  assessment: 'NO_INDICATORS',
  withdrawnOn: null,
  verification: 'UNVERIFIED',
} as const;

const factsFor = (reader: Reader): ToldFacts =>
  Object.fromEntries(
    Object.entries(PART).map(([room, part]) => [
      part,
      { ...everything[part], told: groupsTold(room as Room, reader) },
    ]),
  ) as unknown as ToldFacts;

const visible = (reader: Reader) =>
  findings(factsFor(reader), NOW, NOW)
    .filter(({ outcome }) => outcome !== 'NOT_VISIBLE')
    .map(({ rule }) => rule.id);

const told = (rule: string) => [
  ...new Set(readers.filter((reader) => visible(reader).includes(rule)).map(([body]) => body)),
];

test('an auditor is shown how every rule holds, and every clock', () => {
  const [auditor] = named('AUDIT_OFFICE');
  if (!auditor) throw new Error('no auditor');
  expect(visible(auditor)).toEqual(heldRules.map(({ rule }) => rule.id));
  expect(clocks(factsFor(auditor), NOW).map(({ state }) => state)).not.toContain('NOT_VISIBLE');
});

test.each([
  // that she talks to the police
  ['WITNESS_CONTACT', ['POLICE', 'PROSECUTION', 'COURT', 'AUDIT_OFFICE']],
  ['PERMIT_TERM', ['DIS', 'SIRI', 'AUDIT_OFFICE']],
  ['PERMIT_CONDITIONS', ['DIS', 'SIRI', 'AUDIT_OFFICE']],
  ['DETENTION_72H', ['POLICE', 'PROSECUTION', 'AUDIT_OFFICE']],
  // what she is charged with and awarded
  ['NON_PUNISHMENT_CHECK', ['PROSECUTION', 'COURT', 'AUDIT_OFFICE']],
  ['RESTITUTION_COMPENSATION', ['PROSECUTION', 'COURT', 'AUDIT_OFFICE']],
  // that she should have left: nothing of it to those who investigate, prosecute or judge
  ['DEPARTURE', ['CMM', 'DIS', 'SIRI', 'RETURN_AGENCY', 'AUDIT_OFFICE']],
  // what she told
  ['SCREENING_INTERVIEW', ['CMM', 'AUDIT_OFFICE']],
  ['HAND_OVER_INFORMED', ['CMM', 'AUDIT_OFFICE']],
  ['ASYLUM_SCREENING_REQUEST', ['DIS', 'AUDIT_OFFICE']],
  // how old she is
  ['AGE_AGREES', ['CMM', 'AUDIT_OFFICE']],
  // where she lives
  ['ACCOMMODATION_APPROVED', ['CMM', 'MUNICIPALITY', 'AUDIT_OFFICE']],
  ['RETURN_RISK', ['RETURN_AGENCY', 'AUDIT_OFFICE']],
])('%s is shown to %j and to nobody else', (rule, bodies) => {
  expect(told(rule).sort()).toEqual([...bodies].sort());
});

test.each([
  ['to whoever is told of interviews', null, ['AUDIT_OFFICE', 'DIS']],
  ['in a merged case to whoever is told of it', 'other', ['AUDIT_OFFICE', 'CMM', 'DIS', 'SIRI']],
])('an answer of CMM that waits to be confirmed is shown %s', (_to, mergedIntoId, bodies) => {
  const waits = (reader: Reader) => {
    const { cmm, ...others } = factsFor(reader);
    const assessmentRequests = cmm.told.includes('ASSESSMENT_REQUEST') ? [answeredOnSilence] : null;
    const closed = cmm.case && mergedIntoId && { ...cmm.case, closedOn: dayOf(NOW), mergedIntoId };
    const found = findings(
      { ...others, cmm: { ...cmm, case: closed || cmm.case, assessmentRequests } },
      NOW,
      NOW,
    );
    return found.some(({ because }) => because?.reason === 'NOT_CONFIRMED');
  };
  const shownTo = new Set(readers.filter(waits).map(([body]) => body));
  expect([...shownTo].sort()).toEqual(bodies);
});

test('no clock of another is shown to whoever may not know of it', () => {
  const kinds = (body: string) => [
    ...new Set(
      named(body).flatMap((reader) =>
        clocks(factsFor(reader), NOW)
          .filter(({ state }) => state === 'NOT_VISIBLE')
          .map(({ kind }) => kind),
      ),
    ),
  ];
  expect(kinds('POLICE')).toEqual(
    expect.arrayContaining([
      'ASSESSMENT_REQUEST',
      'RECOVERY_PERIOD',
      'DEPARTURE',
      'WORK_PERMIT',
      'REINTEGRATION_SUPPORT',
    ]),
  );
  expect(kinds('CMM')).toEqual(expect.arrayContaining(['DETENTION']));
  expect(kinds('RETURN_AGENCY')).toEqual(
    expect.arrayContaining(['DETENTION', 'ASSESSMENT_REQUEST', 'RECOVERY_PERIOD', 'WORK_PERMIT']),
  );
});

test('every group that a room may tell is asked for by something, and whatever is asked for is told by a room', () => {
  const asked = (room: Room) => [
    ...groups[room],
    ...heldRules.flatMap(({ needs, words = {} }) => [...(needs[room] ?? []), ...(words[room] ?? [])]),
  ];
  for (const room of Object.keys(PART) as Room[]) {
    // for the past of presence, and for who is competent
    const besides = { CMM: ['COMPETENCE'], DIS: [], NEC: ['PRESENCE_HISTORY'], RETURNS: [] }[room];
    expect([room, [...new Set([...asked(room), ...besides])].sort()]).toEqual([
      room,
      Object.keys(policies[room].groups ?? {}).sort(),
    ]);
  }
});
