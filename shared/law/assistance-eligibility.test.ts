import { Authority } from '../vocabulary.ts';
import {
  decideEligibility,
  type EligibilityFacts,
  findAssistanceEligibility,
} from './assistance-eligibility.ts';

const today = '2026-11-21';
const facts: EligibilityFacts = {
  assessor: 'CMM',
  outcome: 'ELIGIBLE',
  identification: 'IDENTIFIED',
  identificationKnown: true,
};
const versions = ['ASSISTANCE_ELIGIBILITY@CMM-DIS-COURT', 'ASSISTANCE_UNCONDITIONAL@EVERY-VICTIM'];
const decide = (given: Partial<EligibilityFacts>) => decideEligibility({ ...facts, ...given }, today);

describe('ASSISTANCE_ELIGIBILITY', () => {
  it.each(Object.values(Authority))('is assessed by CMM, DIS or a court: %s', (assessor) => {
    if (['CMM', 'DIS', 'COURT'].includes(assessor)) {
      expect(decide({ assessor })).toEqual({ outcome: 'ELIGIBLE', versions });
    } else {
      expect(decide({ assessor })).toMatchObject({
        refused: { id: 'ASSISTANCE_ELIGIBILITY' },
        reason: 'NOT_AN_ASSESSOR',
        facts: { assessor, askAt: 'CMM' },
      });
    }
  });

  it('is for victims', () => {
    expect(decide({ identification: null })).toMatchObject({
      reason: 'NOT_A_VICTIM',
      facts: { asOf: today },
    });
    expect(decide({ identification: 'NOT_IDENTIFIED' })).toMatchObject({ reason: 'NOT_A_VICTIM' });
  });

  it('goes ahead for a person while an owner of decisions is silent', () => {
    expect(decide({ identification: null, identificationKnown: false })).toEqual({
      outcome: 'ELIGIBLE',
      versions,
    });
    expect(decide({ identification: 'NOT_IDENTIFIED', identificationKnown: false })).toMatchObject({
      versions,
    });
  });

  it('is not denied before it is settled who she is, nor while an owner is silent', () => {
    const denied = { outcome: 'NOT_ELIGIBLE', identification: 'NOT_IDENTIFIED' } as const;
    expect(decide(denied)).toEqual({ outcome: 'NOT_ELIGIBLE', versions });
    expect(decide({ ...denied, identification: null })).toMatchObject({ reason: 'NOT_DECIDED' });
    expect(decide({ ...denied, identificationKnown: false })).toMatchObject({ reason: 'NOT_DECIDED' });
  });

  it('is taken back where it went ahead on silence and nobody identified the person, once all have answered', () => {
    const standing = { outcome: 'ELIGIBLE', verification: 'UNVERIFIED' } as const;
    const back = { outcome: 'NOT_ELIGIBLE', identification: null, standing } as const;
    expect(decide(back)).toEqual({ outcome: 'NOT_ELIGIBLE', versions });
    for (const not of [
      { ...back, identificationKnown: false },
      { ...back, standing: { ...standing, verification: 'VERIFIED' } },
      { ...back, standing: { ...standing, outcome: 'NOT_ELIGIBLE' } },
      { ...back, standing: null },
    ] as const)
      expect(decide(not)).toMatchObject({ reason: 'NOT_DECIDED' });
    expect(decide({ ...back, identification: 'IDENTIFIED' })).toMatchObject({ reason: 'ENTITLED' });
  });

  it('is never denied to a victim', () => {
    expect(decide({ outcome: 'NOT_ELIGIBLE' })).toMatchObject({
      refused: { id: 'ASSISTANCE_UNCONDITIONAL' },
      reason: 'ENTITLED',
    });
  });
});

describe('ASSISTANCE_ELIGIBILITY held against a case', () => {
  const recordedAt = `${today}T09:00:00.000Z`;
  const decided = { ...facts, decidedOn: today, recordedAt, verification: 'VERIFIED' } as const;
  const later = { ...decided, recordedAt: `${today}T10:00:00.000Z` };

  it('is met, broken, or not applicable', () => {
    expect(findAssistanceEligibility([decided], today)).toMatchObject({
      outcome: 'MET',
      version: versions[0],
    });
    expect(findAssistanceEligibility([decided, { ...decided, assessor: 'NGO' }], today)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_AN_ASSESSOR' },
    });
    expect(findAssistanceEligibility([decided], '2026-11-20').outcome).toBe('NOT_APPLICABLE');
  });

  it('is open where somebody was silent, until it is decided again with every answer', () => {
    const open = { ...decided, verification: 'UNVERIFIED', identification: null } as const;
    expect(findAssistanceEligibility([open], today)).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_CONFIRMED', facts: { from: today, asOf: today } },
    });
    expect(findAssistanceEligibility([later, open], today).outcome).toBe('MET');
    const back = { ...later, outcome: 'NOT_ELIGIBLE', identification: null } as const;
    expect(findAssistanceEligibility([back, open], today).outcome).toBe('MET');
    expect(findAssistanceEligibility([back], today)).toMatchObject({ because: { reason: 'NOT_DECIDED' } });
    const before = { ...decided, decidedOn: '2026-11-01' };
    expect(findAssistanceEligibility([before, open], today).outcome).toBe('CONCERN');
    expect(findAssistanceEligibility([{ ...open, assessor: 'NGO' }], today).outcome).toBe('BREACH');
  });

  it('leaves a victim who was turned down to the rule that she is entitled', () => {
    expect(findAssistanceEligibility([{ ...decided, outcome: 'NOT_ELIGIBLE' }], today).outcome).toBe('MET');
  });
});
