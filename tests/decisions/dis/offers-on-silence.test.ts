import { decision } from '../on-file.ts';
import { inShort } from './deciding.ts';
import { reflectionFiles } from './reflection-files.ts';

/** A reflection period that was offered while nobody said whether she is identified, and is confirmed once they do. */

const { db, decide, decideAlone, departed, dis, offersOn, onFile, unchanged } = reflectionFiles();

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
