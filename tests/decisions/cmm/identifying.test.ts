import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../shared/day.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { several } from '../officials.ts';
import { decision, immigrationFile, party } from '../on-file.ts';
import { attempt, done, inShort, noticesOf, toDo } from './doing.ts';

let databases: Databases;
let graph: TestGraph;
/** CMM in its own database, where nobody it asks answers. */
let alone: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  alone = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const today = dayOf(new Date());
const heard = () => ({ db: graph.rooms.cmm.db, ask: graph.ask });

/** A case that CMM opened, with a stay at DIS where one is given, and parties to it. */
async function onFile(stay: StayBasis | null = null, person: object = {}) {
  const asked = toDo('referVictim', { channel: 'HOTLINE', person: { gender: 'FEMALE', ...person } });
  const { id: caseId } = done(await alone.ask('cmm-caseworker', asked));
  if (stay) await immigrationFile(graph.rooms.dis.db, { caseId, stay });
  await party(alone.db, caseId, 'DIS', ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL']);
  await party(alone.db, caseId, 'POLICE', ['INVESTIGATION', 'REFERRAL']);
  await alone.db.query(
    `INSERT INTO case_party (id, case_id, authority, organisation, purposes, basis, admitted_at)
     VALUES (gen_random_uuid(), $1, 'NGO', 'hopenow', '{REFERRAL,ASSISTANCE}', 'Test', now())`,
    [caseId],
  );
  return caseId as string;
}
const competenceOf = async (caseId: string) => {
  const [row] = await alone.db.query(
    `SELECT id AS "competenceId", version AS "expectedVersion" FROM competence WHERE case_id = $1 AND superseded_at IS NULL`,
    [caseId],
  );
  return row as { competenceId: string; expectedVersion: number };
};
const toDecide = (caseId: string, outcome = 'IDENTIFIED', changes = {}) =>
  toDo(
    'decideIdentification',
    { caseId, outcome, forms: outcome === 'IDENTIFIED' ? ['FORCED_LABOUR'] : [] },
    changes,
  );
const factsOf = (caseId: string) =>
  alone.db.query('SELECT room, topic, answered, fact FROM relied_on_fact WHERE case_id = $1', [caseId]);

describe('a decision of CMM on identification', () => {
  test('rests on the stay that DIS tells, and those who read it are told that it was taken', async () => {
    const caseId = await onFile('LAWFUL', { citizenshipGroup: 'NON_EU', bornOn: '2015-02-28' });
    const { told, thing, wrote, entries } = await attempt(heard(), 'cmm-caseworker', toDecide(caseId));
    expect([told, wrote]).toEqual([
      'IdentificationDecision',
      { identification_decision: 1, relied_on_fact: 1, notice: 2 },
    ]);
    expect(thing).toMatchObject({
      authority: 'CMM',
      decidedOn: today,
      gender: 'FEMALE',
      ageGroup: 'CHILD',
      citizenshipGroup: 'NON_EU',
      ruleVersions: ['DECIDERS@2022-CMM-DIS', 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP'],
    });
    expect(entries).toContain('CREATE DONE');
    expect(await factsOf(caseId)).toEqual([{ room: 'DIS', topic: 'STAY', answered: true, fact: 'LAWFUL' }]);
    expect(await noticesOf(alone.db, caseId)).toEqual([
      'DIS IDENTIFICATION_DECIDED',
      'POLICE IDENTIFICATION_DECIDED',
    ]);
  });

  test('of the day of another is in force if it was recorded later, whoever took them', async () => {
    const caseId = await onFile('NO_LAWFUL_STAY');
    const [earlier, later] = [new Date(Date.now() - 2000), new Date(Date.now() - 1000)];
    const on = today;
    const high = `ffffffff-ffff-4fff-bfff-${caseId.slice(-12)}`;
    const low = `00000000-0000-4000-8000-${caseId.slice(-12)}`;
    await decision(alone.db, caseId, 'CMM', { on, recorded: { id: high, recordedAt: earlier } });
    await decision(graph.rooms.dis.db, caseId, 'DIS', { on, recorded: { id: low, recordedAt: later } });
    const { data } = await graph.ask('cmm-caseworker', {
      query: `query ($id: ID!) { case(id: $id) { identification { inForce { id recordedAt } decisions { authority } } } }`,
      variables: { id: caseId },
      purpose: 'IDENTIFICATION',
    });
    expect(data.case.identification).toEqual({
      inForce: { id: low, recordedAt: later.toISOString() },
      decisions: [{ authority: 'CMM' }, { authority: 'DIS' }],
    });
    const { data: granted } = await graph.ask('dis-caseworker', {
      query: `mutation ($caseId: ID!) { grantReflectionPeriod(input: { caseId: $caseId }) {
        ... on ReflectionPeriod { identificationAuthority } } }`,
      variables: { caseId },
      purpose: 'IMMIGRATION',
    });
    expect(granted.grantReflectionPeriod).toEqual({ identificationAuthority: 'DIS' });
  });

  const onSilence = async (stay: StayBasis) => {
    const caseId = await onFile(stay, { citizenshipGroup: 'NON_EU' });
    const { thing } = await attempt({ db: alone.db, ask: alone.ask }, 'cmm-caseworker', toDecide(caseId));
    expect(thing.verification).toBe('UNVERIFIED');
    return { caseId, decisionId: thing.id, expectedVersion: 1 };
  };
  const silent = () => ({ db: alone.db, ask: alone.ask });
  const confirm = (input: object) => toDo('confirmIdentification', input);

  const waiting = async (): Promise<readonly string[]> => {
    const query = '{ cases(first: 100, filter: { identificationUnverified: true }) { nodes { id } } }';
    const { data } = await alone.ask('cmm-caseworker', { query, purpose: 'IDENTIFICATION' });
    return data.cases.nodes.map(({ id }: { id: string }) => id);
  };

  test('that went ahead on silence is confirmed by the stay of its day, once', async () => {
    const input = await onSilence('LAWFUL');
    const waits = await attempt(silent(), 'cmm-caseworker', confirm(input));
    expect([waits.told, waits.thing.unavailable, waits.wrote]).toEqual(['FactUnavailable', 'DIS', {}]);
    expect(await waiting()).toContain(input.caseId);
    const { thing, wrote, entries } = await attempt(heard(), 'cmm-caseworker', confirm(input));
    expect(await waiting()).not.toContain(input.caseId);
    expect(thing).toMatchObject({ version: 2, verification: 'VERIFIED', decidedOn: today });
    expect(wrote).toEqual({ identification_decision: 1, relied_on_fact: 1 });
    expect(entries).toContain('UPDATE DONE');
    for (const door of [heard(), silent()]) {
      const again = await attempt(door, 'cmm-caseworker', confirm({ ...input, expectedVersion: 2 }));
      expect([again.told, again.wrote]).toEqual(['Refused ALREADY_CONFIRMED', {}]);
    }
  });

  test('keeps its place among those of its day when it is confirmed, though CMM has said otherwise since', async () => {
    const input = await onSilence('LAWFUL');
    const no = { caseId: input.caseId, outcome: 'NOT_IDENTIFIED', otherwiseThan: input.decisionId };
    done(await heard().ask('cmm-caseworker', toDo('decideIdentification', no)));
    const query = `query ($id: ID!) { case(id: $id) {
      cmmDecisions { outcome } identification { disagreement inForce { outcome } decisions { outcome } } }
      cases(first: 100, filter: { cmmOutcome: NOT_IDENTIFIED }) { nodes { id } } }`;
    const asked = { query, variables: { id: input.caseId }, purpose: 'IDENTIFICATION' };
    const stands = async () => {
      const { data } = await graph.ask('cmm-caseworker', asked);
      expect(data.cases.nodes).toContainEqual({ id: input.caseId });
      return data.case;
    };
    const before = await stands();
    const inOrder = [{ outcome: 'IDENTIFIED' }, { outcome: 'NOT_IDENTIFIED' }];
    expect(before).toEqual({
      cmmDecisions: inOrder,
      identification: { disagreement: true, inForce: { outcome: 'IDENTIFIED' }, decisions: inOrder },
    });
    const { thing } = await attempt(heard(), 'cmm-caseworker', confirm(input));
    expect(thing).toMatchObject({ version: 2, verification: 'VERIFIED' });
    expect(await stands()).toEqual(before);
  });

  test('stands unconfirmed where DIS has a stay by which another body was competent', async () => {
    const input = await onSilence('NO_LAWFUL_STAY');
    const { told, wrote, entries } = await attempt(heard(), 'cmm-caseworker', confirm(input));
    expect([told, wrote]).toEqual(['Refused NOT_COMPETENT', {}]);
    expect(entries).toContain('REFUSE COMPETENT_AUTHORITY');
  });

  const refused: readonly [string, StayBasis | null, string, string, string][] = [
    ['NOT_COMPETENT', 'NO_LAWFUL_STAY', 'cmm-caseworker', 'IDENTIFICATION', 'COMPETENT_AUTHORITY'],
    ['NOT_COMPETENT', 'ASYLUM_SEEKER', 'cmm-caseworker', 'IDENTIFICATION', 'COMPETENT_AUTHORITY'],
    ['NOT_A_DECIDER', 'LAWFUL', 'nec-investigator', 'INVESTIGATION', 'DECIDERS'],
    ['NOT_A_DECIDER', 'LAWFUL', 'ngo-outreach', 'ASSISTANCE', 'DECIDERS'],
  ];
  test.each(refused)(
    'is refused as %s (stay %s, %s), and nothing is written',
    async (reason, stay, who, purpose, rule) => {
      const caseId = await onFile(stay, { citizenshipGroup: 'NON_EU' });
      const { told, thing, wrote, entries } = await attempt(
        heard(),
        who,
        toDecide(caseId, 'IDENTIFIED', { purpose }),
      );
      expect([told, wrote]).toEqual([`Refused ${reason}`, {}]);
      expect(thing.rule).toEqual({ id: rule, kind: 'LAW' });
      expect(thing.en).not.toBe(thing.da);
      expect(entries).toContain(`REFUSE ${rule}`);
    },
  );

  test('is told to nobody but parties, and DIS decides in its own room', async () => {
    const caseId = await onFile('LAWFUL');
    const turnedAway = [
      ['prosecutor', caseId, 'PROSECUTION', 'FORBIDDEN_OR_NOT_FOUND'],
      ['cmm-caseworker', randomUUID(), 'IDENTIFICATION', 'FORBIDDEN_OR_NOT_FOUND'],
      ['dis-caseworker', caseId, 'IDENTIFICATION', 'FORBIDDEN_OR_NOT_FOUND'],
      ['cmm-caseworker', caseId, 'REFERRAL', 'PURPOSE_REQUIRED'],
      ['cmm-caseworker', 'no-id', 'IDENTIFICATION', 'BAD_USER_INPUT input.caseId'],
    ] as const;
    for (const [who, id, purpose, code] of turnedAway) {
      const { told, wrote } = await attempt(heard(), who, toDecide(id, 'IDENTIFIED', { purpose }));
      expect([told, wrote]).toEqual([code, {}]);
    }
    const formless = toDo('decideIdentification', { caseId, outcome: 'IDENTIFIED' });
    expect((await attempt(heard(), 'cmm-caseworker', formless)).told).toBe('BAD_USER_INPUT input.forms');
  });

  test('goes ahead unverified while DIS is silent where it protects, and else waits and gives its key back', async () => {
    const caseId = await onFile();
    const no = () => toDecide(caseId, 'NOT_IDENTIFIED', { idempotencyKey: 'wait-for-dis' });
    expect(await attempt(alone, 'cmm-caseworker', no())).toMatchObject({
      told: 'FactUnavailable',
      thing: { unavailable: 'DIS', topic: 'STAY' },
      wrote: {},
      entries: ['CREATE FACT_UNAVAILABLE'],
    });
    const other = await onFile();
    expect((await attempt(alone, 'cmm-caseworker', toDecide(other))).told).toBe('IdentificationDecision');
    expect(await factsOf(other)).toEqual([{ room: 'DIS', topic: 'STAY', answered: false, fact: null }]);
    expect((await attempt(heard(), 'cmm-caseworker', no())).told).toBe('IdentificationDecision');
    expect(await factsOf(caseId)).toEqual(
      expect.arrayContaining([
        { room: 'DIS', topic: 'STAY', answered: true, fact: null },
        { room: 'DIS', topic: 'IDENTIFICATION', answered: true, fact: null },
        { room: 'NEC', topic: 'IDENTIFICATION', answered: true, fact: null },
      ]),
    );
    const replayed = await attempt(heard(), 'cmm-caseworker', no());
    expect([replayed.told, replayed.wrote]).toEqual(['IdentificationDecision', {}]);
  });
});

describe('a hand-over of competence', () => {
  const informed = { informedOn: today, choice: 'ACCEPTS_IT' };

  test('goes to the body that the stay points to, which becomes a party', async () => {
    const caseId = await onFile('NO_LAWFUL_STAY', { citizenshipGroup: 'NON_EU' });
    await alone.db.query('UPDATE case_party SET ended_at = now() WHERE case_id = $1', [caseId]);
    const input = { caseId, ...(await competenceOf(caseId)), to: 'DIS', ...informed };
    const { told, thing, wrote } = await attempt(
      heard(),
      'cmm-caseworker',
      toDo('handOverCompetence', input),
    );
    expect([told, wrote]).toEqual([
      'HandOver',
      { hand_over: 1, competence: 1, relied_on_fact: 1, case_party: 1, notice: 1 },
    ]);
    expect(thing).toMatchObject({
      fromAuthority: 'CMM',
      toAuthority: 'DIS',
      verification: 'VERIFIED',
      reliedOn: [{ room: 'DIS', topic: 'STAY', answered: true, fact: 'NO_LAWFUL_STAY' }],
      ruleVersions: ['COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP', 'HAND_OVER_INFORMED@FROM-CMM'],
    });
    expect(await noticesOf(alone.db, caseId)).toEqual(['DIS COMPETENCE_HANDED_OVER']);
    const back = { caseId, ...(await competenceOf(caseId)), to: 'CMM', reason: 'Her stay is lawful again.' };
    expect((await attempt(heard(), 'cmm-caseworker', toDo('handOverCompetence', back))).told).toBe(
      'Refused ADDRESSEE_NOT_COMPETENT',
    );
  });

  test('to SIRI makes DIS a party too and tells it, and SIRI gives it back though DIS shows it no stay', async () => {
    const caseId = await onFile('NO_LAWFUL_STAY', { citizenshipGroup: 'NON_EU' });
    await alone.db.query('UPDATE case_party SET ended_at = now() WHERE case_id = $1', [caseId]);
    const to = async (authority: string) => ({
      caseId,
      ...(await competenceOf(caseId)),
      to: authority,
      ...informed,
    });
    const byCmm = toDo('handOverCompetence', await to('SIRI'));
    expect((await attempt(heard(), 'cmm-caseworker', byCmm)).told).toBe('HandOver');
    expect(await noticesOf(alone.db, caseId)).toEqual([
      'DIS COMPETENCE_HANDED_OVER',
      'SIRI COMPETENCE_HANDED_OVER',
    ]);
    const bySiri = toDo('handOverCompetence', await to('DIS'));
    expect((await attempt(heard(), 'siri-officer', bySiri)).thing).toMatchObject({
      fromAuthority: 'SIRI',
      toAuthority: 'DIS',
      verification: 'UNVERIFIED',
      reliedOn: [{ room: 'DIS', topic: 'STAY', answered: false, fact: null }],
    });
    expect(await noticesOf(alone.db, caseId)).toEqual([
      'CMM COMPETENCE_HANDED_OVER',
      'DIS COMPETENCE_HANDED_OVER',
      'DIS COMPETENCE_HANDED_OVER',
      'SIRI COMPETENCE_HANDED_OVER',
    ]);
  });

  test('asks why she was not told where DIS gets her case without a lawful stay, and nowhere else', async () => {
    const handsOver = async (who: string, caseId: string, to: string, more: object = {}) => {
      const input = { caseId, ...(await competenceOf(caseId)), to, ...more };
      return (await attempt(heard(), who, toDo('handOverCompetence', input))).told;
    };
    const without = await onFile('NO_LAWFUL_STAY', { citizenshipGroup: 'NON_EU' });
    expect(await handsOver('cmm-caseworker', without, 'DIS')).toBe('BAD_USER_INPUT input.reason');
    const reason = { reason: 'She could not be reached.' };
    expect(await handsOver('cmm-caseworker', without, 'DIS', reason)).toBe('HandOver');

    const lawful = await onFile('LAWFUL', { citizenshipGroup: 'NON_EU' });
    const { competenceId } = await competenceOf(lawful);
    await alone.db.query('UPDATE competence SET superseded_at = now() WHERE case_id = $1', [lawful]);
    await alone.db.query(
      `INSERT INTO competence SELECT gen_random_uuid(), id, 2, case_id, now(), recorded_by, recorded_by_body, rule_versions, NULL,
         'DIS', valid_from, NULL FROM competence WHERE id = $1`,
      [competenceId],
    );
    expect(await handsOver('dis-caseworker', lawful, 'CMM')).toBe('HandOver');
  });

  test('that began before today leaves both records of competence readable', async () => {
    const caseId = await onFile('NO_LAWFUL_STAY', { citizenshipGroup: 'NON_EU' });
    const { competenceId } = await competenceOf(caseId);
    await alone.db.query('UPDATE competence SET superseded_at = now() WHERE case_id = $1', [caseId]);
    await alone.db.query(
      `INSERT INTO competence SELECT gen_random_uuid(), id, 2, case_id, now(), recorded_by, recorded_by_body, rule_versions, NULL,
         authority, valid_from - 10, NULL FROM competence WHERE id = $1`,
      [competenceId],
    );
    const input = { caseId, competenceId, expectedVersion: 2, to: 'SIRI', ...informed };
    expect((await attempt(heard(), 'cmm-caseworker', toDo('handOverCompetence', input))).told).toBe(
      'HandOver',
    );
    const rows = await alone.db.query(
      `SELECT authority, valid_to IS NULL AS lasting FROM competence WHERE case_id = $1 AND superseded_at IS NULL ORDER BY valid_from`,
      [caseId],
    );
    expect(rows).toEqual([
      { authority: 'CMM', lasting: false },
      { authority: 'SIRI', lasting: true },
    ]);
  });

  test('is refused, waits, or is turned away, and nothing is written', async () => {
    const caseId = await onFile('NO_LAWFUL_STAY', { citizenshipGroup: 'NON_EU' });
    const lawful = await onFile('LAWFUL', { citizenshipGroup: 'NON_EU' });
    const given = { caseId, ...(await competenceOf(caseId)), to: 'DIS', ...informed };
    const ofLawful = { ...given, caseId: lawful, ...(await competenceOf(lawful)) };
    const table: readonly [object, string, string?, string?][] = [
      [{ ...ofLawful, to: 'CMM' }, 'Refused ALREADY_COMPETENT'],
      // a hand-over is due: CMM has the case, and is not told that it belongs there
      [{ ...given, to: 'CMM' }, 'Refused ADDRESSEE_NOT_COMPETENT'],
      [ofLawful, 'Refused ADDRESSEE_NOT_COMPETENT'],
      [given, 'Refused NOT_THE_HOLDER', 'ngo-outreach', 'ASSISTANCE'],
      // it is not told of the record of competence, and so does not name it
      [
        { ...given, competenceId: null, expectedVersion: null },
        'Refused NOT_THE_HOLDER',
        'ngo-outreach',
        'ASSISTANCE',
      ],
      [given, 'FORBIDDEN_OR_NOT_FOUND', 'prosecutor', 'PROSECUTION'],
      [{ ...given, expectedVersion: 9 }, 'CONFLICT'],
      [{ ...given, competenceId: null, expectedVersion: null }, 'CONFLICT'],
      [{ ...given, informedOn: null, choice: null }, 'BAD_USER_INPUT input.reason'],
      // whoever can never be competent is not asked for reasons first
      [{ ...given, to: 'POLICE', informedOn: null, choice: null }, 'Refused ADDRESSEE_NOT_COMPETENT'],
      [{ ...given, choice: 'DECLINES_IT' }, 'BAD_USER_INPUT input.reason'],
      [{ ...given, choice: null }, 'BAD_USER_INPUT input.choice'],
      [{ ...given, informedOn: '2999-01-01' }, 'BAD_USER_INPUT input.informedOn'],
    ];
    for (const [input, code, who = 'cmm-caseworker', purpose = 'IDENTIFICATION'] of table) {
      const { told, wrote } = await attempt(heard(), who, toDo('handOverCompetence', input, { purpose }));
      expect([told, wrote]).toEqual([code, {}]);
    }
    expect(await attempt(alone, 'cmm-caseworker', toDo('handOverCompetence', given))).toMatchObject({
      told: 'FactUnavailable',
      wrote: {},
    });
  });

  test('by two officials at once happens once', async () => {
    const caseId = await onFile('NO_LAWFUL_STAY', { citizenshipGroup: 'NON_EU' });
    const input = { caseId, ...(await competenceOf(caseId)), to: 'DIS', ...informed };
    const officials = await several('cmm-caseworker', 2);
    const told = await Promise.all(officials.map((who) => graph.ask(who, toDo('handOverCompetence', input))));
    expect(told.map(inShort).sort()).toEqual(['CONFLICT', 'HandOver']);
  });
});
