import { ago, cmmPerson } from '../on-file.ts';
import { inShort } from './deciding.ts';
import { permitFiles } from './permit-files.ts';

/** Asylum that went ahead while CMM did not say whose citizen she is: to a citizen it has a way out, from anybody else it is not taken. */

const { db, decide, decideAlone, onFile, unchanged, inForceOf } = permitFiles();

const lodged = async (caseId: string) => {
  const { outcome } = await decide('lodgeAsylumApplication', { caseId });
  return { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
};

describe('asylum that was granted on silence', () => {
  const to = async (group: string) => {
    const caseId = await onFile();
    await cmmPerson(db('cmm'), caseId, group);
    const { outcome } = await decideAlone('decideAsylum', await lodged(caseId));
    const { id: applicationId, version: expectedVersion } = outcome;
    return { caseId, applicationId, expectedVersion, outcome: 'WITHDRAWN' };
  };

  test('to a Danish citizen is withdrawn, once: she stays lawfully without an end', async () => {
    const input = await to('DANISH');
    const { caseId } = input;
    await unchanged(caseId, async () => {
      expect(inShort(await decideAlone('decideAsylum', input))).toBe('FactUnavailable CMM');
      for (const outcome of ['REFUSED', 'GRANTED'])
        expect(inShort(await decide('decideAsylum', { ...input, outcome }))).toBe('CONFLICT');
    });
    const withdrawn = await decide('decideAsylum', input);
    expect(withdrawn.outcome).toMatchObject({ outcome: 'WITHDRAWN', verification: 'VERIFIED' });
    const stays = (await inForceOf(caseId, 'residence_status')).filter(({ valid_to }) => valid_to === null);
    expect(stays).toEqual([expect.objectContaining({ basis: 'LAWFUL' })]);
    const again = { ...input, expectedVersion: withdrawn.outcome.version };
    expect(inShort(await decide('decideAsylum', again))).toBe('CONFLICT');
  });

  test('to anybody else is confirmed, and not taken from her', async () => {
    const input = await to('NON_EU');
    await unchanged(input.caseId, async () =>
      expect(inShort(await decide('decideAsylum', input))).toBe('CONFLICT'),
    );
  });

  test.each(['WITHDRAWN', 'REFUSED'])(
    'that waits and is %s leaves a Danish citizen her stay',
    async (outcome) => {
      const caseId = await onFile();
      await cmmPerson(db('cmm'), caseId, 'DANISH');
      await decide('decideAsylum', { ...(await lodged(caseId)), outcome });
      const held = (await inForceOf(caseId, 'residence_status')).find(({ valid_to }) => valid_to === null);
      expect(held).toMatchObject({ basis: 'LAWFUL', valid_from: ago(0) });
      const deadlines = await inForceOf(caseId, 'departure_deadline');
      expect(deadlines.filter(({ set_aside_by }) => set_aside_by === null)).toEqual([]);
    },
  );
});
