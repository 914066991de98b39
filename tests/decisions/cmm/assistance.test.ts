import { randomUUID } from 'node:crypto';
import { AssistanceDurationRow } from '../../../subgraphs/cmm/storage/assistance-duration.row.ts';
import { AssistanceEligibilityRow } from '../../../subgraphs/cmm/storage/assistance-eligibility.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago, decision, immigrationFile, justiceFile, period } from '../on-file.ts';
import { entriesOf } from '../traces.ts';
import { admitted, personOnFile } from './cmm-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';

let databases: Databases;
let graph: TestGraph;
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

const ELIGIBILITY = ['decideAssistanceEligibility', 'AssistanceEligibility'] as const;
const DURATION = ['decideAssistanceDuration', 'AssistanceDuration'] as const;
const CHANGE = ['changeAssistanceDuration', 'AssistanceDuration'] as const;
const CMM = 'cmm-caseworker ASSISTANCE';
const cmm = () => graph.rooms.cmm.db;
const dis = () => graph.rooms.dis.db;
const nec = () => graph.rooms.nec.db;
/** Assistance during proceedings that were told when it was decided, and are over since. */
async function onProceedings(caseId: string): Promise<string> {
  const id = randomUUID();
  await cmm().manager.insert(AssistanceDurationRow, {
    factId: randomUUID(),
    id,
    version: 1,
    caseId,
    recordedAt: new Date(Date.now() - 60_000),
    recordedBy: 'dev-somebody',
    recordedByBody: 'CMM',
    ruleVersions: ['ASSISTANCE_DURATION@WITH-ITS-BASIS'],
    supersededAt: null,
    basis: 'PROCEEDINGS',
    startsOn: ago(5),
    endsOn: null,
    verification: 'VERIFIED',
  });
  return id;
}
const decisionsOn = (caseId: string) => cmm().manager.findBy(AssistanceEligibilityRow, { caseId });
const findingOf = async (id: string, ruleId: string) => {
  const { data } = await graph.ask('auditor', {
    query: 'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome reason } } }',
    variables: { id },
    purpose: 'AUDIT',
  });
  const found: { rule: { id: string } }[] = data.case.findings;
  return found.find(({ rule }) => rule.id === ruleId);
};
const durationFinding = (id: string) => findingOf(id, 'ASSISTANCE_DURATION');

async function onFile(): Promise<string> {
  const caseId = await personOnFile(cmm());
  await immigrationFile(dis(), { caseId });
  await justiceFile(nec(), caseId);
  return caseId;
}

