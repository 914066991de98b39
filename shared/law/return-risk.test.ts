import { findReturnRisk, type PlannedReturn, riskNotLookedAt } from './return-risk.ts';

const drawnUpOn = '2026-11-21';
const look = (assessedOn: string | null, today = drawnUpOn) =>
  riskNotLookedAt({ drawnUpOn, assessedOn }, today);

describe('RETURN_RISK', () => {
  it('is kept to by a look on the day of the plan or before', () => {
    expect(look('2026-11-01')).toBeNull();
    expect(look(drawnUpOn)).toBeNull();
  });

  it('is a concern without a look, never a refusal', () => {
    expect(look(null)).toMatchObject({
      rule: { id: 'RETURN_RISK', kind: 'SAFEGUARD' },
      version: 'RETURN_RISK@BEFORE-THE-PLAN',
      reason: 'NOT_LOOKED_AT',
      facts: { drawnUpOn, asOf: drawnUpOn },
    });
    expect(look('2026-11-22')).toMatchObject({ reason: 'NOT_LOOKED_AT' });
  });

  it('stays a concern after a late look', () => {
    expect(look('2026-11-22', '2026-11-22')).toMatchObject({
      reason: 'LOOKED_AT_LATE',
      facts: { drawnUpOn, assessedOn: '2026-11-22' },
    });
  });

  it('is found as met, as a concern, or asking nothing', () => {
    const find = (plans: readonly PlannedReturn[], asOf = '2026-12-01') => findReturnRisk(plans, asOf);
    expect(find([{ drawnUpOn, assessedOn: '2026-11-20' }]).outcome).toBe('MET');
    expect(find([{ drawnUpOn, assessedOn: null }])).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_LOOKED_AT' },
    });
    expect(find([{ drawnUpOn, assessedOn: null }], '2026-11-20').outcome).toBe('NOT_APPLICABLE');
    expect(find([{ drawnUpOn, assessedOn: null }], drawnUpOn).outcome).toBe('CONCERN');
  });
});
