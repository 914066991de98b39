import { ago, decision, period } from '../on-file.ts';
import { inShort } from './deciding.ts';
import { reflectionFiles } from './reflection-files.ts';

/** A reflection period that was offered while nobody said whether she is identified, and is confirmed once they do. */

const files = reflectionFiles();
const { db, decide, decideAlone, departed, dis, identified, merged, offersOn, onFile, unchanged } = files;

async function offered() {
  const caseId = await onFile();
  const { outcome } = await decideAlone('offerReflectionPeriod', { caseId });
  return { caseId, offerId: outcome.id, expectedVersion: 1 };
}
const identify = (caseId: string) => decision(dis(), caseId, 'DIS');

test('is confirmed once everybody has answered, by DIS, once', async () => {
  const input = await offered();
  const { caseId } = input;
  await identify(caseId);
  await unchanged(caseId, async () => {
    const silent = await decideAlone('confirmReflectionOffer', input);
    expect([inShort(silent), silent.entries]).toEqual(['FactUnavailable CMM', ['UPDATE FACT_UNAVAILABLE']]);
  });
  const { outcome, entries } = await decide('confirmReflectionOffer', input);
  expect([outcome.verification, outcome.state, entries]).toEqual(['VERIFIED', 'OFFERED', ['UPDATE DONE']]);
  expect(await offersOn(caseId)).toEqual(['1 OFFERED UNVERIFIED null', '2 OFFERED VERIFIED DIS']);
  const again = { ...input, expectedVersion: 2 };
  for (const ask of [decide, decideAlone])
    expect(inShort(await ask('confirmReflectionOffer', again))).toBe('Refused ALREADY_CONFIRMED');
  expect(inShort(await decide('confirmReflectionOffer', input))).toBe('CONFLICT');
});

test('stays as it is where it is not borne out', async () => {
  const unidentified = await offered();
  const citizen = await offered();
  await identify(citizen.caseId);
  const danish = `INSERT INTO person (case_id, gender, citizenship_group, version) VALUES ($1, 'FEMALE', 'DANISH', 1)`;
  await db('cmm').query(danish, [citizen.caseId]);
  const gone = await offered();
  await identify(gone.caseId);
  await departed(gone.caseId, 1);
  for (const [input, reason] of [
    [unidentified, 'NOT_IDENTIFIED'],
    [citizen, 'STAY_CONTRADICTED'],
    [gone, 'DEPARTED'],
  ] as const)
    await unchanged(input.caseId, async () => {
      const came = await decide('confirmReflectionOffer', input);
      expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, ['REFUSE REFLECTION_GRANT']]);
    });
});

describe('over her cases', () => {
  test('stays as it is where a period had begun by then in a case that was merged into this one', async () => {
    const input = await offered();
    await identify(input.caseId);
    const running = await identified();
    await decide('grantReflectionPeriod', { caseId: running });
    const over = await onFile();
    const identificationDecisionId = await decision(dis(), over, 'DIS', { on: ago(60) });
    await period(dis(), over, 50, { identificationAuthority: 'DIS', identificationDecisionId });
    for (const [other, reason] of [
      [over, 'ALREADY_GRANTED'],
      [running, 'PERIOD_RAN'],
    ] as const) {
      await merged(other, input.caseId, ago(1));
      await unchanged(input.caseId, async () => {
        const came = await decide('confirmReflectionOffer', input);
        expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, ['REFUSE REFLECTION_GRANT']]);
      });
    }
  });

  test('is confirmed where the period was granted on it, on the same day', async () => {
    const { caseId, offerId } = await offered();
    await decideAlone('grantReflectionPeriod', { caseId });
    await identify(caseId);
    const { outcome } = await decide('confirmReflectionOffer', { caseId, offerId, expectedVersion: 2 });
    expect([outcome.verification, outcome.state]).toEqual(['VERIFIED', 'REQUESTED']);
  });

  const GIVEN = [
    ['offerReflectionPeriod', 'confirmReflectionOffer', 'offerId'],
    ['grantReflectionPeriod', 'confirmReflectionPeriod', 'periodId'],
  ] as const;
  test.each(GIVEN)(
    'what %s gave in a case that had been merged by then is not confirmed, and before it was is',
    async (give, confirm, id) => {
      for (const [on, came] of [
        [ago(0), ['CONFLICT', ['UPDATE CONFLICT']]],
        [ago(-1), [id === 'offerId' ? 'ReflectionOffer' : 'ReflectionPeriod', ['UPDATE DONE']]],
      ] as const) {
        const caseId = await identified();
        const { outcome } = await decideAlone(give, { caseId });
        await merged(caseId, await onFile(), on);
        const confirmed = await decide(confirm, { caseId, [id]: outcome.id, expectedVersion: 1 });
        expect([inShort(confirmed), confirmed.entries]).toEqual(came);
      }
    },
  );

  test('an extension goes on from a grant that was verified, though the case was merged since', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const asked = { caseId, periodId: granted.id, ground: 'SPECIAL_REASONS', reasonsStated: true };
    await merged(caseId, await onFile(), ago(0));
    await decideAlone('extendReflectionPeriod', { ...asked, expectedVersion: 1 });
    const { periodId } = asked;
    const confirmed = await decide('confirmReflectionPeriod', { caseId, periodId, expectedVersion: 2 });
    expect(confirmed.outcome).toMatchObject({ version: 3, verification: 'VERIFIED' });
  });
});
