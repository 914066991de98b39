import { Authority } from '../vocabulary.ts';
import { findPermitApplicant, mayApplyForPermit } from './permit-applicant.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const apply = (permit: 'PROCEEDINGS' | 'PROTECTION', applicant: Authority | 'PERSON') =>
  mayApplyForPermit({ permit, applicant }, today);

describe('PERMIT_APPLICANT', () => {
  it.each(['POLICE', 'PROSECUTION'] as const)('lets %s apply for proceedings', (applicant) => {
    expect(apply('PROCEEDINGS', applicant)).toEqual({ version: 'PERMIT_APPLICANT@POLICE-OR-PROSECUTION' });
  });

  it('never lets the person apply for proceedings, and says who does', () => {
    expect(apply('PROCEEDINGS', 'PERSON')).toMatchObject({
      refused: { id: 'PERMIT_APPLICANT' },
      reason: 'NEVER_THE_PERSON',
      facts: { permit: 'PROCEEDINGS', applicants: 'POLICE PROSECUTION' },
      remedy: {
        EN: 'It is applied for on the person’s behalf, by any of these: Police, Prosecution service.',
        DA: 'Den søges på personens vegne af en af disse: Politiet, Anklagemyndigheden.',
      },
    });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'POLICE' && body !== 'PROSECUTION'))(
    'does not let %s apply for proceedings',
    (applicant) => {
      expect(apply('PROCEEDINGS', applicant)).toMatchObject({
        reason: 'NOT_AN_APPLICANT',
        facts: { applicant },
      });
    },
  );

  it('lets the person apply for protection, and nobody for her', () => {
    expect(isRefused(apply('PROTECTION', 'PERSON'))).toBe(false);
    expect(apply('PROTECTION', 'POLICE')).toMatchObject({ reason: 'NOT_AN_APPLICANT' });
  });

  it('is found as met, as broken, and as asking nothing where nobody has applied yet', () => {
    const byPolice = { permit: 'PROCEEDINGS', applicant: 'POLICE', receivedOn: '2026-01-10' } as const;
    const byHer = { permit: 'PROCEEDINGS', applicant: 'PERSON', receivedOn: '2026-03-10' } as const;
    expect(findPermitApplicant([byPolice, byHer], '2026-03-09').outcome).toBe('MET');
    expect(findPermitApplicant([byPolice, byHer], '2026-03-10')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NEVER_THE_PERSON' },
    });
    expect(findPermitApplicant([byPolice], '2026-01-09').outcome).toBe('NOT_APPLICABLE');
  });

  it('takes no second application while one waits, and says so to nobody who may not apply', () => {
    const pending = (applicant: Authority) =>
      mayApplyForPermit({ permit: 'PROCEEDINGS', applicant, pendingSince: '2026-11-01' }, today);
    expect(pending('PROSECUTION')).toMatchObject({
      reason: 'APPLICATION_PENDING',
      facts: { permit: 'PROCEEDINGS', receivedOn: '2026-11-01' },
    });
    expect(pending('CMM')).toMatchObject({ reason: 'NOT_AN_APPLICANT' });
  });
});
