import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { CitizenshipGroup, StayBasis } from '../../../shared/vocabulary.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { ago, decision, immigrationFile, justiceFile } from '../on-file.ts';
import { admitted, personOnFile } from './cmm-file.ts';
import { decide } from './deciding.ts';

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

/** All that the entitlement must not depend on, over all the rooms that know of it. */
const circumstances = fc.record({
  citizenshipGroup: fc.constantFrom(...Object.values(CitizenshipGroup)),
  citizenship: fc.constantFrom(null, 'DK', 'RO', 'NG', 'VN'),
  stay: fc.option(fc.constantFrom(...Object.values(StayBasis)), { nil: null }),
  investigation: fc.constantFrom(null, 'OPEN', 'CLOSED'),
  presenceRequired: fc.boolean(),
  collaborates: fc.constantFrom(null, true, false),
});
type Circumstances = typeof circumstances extends fc.Arbitrary<infer C> ? C : never;

const FACT = 'fact_id, id, version, recorded_at, recorded_by, recorded_by_body';
const SAID = `gen_random_uuid(), $1, 1, now(), 'dev-somebody', 'POLICE'`;

async function onFile(given: Circumstances): Promise<string> {
  const { cmm, dis, nec } = graph.rooms;
  const { citizenshipGroup, citizenship, stay, investigation, presenceRequired, collaborates } = given;
  const caseId = await personOnFile(cmm.db, { citizenshipGroup });
  await cmm.db.query('UPDATE person SET citizenship = $2 WHERE case_id = $1', [caseId, citizenship]);
  await immigrationFile(dis.db, { caseId, stay });
  await justiceFile(nec.db, caseId);
  if (investigation !== null) {
    const id = randomUUID();
    await nec.db.query(
      `INSERT INTO investigation (${FACT}, police_number, unit, status, opened_on, closed_on)
       VALUES (${SAID}, $2, 'An invented unit', $3, $4, $5)`,
      [id, `SAMPLE-${id}`, investigation, ago(40), investigation === 'CLOSED' ? ago(3) : null],
    );
    await nec.db.query(
      `INSERT INTO investigation_case (${FACT}, case_id, rule_versions, investigation_id, linked_on, presence_required)
       VALUES (${SAID}, $2, '{}', $3, $4, $5)`,
      [randomUUID(), caseId, id, ago(30), presenceRequired],
    );
  }
  if (collaborates !== null)
    await nec.db.query(
      `INSERT INTO witness_participation (${FACT}, case_id, rule_versions, testifies, testifies_from, collaborates_with_police, stated_on)
       VALUES (${SAID}, $2, '{}', $3, $4, $3, $5)`,
      [randomUUID(), caseId, collaborates, collaborates ? ago(5) : null, ago(6)],
    );
  return caseId;
}

const IDENTIFIED = fc.constantFrom(
  ['CMM', 'IDENTIFIED'],
  ['CMM', 'NOT_IDENTIFIED'],
  ['DIS', 'IDENTIFIED'],
  ['COURT', 'IDENTIFIED'],
  null,
) as fc.Arbitrary<readonly ['CMM' | 'DIS' | 'COURT', 'IDENTIFIED' | 'NOT_IDENTIFIED'] | null>;
const ROOM = { CMM: 'cmm', DIS: 'dis', COURT: 'nec' } as const;

const DECIDERS = [
  ['cmm-caseworker ASSISTANCE', 'CMM'],
  ['dis-caseworker IDENTIFICATION', 'DIS'],
  ['court-clerk COURT_PROCEEDINGS', 'COURT'],
] as const;

test('whoever she is, wherever from, whatever her stay, and whether or not she helps the police: the answer is the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      circumstances,
      circumstances,
      IDENTIFIED,
      fc.constantFrom('ELIGIBLE', 'NOT_ELIGIBLE'),
      fc.constantFrom(...DECIDERS),
      async (one, other, identified, outcome, [who, body]) => {
        const told = [];
        for (const given of [one, other]) {
          const caseId = await onFile(given);
          if (body !== 'CMM') await admitted(graph.rooms.cmm.db, caseId, body);
          if (identified) {
            const [by, found] = identified;
            await decision(graph.rooms[ROOM[by]].db, caseId, by, { outcome: found });
          }
          const decided = await decide(graph, who, ['decideAssistanceEligibility', 'AssistanceEligibility'], {
            caseId,
            outcome,
          });
          const { id: _, ...it } = decided.it;
          told.push({ told: decided.told, it });
        }
        expect(told[1]).toEqual(told[0]);
        const victim = identified?.[1] === 'IDENTIFIED';
        // a court that DIS does not admit cannot know that nobody identified her: then yes is a yes, and no waits
        const sees = body !== 'COURT' || (identified?.[0] === 'CMM' && victim);
        const lawful = sees
          ? outcome === (victim ? 'ELIGIBLE' : 'NOT_ELIGIBLE') && identified !== null
          : outcome === 'ELIGIBLE';
        expect(told[0]?.told === 'AssistanceEligibility').toBe(lawful);
      },
    ),
    { numRuns: 30 },
  );
}, 180_000);

describe('a court to which DIS and the police show no file of the person', () => {
  const eligibility = (caseId: string, outcome: string) => {
    const asked = ['decideAssistanceEligibility', 'AssistanceEligibility'] as const;
    return decide(graph, 'court-clerk COURT_PROCEEDINGS', asked, { caseId, outcome });
  };
  /** As CMM keeps it: a court is not shown what a decision relied on. */
  const reliedOn = async (caseId: string) => {
    const rows: { readonly said: string }[] = await graph.rooms.cmm.db.query(
      `SELECT concat_ws(' ', room, answered::text, fact) AS said FROM relied_on_fact WHERE case_id = $1 ORDER BY room`,
      [caseId],
    );
    return rows.map(({ said }) => said);
  };
  const identifiedByDis = async () => {
    const { cmm, dis } = graph.rooms;
    const caseId = await personOnFile(cmm.db);
    await admitted(cmm.db, caseId, 'COURT');
    await immigrationFile(dis.db, { caseId });
    await decision(dis.db, caseId, 'DIS');
    return caseId;
  };

  test('is not told that nobody identified her: yes goes ahead unverified, and no waits for DIS', async () => {
    const caseId = await identifiedByDis();
    const yes = await eligibility(caseId, 'ELIGIBLE');
    expect(yes.it).toMatchObject({
      outcome: 'ELIGIBLE',
      verification: 'UNVERIFIED',
    });
    expect(await reliedOn(caseId)).toEqual(['DIS false', 'NEC false']);
    const no = await eligibility(caseId, 'NOT_ELIGIBLE');
    expect([no.told, no.it.unavailable]).toEqual(['FactUnavailable', 'DIS']);
  });

  test('is told what DIS decided once DIS admits it, and the rest is not needed', async () => {
    const caseId = await identifiedByDis();
    await admitted(graph.rooms.dis.db, caseId, 'COURT');
    const { it } = await eligibility(caseId, 'ELIGIBLE');
    expect(it).toMatchObject({ verification: 'VERIFIED' });
    expect(await reliedOn(caseId)).toEqual(['DIS true IDENTIFIED', 'NEC false']);
    const no = await eligibility(caseId, 'NOT_ELIGIBLE');
    expect(no.told).toBe('Refused ENTITLED');
  });
});
