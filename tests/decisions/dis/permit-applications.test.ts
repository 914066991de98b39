import { addDays, addMonths } from '../../../shared/day.ts';
import { ago, cmmCase } from '../on-file.ts';
import { inShort } from './deciding.ts';
import { conditions, permitFiles, police } from './permit-files.ts';

const { db, dis, decide, onFile, applied, unchanged, inForceOf } = permitFiles();
const today = ago(0);

describe('an application for a residence permit', () => {
  test('for proceedings is taken from the police, with its entry, and only one at a time', async () => {
    const caseId = await onFile();
    const came = await decide('applyForResidencePermit', { caseId, ...conditions }, police);
    expect(came.outcome).toMatchObject({
      version: 1,
      kind: 'PROCEEDINGS',
      applicant: 'POLICE',
      receivedOn: today,
      outcome: null,
      renews: null,
    });
    expect(came.entries).toEqual(['CREATE DONE']);
    await unchanged(caseId, async () => {
      const twice = await decide('applyForResidencePermit', { caseId, ...conditions }, police);
      expect([inShort(twice), twice.entries]).toEqual([
        'Refused APPLICATION_PENDING',
        ['REFUSE PERMIT_APPLICANT'],
      ]);
    });
  });

  test.each([
    ['NEVER_THE_PERSON', 'PERMIT_APPLICANT', conditions, 'dis-caseworker'],
    ['NOT_AN_APPLICANT', 'PERMIT_APPLICANT', conditions, 'cmm-caseworker'],
    ['NOT_AN_APPLICANT', 'PERMIT_APPLICANT', { kind: 'PROTECTION' }, 'nec-investigator'],
    [
      'CONDITIONS_NOT_STATED',
      'PERMIT_CONDITIONS',
      { kind: 'PROCEEDINGS', collaborates: true },
      'nec-investigator',
    ],
  ])('%s', async (reason, rule, given, who) => {
    const caseId = await onFile();
    await unchanged(caseId, async () => {
      const came = await decide('applyForResidencePermit', { caseId, ...given }, { who });
      expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, [`REFUSE ${rule}`]]);
    });
  });

  test('is nothing to outsiders, and states no conditions for protection', async () => {
    const caseId = await onFile();
    const outside = await decide('applyForResidencePermit', { caseId, ...conditions }, { who: 'prosecutor' });
    expect(inShort(outside)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const bad = await decide('applyForResidencePermit', { caseId, ...conditions, kind: 'PROTECTION' });
    expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.presenceRequired']);
  });
});

describe('her stay while a permit holds', () => {
  const staysOf = async (caseId: string) =>
    dis().query(
      `SELECT basis, valid_from AS "from", valid_to AS "to" FROM residence_status
       WHERE case_id = $1 AND superseded_at IS NULL ORDER BY valid_from`,
      [caseId],
    );
  const validTo = addMonths(today, 6);
  const held = { basis: 'LAWFUL', from: today, to: validTo };
  const after = (basis: string) => ({ basis, from: addDays(validTo, 1), to: null });
  async function permitted(lodges: boolean) {
    const caseId = await onFile();
    const lodged = lodges
      ? (await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(2) })).outcome
      : null;
    const granted = await decide('decidePermitApplication', {
      ...(await applied(caseId)),
      outcome: 'GRANTED',
    });
    expect(granted.outcome.permit).toMatchObject({ validFrom: today, validTo });
    return { caseId, applicationId: lodged?.id, expectedVersion: 1 };
  }

  test('is lawful, and afterwards what it was before', async () => {
    const { caseId } = await permitted(false);
    const before = { basis: 'NO_LAWFUL_STAY', from: ago(90), to: ago(1) };
    expect(await staysOf(caseId)).toEqual([before, held, after('NO_LAWFUL_STAY')]);
    await decide('lodgeAsylumApplication', { caseId });
    expect(await staysOf(caseId)).toEqual([before, held, after('ASYLUM_SEEKER')]);
    const stays = await inForceOf(caseId, 'residence_status');
    const statusId = stays.find(({ basis }) => basis === 'LAWFUL')?.id;
    const lawful = { caseId, basis: 'LAWFUL', validFrom: today, statusId, expectedVersion: 1 };
    expect((await decide('recordResidenceStatus', lawful)).outcome).toMatchObject({ version: 2, validTo });
    expect(await staysOf(caseId)).toEqual([before, held, after('LAWFUL')]);
  });

  test.each([
    ['REFUSED', 'NO_LAWFUL_STAY'],
    ['GRANTED', 'LAWFUL'],
  ])('is that of an asylum-seeker afterwards, until asylum is %s', async (outcome, basis) => {
    const { caseId, ...application } = await permitted(true);
    expect((await staysOf(caseId)).slice(-2)).toEqual([held, after('ASYLUM_SEEKER')]);
    await cmmCase(db('cmm'), caseId);
    await decide('decideAsylum', { caseId, ...application, outcome });
    expect((await staysOf(caseId)).slice(-2)).toEqual([held, after(basis)]);
  });

  test('goes on after a renewal', async () => {
    const { caseId } = await permitted(false);
    const renewal = await decide('decidePermitApplication', {
      ...(await applied(caseId)),
      outcome: 'GRANTED',
    });
    const { validFrom, validTo: to } = renewal.outcome.permit;
    expect((await staysOf(caseId)).slice(-3)).toEqual([
      held,
      { basis: 'LAWFUL', from: validFrom, to },
      { basis: 'NO_LAWFUL_STAY', from: addDays(to, 1), to: null },
    ]);
  });
});
