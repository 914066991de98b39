import type { ReturnStatus } from '../../../shared/vocabulary.ts';
import { ago, decision } from '../on-file.ts';
import { entriesInShort } from '../traces.ts';
import { inShort, outcomeOf, to } from './asking.ts';
import { countsOn, fileOn, noticesOn, on, returnOn } from './on-file.ts';
import { returnCases } from './return-cases.ts';

/** A return that was offered while nobody answered, and that the answers do not bear out. */

const { ask, at, atCmm, cmm, db, graph, known } = returnCases();

async function offered(status: ReturnStatus = 'OFFERED') {
  const caseId = await fileOn(db(), await known());
  return returnOn(db(), status, { caseId, changes: { verification: 'UNVERIFIED' } });
}

async function found(caseId: string, asOf: string | null = null) {
  const query = `query ($id: ID!, $asOf: DateTime) { case(id: $id) { findings(asOf: $asOf) { rule { id } outcome reason } } }`;
  const { data } = await graph().ask('auditor', { query, variables: { id: caseId, asOf }, purpose: 'AUDIT' });
  const { outcome, reason } = data.case.findings.find(
    ({ rule }: { rule: { id: string } }) => rule.id === 'RETURN_ELIGIBLE',
  );
  return [outcome, reason];
}

const waiting = async (): Promise<readonly string[]> => {
  const query = '{ returns(first: 100, filter: { verification: UNVERIFIED }) { nodes { id } } }';
  const { data } = await graph().ask('returns-caseworker', { query, purpose: 'RETURN' });
  return data.returns.nodes.map(({ id }: { id: string }) => id);
};

test('is taken back once all have answered, waits for nothing and blames nobody; another may be offered later', async () => {
  const row = await offered();
  const { caseId } = row;
  expect(await found(caseId)).toEqual(['CONCERN', 'NOT_CONFIRMED']);
  expect(await waiting()).toContain(row.id);
  const before = new Date().toISOString();
  const asked = to('takeBackReturnOffer', on(row));
  const taken = outcomeOf(await graph().ask('returns-caseworker', asked));
  expect(taken).toMatchObject({
    version: 2,
    status: 'WITHDRAWN',
    withdrawnOn: ago(0),
    reasons: [],
    takenBackFor: 'NOBODY_TO_OFFER_IT_TO',
    verification: 'VERIFIED',
    ruleVersions: ['RETURN_ELIGIBLE@WHATEVER-THE-STAY'],
    reliedOn: expect.arrayContaining([
      expect.objectContaining({ forVersion: 2, room: 'DIS', topic: 'RESIDENCE', answered: true }),
    ]),
  });
  expect(await entriesInShort(db(), asked.correlationId)).toEqual(['UPDATE DONE']);
  expect(await noticesOn(db(), caseId)).toEqual(['RETURN_CHANGED CMM']);
  expect(await waiting()).not.toContain(row.id);
  expect(await found(caseId)).toEqual(['MET', null]);
  expect(await found(caseId, before)).toEqual(['CONCERN', 'NOT_CONFIRMED']);
  expect(inShort(await ask('offerReturn', { caseId }))).toBe('Refused NOBODY_TO_OFFER_IT_TO');
  await decision(cmm(), caseId, 'CMM');
  expect(outcomeOf(await ask('offerReturn', { caseId }))).toMatchObject({ verification: 'VERIFIED' });
});

test('that was accepted or planned is too, and DIS, which could rely on that, is told; so is that she is Danish', async () => {
  for (const status of ['ACCEPTED', 'PLANNED'] as const) {
    const row = await offered(status);
    await atCmm(row.caseId, 'DANISH');
    await decision(cmm(), row.caseId, 'CMM', { on: ago(50) });
    const taken = outcomeOf(await ask('takeBackReturnOffer', on(row)));
    expect(taken).toMatchObject({ status: 'WITHDRAWN', takenBackFor: 'NOT_A_FOREIGNER' });
    expect(await noticesOn(db(), row.caseId)).toEqual(['RETURN_CHANGED CMM', 'RETURN_CHANGED DIS']);
    expect(await found(row.caseId)).toEqual(['MET', null]);
  }
});

test('stands where the answers bear it out', async () => {
  const identified = await offered();
  await decision(at('dis'), identified.caseId, 'DIS', { on: ago(50) });
  const counts = await countsOn(db(), identified.caseId);
  expect(inShort(await ask('takeBackReturnOffer', on(identified)))).toBe('Refused OFFER_HOLDS');
  expect(await countsOn(db(), identified.caseId)).toEqual(counts);
});

test('from which she withdraws herself waits for nothing either', async () => {
  const row = await offered();
  await ask('withdrawFromReturn', { ...on(row), reasons: [] });
  expect(await found(row.caseId)).toEqual(['MET', null]);
});
