import { randomUUID } from 'node:crypto';
import { ago, cmmPerson } from '../on-file.ts';
import { inShort, noticesOn } from './deciding.ts';
import { permitFiles, police } from './permit-files.ts';

const { db, dis, decide, decideAlone, onFile, unchanged } = permitFiles();
const today = ago(0);

describe('a work permit', () => {
  test('is applied for by the person, through DIS, once at a time', async () => {
    const caseId = await onFile();
    const byPolice = await decide('applyForWorkPermit', { caseId }, police);
    expect([inShort(byPolice), byPolice.entries]).toEqual(['Refused NOT_THE_PERSON', ['REFUSE WORK']]);
    const came = await decide('applyForWorkPermit', { caseId });
    expect(came.outcome).toMatchObject({ version: 1, receivedOn: today, outcome: null });
    expect(came.entries).toEqual(['CREATE DONE']);
    expect(inShort(await decide('applyForWorkPermit', { caseId }))).toBe('Refused APPLICATION_PENDING');
    expect(inShort(await decide('applyForWorkPermit', { caseId: randomUUID() }))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
  });

  test('is given to no Danish citizen, who withdraws; while CMM is silent it is', async () => {
    const appliedBy = async (group: string) => {
      const caseId = await onFile();
      await cmmPerson(db('cmm'), caseId, group);
      const { outcome } = await decide('applyForWorkPermit', { caseId });
      return { caseId, workPermitId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    };
    const input = await appliedBy('DANISH');
    await unchanged(input.caseId, async () => {
      const refused = await decide('decideWorkPermit', input);
      expect([inShort(refused), refused.entries]).toEqual(['Refused NEEDS_NONE', ['REFUSE WORK']]);
    });
    const withdrawn = await decide('decideWorkPermit', { ...input, outcome: 'WITHDRAWN' });
    expect(withdrawn.outcome).toMatchObject({ outcome: 'WITHDRAWN' });
    const alone = await decideAlone('decideWorkPermit', await appliedBy('DANISH'));
    expect(alone.outcome).toMatchObject({ outcome: 'GRANTED' });
    const other = await appliedBy('OTHER_EU');
    expect((await decide('decideWorkPermit', other)).outcome).toMatchObject({ outcome: 'GRANTED' });
    const told = await dis().query(
      'SELECT room, topic, fact FROM relied_on_fact WHERE case_id = $1 ORDER BY topic',
      [other.caseId],
    );
    expect(told).toEqual([
      { room: 'CMM', topic: 'CITIZENSHIP', fact: 'OTHER_EU' },
      { room: 'CMM', topic: 'MERGE', fact: null },
    ]);
  });

  test('is not turned down, and follows the one before', async () => {
    const caseId = await onFile();
    const granted = async (until: string | null) => {
      const { outcome } = await decide('applyForWorkPermit', { caseId });
      const input = { caseId, workPermitId: outcome.id, expectedVersion: 1 };
      return { input, came: await decide('decideWorkPermit', { ...input, outcome: 'GRANTED', until }) };
    };
    const { outcome } = await decide('applyForWorkPermit', { caseId });
    const input = { caseId, workPermitId: outcome.id, expectedVersion: 1 };
    await unchanged(caseId, async () => {
      const refused = await decide('decideWorkPermit', { ...input, outcome: 'REFUSED' });
      expect([inShort(refused), refused.entries]).toEqual(['Refused NO_REQUIREMENTS', ['REFUSE WORK']]);
      const byPolice = await decide('decideWorkPermit', { ...input, outcome: 'GRANTED' }, police);
      expect(inShort(byPolice)).toBe('Refused NOT_THE_DECIDER');
      const past = await decide('decideWorkPermit', { ...input, outcome: 'GRANTED', until: ago(1) });
      expect([inShort(past), past.argument]).toEqual(['BAD_USER_INPUT', 'input.until']);
    });
    await decide('decideWorkPermit', { ...input, outcome: 'WITHDRAWN' });
    const first = await granted(ago(-30));
    expect(first.came.outcome).toMatchObject({ version: 2, validFrom: today, validTo: ago(-30) });
    const again = { ...first.input, outcome: 'GRANTED' };
    expect(inShort(await decide('decideWorkPermit', again))).toBe('CONFLICT');
    expect(inShort(await decide('decideWorkPermit', { ...again, expectedVersion: 2 }))).toBe(
      'Refused ALREADY_DECIDED',
    );
    const second = await granted(null);
    expect(second.came.outcome).toMatchObject({ validFrom: ago(-31), validTo: null });
    expect(inShort((await granted(null)).came)).toBe('CONFLICT');
    expect(await noticesOn(dis(), caseId)).toEqual(
      Array.from({ length: 3 }, () => 'CMM WORK_PERMIT_DECIDED'),
    );
  });
});