describe('eligibility for assistance', () => {
  test('is decided on an identification of DIS, kept with the facts, told to the parties, and stands in the log', async () => {
    const caseId = await onFile();
    for (const body of ['DIS', 'COURT', 'POLICE'] as const) await admitted(cmm(), caseId, body);
    await decision(dis(), caseId, 'DIS');
    const decided = await decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'ELIGIBLE' });
    expect(decided.it).toMatchObject({
      version: 1,
      authority: 'CMM',
      outcome: 'ELIGIBLE',
      verification: 'VERIFIED',
      ruleVersions: ['ASSISTANCE_ELIGIBILITY@CMM-DIS-COURT', 'ASSISTANCE_UNCONDITIONAL@EVERY-VICTIM'],
      reliedOn: [
        { room: 'DIS', answered: true, fact: 'IDENTIFIED' },
        { room: 'NEC', answered: true, fact: null },
      ],
    });
    expect(await decisionsOn(caseId)).toMatchObject([{ recordedByBody: 'CMM', decidedOn: ago(0) }]);
    expect(await noticesOn(cmm(), caseId)).toEqual(['COURT ASSISTANCE_DECIDED', 'DIS ASSISTANCE_DECIDED']);
    expect(await entriesOf(cmm(), decided.correlationId)).toEqual([
      expect.objectContaining({
        kind: 'CREATE',
        outcome: 'DONE',
        operation: 'decideAssistanceEligibility',
        caseIds: [caseId],
      }),
    ]);
  });

  test.each([
    ['dis-caseworker IMMIGRATION', 'DIS'],
    ['court-clerk COURT_PROCEEDINGS', 'COURT'],
  ] as const)('is decided by %s too, and CMM is told', async (who, authority) => {
    const caseId = await onFile();
    await decision(cmm(), caseId, 'CMM');
    await admitted(cmm(), caseId, authority);
    const { it } = await decide(graph, who, ELIGIBILITY, { caseId, outcome: 'ELIGIBLE' });
    expect(it).toMatchObject({ authority });
    expect(await noticesOn(cmm(), caseId)).toEqual(['CMM ASSISTANCE_DECIDED']);
  });

  const refusals = [
    ['NOT_A_VICTIM', 'ELIGIBLE', null, CMM],
    ['NOT_A_VICTIM', 'ELIGIBLE', 'NOT_IDENTIFIED', CMM],
    ['NOT_DECIDED', 'NOT_ELIGIBLE', null, CMM],
    ['ENTITLED', 'NOT_ELIGIBLE', 'IDENTIFIED', CMM],
    ['NOT_AN_ASSESSOR', 'ELIGIBLE', 'IDENTIFIED', 'nec-investigator INVESTIGATION'],
  ] as const;
  test.each(refusals)('%s is refused, and leaves its entry alone', async (reason, outcome, found, who) => {
    const caseId = await onFile();
    await admitted(cmm(), caseId, 'POLICE');
    if (found) await decision(cmm(), caseId, 'CMM', { outcome: found });
    const refused = await decide(graph, who, ELIGIBILITY, { caseId, outcome });
    const rule = reason === 'ENTITLED' ? 'ASSISTANCE_UNCONDITIONAL' : 'ASSISTANCE_ELIGIBILITY';
    expect(refused.it.rule.id).toBe(rule);
    expect(await withEntries(cmm(), refused)).toEqual([`Refused ${reason}`, `REFUSE ${rule}`]);
    expect([await decisionsOn(caseId), await noticesOn(cmm(), caseId)]).toEqual([[], []]);
  });

  test('is denied lawfully to who was found to be no victim', async () => {
    const caseId = await onFile();
    await decision(cmm(), caseId, 'CMM', { outcome: 'NOT_IDENTIFIED' });
    const { told } = await decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'NOT_ELIGIBLE' });
    expect(told).toBe('AssistanceEligibility');
  });

  test('is granted unverified while the others are silent, and never denied', async () => {
    const caseId = await onFile();
    await decision(cmm(), caseId, 'CMM', { outcome: 'NOT_IDENTIFIED' });
    const granted = await decide(alone, CMM, ELIGIBILITY, { caseId, outcome: 'ELIGIBLE' });
    expect(granted.it).toMatchObject({ verification: 'UNVERIFIED', reliedOn: [{ answered: false }, {}] });
    const key = randomUUID();
    const denied = await decide(alone, CMM, ELIGIBILITY, { caseId, outcome: 'NOT_ELIGIBLE' }, key);
    expect(denied.it).toMatchObject({ unavailable: 'DIS', asked: 'IDENTIFICATION' });
    expect(await withEntries(cmm(), denied)).toEqual(['FactUnavailable', 'CREATE FACT_UNAVAILABLE']);
    expect(await decisionsOn(caseId)).toHaveLength(1);
    // the key was given back: once they answer, the same request is decided
    const later = await decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'NOT_ELIGIBLE' }, key);
    expect(later.told).toBe('AssistanceEligibility');
  });

  test('is taken back where it went ahead on silence, and nobody identified her', async () => {
    const caseId = await onFile();
    expect((await decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'NOT_ELIGIBLE' })).told).toBe(
      'Refused NOT_DECIDED',
    );
    const granted = await decide(alone, CMM, ELIGIBILITY, { caseId, outcome: 'ELIGIBLE' });
    expect(granted.it.verification).toBe('UNVERIFIED');
    expect((await decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'ELIGIBLE' })).told).toBe(
      'Refused NOT_A_VICTIM',
    );
    const back = await decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'NOT_ELIGIBLE' });
    expect(back.it).toMatchObject({ outcome: 'NOT_ELIGIBLE', verification: 'VERIFIED' });
    expect(await findingOf(caseId, 'ASSISTANCE_ELIGIBILITY')).toMatchObject({ outcome: 'MET' });
    expect((await decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'NOT_ELIGIBLE' })).told).toBe(
      'Refused NOT_DECIDED',
    );
  });

  test('is decided once under one key', async () => {
    const caseId = await onFile();
    await decision(cmm(), caseId, 'CMM');
    const key = randomUUID();
    const asked = () => decide(graph, CMM, ELIGIBILITY, { caseId, outcome: 'ELIGIBLE' }, key);
    const [first, second] = [await asked(), await asked()];
    expect(second.it).toEqual(first.it);
    expect(await decisionsOn(caseId)).toHaveLength(1);
  });

  test('is told the same to strangers, of a case that is there and of none', async () => {
    for (const caseId of [await onFile(), randomUUID()]) {
      const outcome = 'ELIGIBLE';
      const denied = await decide(graph, 'nec-investigator INVESTIGATION', ELIGIBILITY, { caseId, outcome });
      expect(await withEntries(cmm(), denied)).toEqual([
        'FORBIDDEN_OR_NOT_FOUND',
        'DENY FORBIDDEN_OR_NOT_FOUND',
      ]);
    }
    const bad = await decide(graph, CMM, ELIGIBILITY, { caseId: 'none', outcome: 'ELIGIBLE' });
    expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', 'input.caseId']);
  });
});

