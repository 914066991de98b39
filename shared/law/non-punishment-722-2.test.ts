import { Authority } from '../vocabulary.ts';
import { findNonPunishment7222, waiveProsecution } from './non-punishment-722-2.ts';
import type { NonPunishmentFacts } from './non-punishment-facts.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const version = 'NON_PUNISHMENT_722_2@COMPELLED-NOT-SERIOUS';
const facts: NonPunishmentFacts = {
  decider: 'PROSECUTION',
  provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
  seriousCrime: false,
  compelled: true,
  byForce: false,
  byDeceit: false,
  byExploitation: false,
  outcome: 'PROSECUTION_WAIVED',
};
const waive = (given: Partial<NonPunishmentFacts> = {}) => waiveProsecution({ ...facts, ...given }, today);

describe('NON_PUNISHMENT_722_2', () => {
  it('lets prosecution be waived or reduced, or not, where she was compelled', () => {
    for (const outcome of ['PROSECUTION_WAIVED', 'PROSECUTION_REDUCED', 'NOT_APPLIED'] as const) {
      expect(waive({ outcome })).toEqual({ version });
    }
  });

  it('takes compulsion, save where it is not applied', () => {
    const deceived = { compelled: false, byDeceit: true };
    expect(waive(deceived)).toMatchObject({
      refused: { id: 'NON_PUNISHMENT_722_2' },
      reason: 'NOT_COMPELLED',
    });
    expect(isRefused(waive({ ...deceived, outcome: 'NOT_APPLIED' }))).toBe(false);
  });

  it.each(['PENALTY_REDUCED', 'PENALTY_REMITTED', 'MITIGATING_FACTOR'] as const)(
    'never leads to %s',
    (outcome) => {
      expect(waive({ outcome })).toMatchObject({
        reason: 'NOT_OF_THIS_PROVISION',
        facts: { outcome, outcomes: 'PROSECUTION_WAIVED PROSECUTION_REDUCED NOT_APPLIED' },
      });
    },
  );

  it.each(['CRIMINAL_CODE_82_6', 'CRIMINAL_CODE_83'] as const)('is not reached under %s', (provision) => {
    expect(waive({ provision })).toMatchObject({ reason: 'NOT_OF_THIS_PROVISION', facts: { provision } });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'PROSECUTION'))(
    'is not decided by %s',
    (decider) => {
      expect(waive({ decider })).toMatchObject({
        reason: 'NOT_THE_DECIDER',
        facts: { rightful: 'PROSECUTION', decider },
      });
    },
  );

  it('is found as met, broken, or asking nothing: of serious crimes and other provisions never', () => {
    const find = (given: Partial<NonPunishmentFacts>, asOf = today) =>
      findNonPunishment7222([{ ...facts, ...given, assessedOn: '2026-03-10' }], asOf);
    expect(find({})).toMatchObject({ outcome: 'MET', version });
    expect(find({}, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    expect(find({}, '2026-03-10').outcome).toBe('MET');
    expect(find({ compelled: false })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_COMPELLED' },
    });
    expect(find({ seriousCrime: true }).outcome).toBe('NOT_APPLICABLE');
    expect(find({ provision: 'CRIMINAL_CODE_83' }).outcome).toBe('NOT_APPLICABLE');
  });
});
