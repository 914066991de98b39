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
const now = async (caseId: string, { id }: { id: string }) =>
  (await listed(caseId)).find((one: { id: string }) => one.id === id);
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

test('what she has taken back in the case that ends is told by none in the one that goes on', async () => {
  const [from, into] = [await hers(), await hers()];
  const both = await consents(into, { recipients: ['POLICE', 'DIS'] });
  const mine = await consents(into, { recipients: ['DIS'], scopes: ['SUPPORT'] });
  await withdraws(from, await consents(from));
  await withdraws(from, await consents(from, { recipients: ['DIS'], scopes: ['SUPPORT'] }));
  expect([await told(into), await told(into, DIS)]).toEqual([NAME, NAME]);
  await merge(from, into);
  expect([await told(into), await told(into, DIS)]).toEqual([null, NAME]);
  const taken = { version: 2, changedOn: today };
  expect(await now(into, both)).toMatchObject({ ...taken, state: 'NARROWED', recipients: ['DIS'] });
  expect(await now(into, mine)).toMatchObject({ ...taken, state: 'WITHDRAWN', recipients: [], scopes: [] });
  // as each was given, and once by the merge
  expect(await changesToldIn(into)).toEqual([
    ...['DIS', 'DIS', 'DIS'].map((body) => `${body} CONSENT_CHANGED`),
    ...['POLICE', 'POLICE'].map((body) => `${body} CONSENT_CHANGED`),
  ]);
});

test('what she has given anew in the case that ends, after she took it back there, goes along', async () => {
  const [from, into] = [await hers(), await hers()];
  const old = await consents(into);
  await withdraws(from, await consents(from));
  await consents(from, { endsOn: addDays(today, 10) });
  await merge(from, into);
  expect(await told(into)).toEqual(NAME);
  expect(await now(into, old)).toMatchObject({ state: 'WITHDRAWN' });
});

test('what she took back in a case that was merged is not recorded anew as given before', async () => {
  const known = { channel: 'HOTLINE', referredOn: ago(9), person: {} };
  const refer = async () => (await stage().does('cmm-caseworker REFERRAL', 'referVictim', known)).id;
  const [from, into] = [await refer(), await refer()];
  const wide = await consents(from, { recipients: ['POLICE', 'DIS'], givenOn: ago(8) });
  await stage().does(CMM, 'narrowConsent', { ...next(from, 'consentId', wide), ...TELLS_POLICE });
  await merge(from, into);
  const older = { caseId: into, ...TELLS_POLICE, recipients: ['DIS'], givenOn: ago(5) };
  expect(await attempt(CMM, 'recordConsent', older)).toMatch(/^After the day .* she took back/);
  expect(await attempt(CMM, 'recordConsent', { ...older, scopes: ['SUPPORT'] })).toBe('Consent');
  expect(await attempt(CMM, 'recordConsent', { ...older, givenOn: today })).toBe('Consent');
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

test('one that a guardian gave stays behind where another acts for the child, who consented to nothing', async () => {
  const child = { ...NAME, bornOn: ago(365 * 12) };
  const [from, into] = [await hers(child), await hers(child)];
  for (const caseId of [from, into])
    await stage().does(PROTECTING, 'appointRepresentative', { caseId, kind: 'GUARDIAN', name: 'Romeo' });
  await consents(from, { givenBy: 'REPRESENTATIVE' });
  await merge(from, into);
  expect([await told(from), await told(into), await listed(into)]).toEqual([null, null, []]);
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
