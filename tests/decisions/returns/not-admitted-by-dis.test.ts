import { VoluntaryReturnRow } from '../../../subgraphs/returns/storage/voluntary-return.row.ts';
import { mutationText } from '../../harness/mutation-text.ts';
import { overDays } from '../../repeats/over-days.ts';
import { caseWithStay, identified, next, RETURNS, type Stage } from '../../repeats/stage.ts';
import { ago, notVerified } from '../on-file.ts';

/** The Return Agency has a victim's case from CMM, and DIS has not admitted it to its file: of whom DIS identified it tells it all the same. */

const { graph, stage } = overDays();

const PLAN = {
  departureOn: ago(0),
  destination: 'COUNTRY_OF_ORIGIN',
  destinationCountry: 'UG',
  components: ['RECEPTION'],
};
const KEPT = 'verification reliedOn { room topic answered fact }';

async function take(mutation: string, input: object) {
  const query = mutationText(mutation, KEPT);
  const asked = { query, variables: { input }, purpose: 'RETURN' as const };
  return (await graph.ask('returns-caseworker', asked)).data.done;
}

async function planned({ does, db }: Stage, caseId: string) {
  let input = next(caseId, 'returnId', await does(RETURNS, 'offerReturn', { caseId }));
  input = next(caseId, 'returnId', await does(RETURNS, 'acceptReturn', input));
  const plan = await does(RETURNS, 'planReturn', { ...input, ...PLAN });
  return next(caseId, 'returnId', await notVerified(db('returns'), VoluntaryReturnRow, plan.id));
}

test('whom DIS identified is offered a return, and leaves by it', async () => {
  const caseId = await identified(stage);
  const offered = await take('offerReturn', { caseId });
  expect(offered.verification).toBe('VERIFIED');
  expect(offered.reliedOn).toEqual(
    expect.arrayContaining([
      { room: 'DIS', topic: 'IDENTIFICATION', answered: true, fact: 'IDENTIFIED' },
      { room: 'DIS', topic: 'RESIDENCE', answered: false, fact: null },
    ]),
  );
  const other = await identified(stage);
  const left = await take('recordDeparture', await planned(stage, other));
  expect([left.__typename, left.verification]).toEqual(['VoluntaryReturn', 'VERIFIED']);
});

test('of whom nobody identified it is not told the stay: the departure waits for that', async () => {
  const caseId = await caseWithStay(stage);
  expect(await take('recordDeparture', await planned(stage, caseId))).toMatchObject({
    unavailable: 'DIS',
    topic: 'RESIDENCE',
  });
});

test('nothing else of the file is told, nor to anybody else', async () => {
  const id = await identified(stage);
  const told = async (who: string, purpose: 'RETURN' | 'INVESTIGATION', query: string) =>
    (await graph.ask(who, { query, variables: { id }, purpose })).data ?? null;
  const DECISIONS = 'query ($id: ID!) { disDecisions(caseId: $id) { authority outcome ageGroup forms } }';
  const FILE = 'query ($id: ID!) { immigrationFile(caseId: $id) { decisions { outcome } } }';
  expect(await told('returns-caseworker', 'RETURN', DECISIONS)).toEqual({
    disDecisions: [{ authority: 'DIS', outcome: 'IDENTIFIED', ageGroup: 'ADULT', forms: null }],
  });
  expect(await told('returns-caseworker', 'RETURN', FILE)).toEqual({ immigrationFile: null });
  expect(await told('nec-investigator', 'INVESTIGATION', DECISIONS)).toEqual({ disDecisions: null });
});
