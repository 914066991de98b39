import { addDays, dayOf } from '../../shared/day.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { daysLater } from '../harness/days-later.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { openFile } from '../repeats/nec-acts.ts';
import { caseWithStay, DIS, next, POLICE, type Stage, stageOn } from '../repeats/stage.ts';

/** Two authorities share no transaction: what one was told a moment ago may have changed. It is on record, and is found. */

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
let passed = 0;
const now = () => daysLater(passed);
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, now);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const PROCEEDINGS = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
/** By whom, of what, before the transaction. */
const NONE_MERGED = { room: 'CMM', topic: 'MERGE', answered: true, fact: null };
/** Before it was applied for, and before it was decided. */
const TOLD = [
  NONE_MERGED,
  { room: 'CMM', topic: 'CITIZENSHIP', answered: true, fact: 'NON_EU' },
  NONE_MERGED,
  { room: 'NEC', topic: 'PRESENCE', answered: true, fact: 'REQUIRED' },
];
const RELIED = 'outcome reliedOn { room topic answered fact } permit { id validTo verification }';
const FINDINGS = `query ($id: ID!) { case(id: $id) { findings { rule { id } outcome reason } } }`;

/** An applied-for renewal of the permit of a witness, and the investigation for which she has to be present. */
async function renewable() {
  const caseId = await caseWithStay(stage);
  await openFile(stage, caseId);
  const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Applies for a permit' };
  await stage.does(DIS, 'admitToImmigrationFile', { caseId, ...police });
  const opened = await stage.does(
    POLICE,
    'openInvestigation',
    {
      caseId,
      policeNumber: `0100-${caseId.slice(0, 8)}`,
      unit: 'NSK',
    },
    'links { id version case { id } }',
  );
  const [link] = opened.links;
  await stage.does(POLICE, 'setPresenceRequired', { ...next(caseId, 'linkId', link), required: true });
  const applied = await stage.does(POLICE, 'applyForResidencePermit', { caseId, ...PROCEEDINGS });
  const granted = { ...next(caseId, 'applicationId', applied), outcome: 'GRANTED' };
  const first = await stage.does(DIS, 'decidePermitApplication', granted, RELIED);
  const again = await stage.does(POLICE, 'applyForResidencePermit', { caseId, ...PROCEEDINGS });
  return {
    caseId,
    until: first.permit.validTo as string,
    renewal: { ...next(caseId, 'applicationId', again), outcome: 'GRANTED' },
    closing: { ...next(caseId, 'investigationId', opened), prosecutionFollows: false },
  };
}

const permitTerm = async (caseId: string) => {
  const { findings } = (await stage.reads(DIS, FINDINGS, { id: caseId })).case;
  return findings.find(({ rule }: { rule: { id: string } }) => rule.id === 'PERMIT_TERM');
};

test.each([1, 2, 3])(
  'round %i: a renewal while the investigation is closed rests on what was told, or is refused',
  async () => {
    passed = 0;
    const { caseId, renewal, closing } = await renewable();
    const decided = async () => {
      try {
        return await stage.does(DIS, 'decidePermitApplication', renewal, RELIED);
      } catch (refused) {
        return String(refused);
      }
    };
    const [renewed] = await Promise.all([decided(), stage.does(POLICE, 'closeInvestigation', closing)]);
    passed = 2;
    if (typeof renewed === 'string') {
      expect(renewed).toContain('PROCEEDINGS_OVER');
    } else {
      expect(renewed).toMatchObject({
        outcome: 'GRANTED',
        reliedOn: TOLD,
        permit: { verification: 'VERIFIED' },
      });
    }
    // the first permit outlives the proceedings in either case
    expect(await permitTerm(caseId)).toMatchObject({ outcome: 'BREACH', reason: 'OUTLIVES_PROCEEDINGS' });
  },
);

test('a renewal told of required presence just before the closing keeps what it was told, and is found to outlive the proceedings', async () => {
  passed = 0;
  const { caseId, until, renewal, closing } = await renewable();
  const renewed = await stage.does(DIS, 'decidePermitApplication', renewal, RELIED);
  expect(renewed.permit.validTo > until).toBe(true);
  expect(await permitTerm(caseId)).toMatchObject({ outcome: 'MET' });
  await stage.does(POLICE, 'closeInvestigation', closing);
  passed = 1;
  expect(await permitTerm(caseId)).toMatchObject({ outcome: 'BREACH', reason: 'OUTLIVES_PROCEEDINGS' });
  const query = `query ($caseId: ID!) { immigrationFile(caseId: $caseId) {
    permitApplications { id ${RELIED.replace('outcome', '')} } } }`;
  const { permitApplications } = (await stage.reads(DIS, query, { caseId })).immigrationFile;
  expect(permitApplications.find(({ id }: { id: string }) => id === renewed.id)).toMatchObject({
    reliedOn: TOLD,
  });
  expect(addDays(dayOf(now()), -1) < until).toBe(true);
});
