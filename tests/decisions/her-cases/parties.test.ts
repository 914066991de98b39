import { COORDINATING, caseOf } from '../../repeats/stage.ts';
import { herCases } from './her-cases.ts';

/** Who is a party to both of two cases that are merged goes on, in the one that goes on, with what it did in either. */

const { stage, merge, attempt } = herCases();

const NGO = 'ngo-outreach ASSISTANCE';
const HOPENOW = { authority: 'NGO', organisation: 'hopenow' };
const admit = (caseId: string, purposes: readonly string[], basis: string) =>
  stage().does(COORDINATING, 'involveAuthority', { caseId, ...HOPENOW, purposes, basis });

/** Of the organisation, ended ones among them. */
async function admissions(id: string) {
  const query = `query ($id: ID!) { case(id: $id) { parties {
    authority organisation purposes basis admittedAt endedAt } } }`;
  const { parties } = (await stage().reads('auditor AUDIT', query, { id })).case;
  return parties.filter(({ authority }: { authority: string }) => authority === 'NGO');
}

test('an NGO plans in the case that goes on what it was admitted for in the one that ends', async () => {
  const [from, into] = [await caseOf(stage()), await caseOf(stage())];
  await admit(from, ['ASSISTANCE'], 'Assists her');
  await admit(into, ['REFERRAL'], 'Referred her');
  const plan = { caseId: into, kind: 'HEALTH_CARE' };
  const before = await attempt(NGO, 'planSupport', plan);
  await merge(from, into);
  const [ended, stands, ...others] = await admissions(into);
  expect(others).toEqual([]);
  expect(ended).toMatchObject({ purposes: ['REFERRAL'], basis: 'Referred her' });
  expect(stands).toMatchObject({
    purposes: ['REFERRAL', 'ASSISTANCE'],
    basis: 'Referred her; Assists her',
    admittedAt: ended.endedAt,
    endedAt: null,
  });
  expect([before, await attempt(NGO, 'planSupport', plan)]).toEqual([
    expect.not.stringMatching('SupportMeasure'),
    'SupportMeasure',
  ]);
  await stage().does(COORDINATING, 'releaseAuthority', { caseId: into, ...HOPENOW });
  expect(await attempt(NGO, 'planSupport', plan)).toBe(before);
});

test('and what it was admitted for in both it keeps, on the basis on which it has it', async () => {
  const [from, into] = [await caseOf(stage()), await caseOf(stage())];
  await admit(from, ['ASSISTANCE'], 'Assists her');
  await admit(into, ['REFERRAL', 'ASSISTANCE'], 'Referred her');
  const before = await admissions(into);
  await merge(from, into);
  expect(await admissions(into)).toEqual(before);
});
