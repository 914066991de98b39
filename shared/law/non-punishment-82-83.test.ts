import { Authority } from '../vocabulary.ts';
import { findNonPunishment8283, mitigatePenalty } from './non-punishment-82-83.ts';
import type { NonPunishmentFacts } from './non-punishment-facts.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const version = 'NON_PUNISHMENT_82_83@FORCE-DECEIT-EXPLOITATION';
const facts: NonPunishmentFacts = {
  decider: 'COURT',
  provision: 'CRIMINAL_CODE_83',
  seriousCrime: false,
  compelled: false,
  byForce: false,
  byDeceit: true,
  byExploitation: false,
  outcome: 'PENALTY_REMITTED',
};
const mitigate = (given: Partial<NonPunishmentFacts> = {}) => mitigatePenalty({ ...facts, ...given }, today);

describe('NON_PUNISHMENT_82_83', () => {
  it.each(['CRIMINAL_CODE_82_6', 'CRIMINAL_CODE_83'] as const)(
    'reduces, remits and mitigates under %s',
    (provision) => {
      for (const outcome of [
        'PENALTY_REDUCED',
        'PENALTY_REMITTED',
        'MITIGATING_FACTOR',
        'NOT_APPLIED',
      ] as const) {
        expect(mitigate({ provision, outcome })).toEqual({ version });
      }
    },
  );

  it('takes force, deceit, exploitation or compulsion, save where it is not applied', () => {
    for (const means of ['byForce', 'byDeceit', 'byExploitation', 'compelled'] as const) {
      expect(mitigate({ byDeceit: false, [means]: true })).toEqual({ version });
    }
    expect(mitigate({ byDeceit: false })).toMatchObject({
      refused: { id: 'NON_PUNISHMENT_82_83' },
      reason: 'NO_MITIGATING_CIRCUMSTANCE',
    });
    expect(isRefused(mitigate({ byDeceit: false, outcome: 'NOT_APPLIED' }))).toBe(false);
  });

  it('waives no prosecution, and is not reached under section 722(2)', () => {
    for (const outcome of ['PROSECUTION_WAIVED', 'PROSECUTION_REDUCED'] as const) {
      expect(mitigate({ outcome })).toMatchObject({ reason: 'NOT_OF_THESE_PROVISIONS', facts: { outcome } });
    }
    const provision = 'ADMINISTRATION_OF_JUSTICE_ACT_722_2';
    expect(mitigate({ provision })).toMatchObject({
      reason: 'NOT_OF_THESE_PROVISIONS',
      facts: { provision },
    });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'COURT'))('is not decided by %s', (decider) => {
    expect(mitigate({ decider })).toMatchObject({
      reason: 'NOT_THE_COURT',
      facts: { rightful: 'COURT', decider },
    });
  });

  it('is found as met, broken, or asking nothing', () => {
    const find = (given: Partial<NonPunishmentFacts>, asOf = today) =>
      findNonPunishment8283([{ ...facts, ...given, assessedOn: '2026-03-10' }], asOf);
    expect(find({})).toMatchObject({ outcome: 'MET', version });
    expect(find({ byDeceit: false })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_MITIGATING_CIRCUMSTANCE' },
    });
    expect(find({}, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    expect(find({}, '2026-03-10').outcome).toBe('MET');
    expect(find({ provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2' }).outcome).toBe('NOT_APPLICABLE');
  });
});