describe('the length of assistance', () => {
  test('follows the reflection period that DIS tells', async () => {
    const caseId = await onFile();
    const { startsOn, endsOn } = await period(dis(), caseId, 10);
    const { it } = await decide(graph, CMM, DURATION, { caseId, basis: 'REFLECTION_PERIOD' });
    expect(it).toMatchObject({
      startsOn: ago(0),
      endsOn,
      verification: 'VERIFIED',
      reliedOn: [{ room: 'DIS', topic: 'REFLECTION_PERIOD', answered: true, fact: endsOn }],
    });
    const again = await decide(graph, CMM, DURATION, { caseId, basis: 'REFLECTION_PERIOD' });
    expect(again.told).toBe('Refused ALREADY_DECIDED');
    const change = { caseId, durationId: it.id, expectedVersion: 1 };
    const changed = await decide(graph, CMM, CHANGE, { ...change, endsOn: ago(-3) });
    expect(changed.it).toMatchObject({ id: it.id, version: 2, endsOn: ago(-3) });
    const stale = await decide(graph, CMM, CHANGE, { ...change, endsOn: ago(-4) });
    expect(await withEntries(cmm(), stale)).toEqual(['CONFLICT', 'UPDATE CONFLICT']);
    const beyond = { ...change, expectedVersion: 2, endsOn: ago(-30) };
    expect((await decide(graph, CMM, CHANGE, beyond)).told).toBe('Refused BEYOND_BASIS');
    const backwards = await decide(graph, CMM, CHANGE, { ...change, endsOn: ago(1) });
    expect([backwards.told, backwards.argument]).toEqual(['BAD_USER_INPUT', 'input.endsOn']);
    const early = { caseId, basis: 'REFLECTION_PERIOD', startsOn: ago(11), endsOn: ago(5) };
    expect(startsOn).toBe(ago(10));
    expect((await decide(graph, CMM, DURATION, early)).told).toBe('Refused BEFORE_BASIS');
  });

  test.each(['REFLECTION_PERIOD', 'RECOVERY_PERIOD', 'PROCEEDINGS', 'AFTER_RETURN'])(
    'rests on nothing that is not on record: %s',
    async (basis) => {
      const { told } = await decide(graph, CMM, DURATION, { caseId: await onFile(), basis });
      expect(told).toBe('Refused BASIS_NOT_ON_RECORD');
    },
  );

  test('goes ahead unverified while the owner is silent', async () => {
    const { it } = await decide(alone, CMM, DURATION, { caseId: await onFile(), basis: 'PROCEEDINGS' });
    expect(it).toMatchObject({ verification: 'UNVERIFIED', endsOn: null, reliedOn: [{ answered: false }] });
  });

  test('is never cut short while the owner is silent; gone on with, and confirmed once it answers', async () => {
    const caseId = await onFile();
    const { endsOn } = await period(dis(), caseId, 10);
    const basis = 'REFLECTION_PERIOD';
    const { it } = await decide(graph, CMM, DURATION, { caseId, basis, endsOn: ago(-10) });
    const change = { caseId, durationId: it.id, expectedVersion: 1 };
    for (const day of [ago(-9), ago(-10)]) {
      const stopped = await decide(alone, CMM, CHANGE, { ...change, endsOn: day });
      expect(stopped.it).toMatchObject({ unavailable: 'DIS', asked: basis });
      expect(await withEntries(cmm(), stopped)).toEqual(['FactUnavailable', 'UPDATE FACT_UNAVAILABLE']);
    }
    const longer = await decide(alone, CMM, CHANGE, { ...change, endsOn });
    expect(longer.it).toMatchObject({ version: 2, endsOn, verification: 'UNVERIFIED' });
    const open = await decide(alone, CMM, CHANGE, { ...change, expectedVersion: 2 });
    expect(open.it).toMatchObject({ version: 3, endsOn: null, verification: 'UNVERIFIED' });
    expect((await decide(alone, CMM, CHANGE, { ...change, expectedVersion: 3 })).told).toBe(
      'FactUnavailable',
    );
    const beyond = { ...change, expectedVersion: 3, endsOn: ago(-30) };
    expect((await decide(graph, CMM, CHANGE, beyond)).told).toBe('Refused BEYOND_BASIS');
    const confirmed = await decide(graph, CMM, CHANGE, { ...change, expectedVersion: 3 });
    expect(confirmed.it).toMatchObject({ version: 4, endsOn, verification: 'VERIFIED' });
    const same = await decide(graph, CMM, CHANGE, { ...change, expectedVersion: 4, endsOn });
    expect(same.it).toMatchObject({ version: 5, endsOn, verification: 'VERIFIED' });
  });

  test('that rested on proceedings is ended, and not gone on with, once nothing is told of them any more', async () => {
    const caseId = await onFile();
    const change = { caseId, durationId: await onProceedings(caseId), expectedVersion: 1 };
    for (const endsOn of [ago(-1), null])
      expect((await decide(graph, CMM, CHANGE, { ...change, endsOn })).told).toBe(
        'Refused BASIS_NOT_ON_RECORD',
      );
    const ended = await decide(graph, CMM, CHANGE, { ...change, endsOn: ago(0) });
    expect(ended.it).toMatchObject({ version: 2, endsOn: ago(0), verification: 'VERIFIED' });
  });

  describe('that was decided on silence, and rests on nothing the owner knows', () => {
    const startsOn = ago(5);
    const cases = [
      ['on nothing', 'BASIS_NOT_ON_RECORD', async () => undefined],
      ['on what begins later', 'BEFORE_BASIS', (caseId: string) => period(dis(), caseId, 3)],
      [
        'on what was over before',
        'BEYOND_BASIS',
        (caseId: string) => period(dis(), caseId, 20, { endsOn: ago(9) }),
      ],
    ] as const;
    test.each(cases)('%s: is not confirmed, and its end verifies nothing', async (_, reason, rests) => {
      const caseId = await onFile();
      const basis = 'REFLECTION_PERIOD';
      const { it } = await decide(alone, CMM, DURATION, { caseId, basis, startsOn, endsOn: ago(-2) });
      await rests(caseId);
      const change = { caseId, durationId: it.id, expectedVersion: 1 };
      for (const endsOn of [ago(-2), ago(-1)])
        expect((await decide(graph, CMM, CHANGE, { ...change, endsOn })).told).toBe(`Refused ${reason}`);
      const ended = await decide(graph, CMM, CHANGE, { ...change, endsOn: ago(0) });
      expect(ended.it).toMatchObject({ version: 2, endsOn: ago(0), verification: 'UNVERIFIED' });
      // ended is ended: it may be cut down further, and is not confirmed to the same day
      const same = { ...change, expectedVersion: 2, endsOn: ago(0) };
      expect((await decide(graph, CMM, CHANGE, same)).told).toBe(`Refused ${reason}`);
      // over, it leaves nothing to do
      expect(await durationFinding(caseId)).toMatchObject({ outcome: 'MET' });
    });
  });

  test('is for CMM alone to decide', async () => {
    const caseId = await onFile();
    await admitted(cmm(), caseId, 'DIS');
    const { told } = await decide(graph, 'dis-caseworker IMMIGRATION', DURATION, {
      caseId,
      basis: 'PROCEEDINGS',
    });
    expect(told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});
