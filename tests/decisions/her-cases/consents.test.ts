import { addDays } from '../../../shared/day.ts';
import { CMM, COORDINATING, caseOf, DIS, next, POLICE, PROTECTING } from '../../repeats/stage.ts';
import { noticesOf } from '../cmm/doing.ts';
import { ago } from '../on-file.ts';
import { herCases } from './her-cases.ts';

/** What she lets be told in a case that is merged she lets be told in the one that goes on, and takes back there. */

const { stage, merge, attempt } = herCases();

const GO_ON_THERE = 'The case was merged into another one. Go on in that.';
const TELLS_POLICE = { recipients: ['POLICE'], scopes: ['PERSONAL_DATA'] };
const NAME = { givenName: 'Quebec' };
const today = ago(0);

const hers = (person: object = NAME) => caseOf(stage(), person);
const consents = (caseId: string, more: object = {}) =>
  stage().does(CMM, 'recordConsent', { caseId, ...TELLS_POLICE, ...more });
const withdraws = (caseId: string, consent: { id: string; version: number }) =>
  stage().does(CMM, 'withdrawConsent', next(caseId, 'consentId', consent));

async function told(caseId: string, as = POLICE): Promise<object | null> {
  const query = 'query ($id: ID!) { case(id: $id) { consentedPerson { givenName } } }';
  return (await stage().reads(as, query, { id: caseId })).case.consentedPerson;
}
async function listed(id: string) {
  const query = `query ($id: ID!) { case(id: $id) { consents {
    id version state givenBy recipients scopes givenOn endsOn changedOn } } }`;
  return (await stage().reads(CMM, query, { id })).case.consents;
}
/** In which of these cases a consent is listed as one that holds. */
async function holdIn(...cases: readonly string[]): Promise<string[]> {
  const query = '{ consents(filter: { inForce: true }, first: 100) { nodes { case { id } } } }';
  const { nodes } = (await stage().reads(CMM, query, {})).consents;
  return nodes.map((one: { case: { id: string } }) => one.case.id).filter((id: string) => cases.includes(id));
}
const changesToldIn = async (caseId: string): Promise<string[]> =>
  (await noticesOf(stage().db('cmm'), caseId)).filter((one) => one.endsWith('CONSENT_CHANGED'));

test('a consent goes along, is seen and withdrawn where the case goes on, and then nothing is told in either', async () => {
  const [from, into] = [await hers(), await hers()];
  const given = await consents(from, { endsOn: addDays(today, 10) });
  expect([await told(from), await told(into)]).toEqual([NAME, null]);
  await merge(from, into);
  expect([await told(from), await told(into)]).toEqual([null, NAME]);
  expect(await holdIn(from, into)).toEqual([into]);
  const [consent, ...others] = await listed(into);
  expect(others).toEqual([]);
  expect(consent).toMatchObject({
    ...TELLS_POLICE,
    version: 1,
    state: 'GIVEN',
    givenBy: 'PERSON',
    givenOn: today,
    endsOn: addDays(today, 10),
  });
  expect([await changesToldIn(from), await changesToldIn(into)]).toEqual([
    ['POLICE CONSENT_CHANGED', 'POLICE CONSENT_CHANGED'],
    ['POLICE CONSENT_CHANGED'],
  ]);

  const before = next(from, 'consentId', given);
  expect(await attempt(CMM, 'withdrawConsent', before)).toBe(GO_ON_THERE);
  expect(await attempt(CMM, 'narrowConsent', { ...before, ...TELLS_POLICE })).toBe(GO_ON_THERE);
  await withdraws(into, consent);
  expect([await told(from), await told(into)]).toEqual([null, null]);
  expect(await holdIn(from, into)).toEqual([]);
});

test('of two that tell a body the same, that of the case that goes on stands as it is; to withdraw it leaves none', async () => {
  const [from, into] = [await hers(), await hers()];
  await consents(from, { recipients: ['POLICE', 'DIS'] });
  const own = await consents(into);
  expect(await told(from, DIS)).toEqual(NAME);
  await merge(from, into);
  expect([await told(into), await told(into, DIS), await told(from, DIS)]).toEqual([NAME, null, null]);
  expect(await listed(into)).toMatchObject([{ id: own.id, version: 1, ...TELLS_POLICE }]);
  expect(await changesToldIn(into)).toEqual(['POLICE CONSENT_CHANGED']);
  expect(await attempt(CMM, 'recordConsent', { caseId: into, ...TELLS_POLICE, recipients: ['DIS'] })).toBe(
    'Consent',
  );
  await withdraws(into, own);
  expect([await told(from), await told(into)]).toEqual([null, null]);
});

test('what she has taken back since in the case that goes on stays behind', async () => {
  const [from, into] = [await hers(), await hers()];
  await consents(from);
  await consents(from, { recipients: ['DIS'] });
  await withdraws(into, await consents(into));
  const both = await consents(into, { recipients: ['POLICE', 'DIS'] });
  const less = { ...TELLS_POLICE, recipients: ['POLICE'], endsOn: today };
  await stage().does(CMM, 'narrowConsent', { ...next(into, 'consentId', both), ...less });
  await merge(from, into);
  expect([await told(into), await told(into, DIS)]).toEqual([NAME, null]);
  expect(await holdIn(from, into)).toEqual([into]);
});

test('beside one that tells another thing it goes along, and over a second merge too', async () => {
  const [from, into, last] = [await hers(), await hers(), await hers()];
  await consents(from);
  await consents(into, { scopes: ['SUPPORT'] });
  await merge(from, into);
  expect(await told(into)).toEqual(NAME);
  await merge(into, last);
  expect(await listed(last)).toHaveLength(2);
  expect(await holdIn(from, into, last)).toEqual([last, last]);
  expect([await told(from), await told(into), await told(last)]).toEqual([null, null, NAME]);
});

test('one that was narrowed goes along as it is by now, and one that was withdrawn stays behind', async () => {
  const [from, into] = [await hers(), await hers()];
  const wide = await consents(from, { recipients: ['POLICE', 'DIS'] });
  const less = { ...TELLS_POLICE, endsOn: today };
  await stage().does(CMM, 'narrowConsent', { ...next(from, 'consentId', wide), ...less });
  await withdraws(from, await consents(from, { scopes: ['SUPPORT'] }));
  await merge(from, into);
  expect(await listed(into)).toMatchObject([{ ...less, state: 'GIVEN', changedOn: null }]);
  expect([await told(into), await told(into, DIS)]).toEqual([NAME, null]);
});

test('one that a guardian gave stays behind where the other case knows the person to be of age', async () => {
  const [from, into] = [await hers({ ...NAME, bornOn: ago(365 * 12) }), await hers()];
  const guardian = { caseId: from, kind: 'GUARDIAN', name: 'Romeo' };
  await stage().does(PROTECTING, 'appointRepresentative', guardian);
  await consents(from, { givenBy: 'REPRESENTATIVE' });
  expect(await told(from)).toEqual(NAME);
  const asOne = { caseId: from, expectedVersion: 1, intoCaseId: into, despiteDifferences: true };
  await stage().does(COORDINATING, 'mergeCases', asOne);
  expect([await told(from), await told(into), await listed(into)]).toEqual([null, null, []]);
});
