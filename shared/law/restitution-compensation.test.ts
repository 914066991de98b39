import { Authority } from '../vocabulary.ts';
import { type AwardFacts, awardToVictim, findRestitutionCompensation } from './restitution-compensation.ts';

const today = '2026-11-21';
const version = 'RESTITUTION_COMPENSATION@RESTITUTION-CRIMINAL';
const facts: AwardFacts = {
  decider: 'COURT',
  award: 'RESTITUTION',
  route: 'CRIMINAL',
  role: 'INJURED_PARTY',
};
const award = (given: Partial<AwardFacts>) => awardToVictim({ ...facts, ...given }, today);

describe('RESTITUTION_COMPENSATION', () => {
  it('gives restitution in a criminal case to the injured party', () => {
    expect(award({})).toEqual({ version });
  });

  it.each([
    ['RESTITUTION', 'WITNESS'],
    ['RESTITUTION', 'DEFENDANT'],
    ['COMPENSATION', 'WITNESS'],
    ['COMPENSATION', 'DEFENDANT'],
  ] as const)('gives no %s in a criminal case to the %s', (kind, role) => {
    expect(award({ award: kind, role })).toMatchObject({
      refused: { id: 'RESTITUTION_COMPENSATION' },
      reason: 'NOT_THE_INJURED_PARTY',
      facts: { injured: 'INJURED_PARTY', role, award: kind },
    });
  });

  it('gives compensation in a criminal case to the injured party', () => {
    expect(award({ award: 'COMPENSATION' })).toEqual({ version });
  });

  it('gives compensation by civil suit to the claimant', () => {
    expect(award({ award: 'COMPENSATION', route: 'CIVIL', role: 'CLAIMANT' })).toEqual({ version });
  });

  it('gives no restitution by civil suit, and says where it is claimed', () => {
    expect(award({ route: 'CIVIL', role: 'CLAIMANT' })).toMatchObject({
      refused: { id: 'RESTITUTION_COMPENSATION' },
      reason: 'NOT_BY_THIS_ROUTE',
      facts: { award: 'RESTITUTION', route: 'CIVIL', routes: 'CRIMINAL' },
      remedy: { EN: 'It comes by: Criminal proceedings.', DA: 'Det tilkendes ved: Straffesag.' },
    });
  });

  it('refuses a route that is not that of the case', () => {
    expect(award({ role: 'CLAIMANT' })).toMatchObject({
      reason: 'NOT_IN_THIS_CASE',
      facts: { role: 'CLAIMANT' },
    });
    expect(award({ award: 'COMPENSATION', route: 'CIVIL' })).toMatchObject({ reason: 'NOT_IN_THIS_CASE' });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'COURT'))(
    'is never awarded by %s',
    (decider) => {
      expect(award({ decider })).toMatchObject({
        reason: 'NOT_THE_DECIDER',
        facts: { rightful: 'COURT', decider },
      });
    },
  );

  it('is found as met, broken, or asking nothing', () => {
    const lawful = { ...facts, awardedOn: '2026-03-10' };
    const unlawful = { ...facts, route: 'CIVIL', role: 'CLAIMANT', awardedOn: '2026-04-10' } as const;
    expect(findRestitutionCompensation([lawful, unlawful], '2026-04-09').outcome).toBe('MET');
    expect(findRestitutionCompensation([lawful, unlawful], '2026-04-10')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_BY_THIS_ROUTE' },
    });
    expect(findRestitutionCompensation([lawful], '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    const onTrial = { ...lawful, role: 'DEFENDANT' } as const;
    expect(findRestitutionCompensation([lawful, onTrial], '2026-03-10')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_THE_INJURED_PARTY' },
    });
  });
});
