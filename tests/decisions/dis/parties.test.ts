import { randomUUID } from 'node:crypto';
import { ago, cmmCase, immigrationFile, party } from '../on-file.ts';
import { inShort, noticesOn } from './deciding.ts';
import { disGraph } from './dis-graph.ts';

const { asked, db, decide, dis } = disGraph();
const today = ago(0);

describe('parties to the file', () => {
  const admission = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Aliens Act section 9 c(5)' };

  test('are admitted, first of all on a case that CMM has, and released', async () => {
    const caseId = randomUUID();
    await cmmCase(db('cmm'), caseId);
    const admitted = await decide('admitToImmigrationFile', { caseId, ...admission });
    expect(admitted.outcome).toMatchObject({ ...admission, organisation: null, endedAt: null });
    expect(admitted.entries).toEqual(['CREATE DONE']);
    expect(await noticesOn(dis(), caseId)).toEqual(['POLICE ADMITTED_TO_CASE']);
    const reads = () =>
      asked('nec-investigator', {
        query: `{ immigrationFile(caseId: "${caseId}") { openedOn } }`,
        purpose: 'INVESTIGATION',
      });
    expect((await reads()).data.immigrationFile).toEqual({ openedOn: today });

    const anew = await decide('admitToImmigrationFile', { caseId, ...admission, basis: 'Another basis' });
    expect([inShort(anew), anew.entries]).toEqual(['CONFLICT', ['CREATE CONFLICT']]);

    const released = await decide('releaseFromImmigrationFile', { caseId, authority: 'POLICE' });
    expect(released.outcome).toMatchObject({ authority: 'POLICE', endedAt: expect.any(String) });
    expect(released.entries).toEqual(['UPDATE DONE']);
    expect((await reads()).data.immigrationFile).toBeNull();
    const twice = await decide('releaseFromImmigrationFile', { caseId, authority: 'POLICE' });
    expect([inShort(twice), twice.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
  });

  test('are a matter of DIS alone', async () => {
    const caseId = await immigrationFile(dis());
    await party(dis(), caseId, 'SIRI', ['IMMIGRATION']);
    const who = { who: 'siri-officer' };
    expect(inShort(await decide('admitToImmigrationFile', { caseId, ...admission }, who))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
    expect(inShort(await decide('releaseFromImmigrationFile', { caseId, authority: 'SIRI' }, who))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
  });

  test.each([
    ['input.authority', { authority: 'CMM', purposes: ['ASSISTANCE'] }],
    ['input.authority', { authority: 'STATISTICS_OFFICE', purposes: ['STATISTICS'] }],
    ['input.organisation', { authority: 'NGO', purposes: ['ASSISTANCE'] }],
    ['input.organisation', { organisation: 'A unit' }],
    ['input.organisation', { authority: 'NGO', purposes: ['ASSISTANCE'], organisation: ' ' }],
    ['input.purposes', { purposes: [] }],
    ['input.purposes', { purposes: ['INVESTIGATION', 'RETURN'] }],
    ['input.basis', { basis: ' ' }],
    ['input.basis', { basis: 'b'.repeat(201) }],
  ])('bad input names %s: %o', async (argument, changes) => {
    const came = await decide('admitToImmigrationFile', { caseId: randomUUID(), ...admission, ...changes });
    expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', argument]);
  });
});
