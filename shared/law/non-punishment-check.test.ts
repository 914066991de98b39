import { type ChargedFacts, findNonPunishmentCheck, unassessedCharge } from './non-punishment-check.ts';

const today = '2026-11-21';
const charge = { chargedOn: '2026-03-10', droppedOn: null, assessedOn: null };
const check = (charges: ChargedFacts['charges'], identified = true) =>
  unassessedCharge({ identified, charges }, today);

describe('NON_PUNISHMENT_CHECK', () => {
  it('is a concern from the day of the charge to the day of the assessment, never a refusal', () => {
    expect(check([{ ...charge, chargedOn: today }])).toMatchObject({
      rule: { id: 'NON_PUNISHMENT_CHECK', kind: 'SAFEGUARD' },
      version: 'NON_PUNISHMENT_CHECK@EVERY-CHARGE',
      reason: 'NOT_ASSESSED',
      facts: { chargedOn: today, asOf: today },
    });
    expect(check([{ ...charge, assessedOn: '2026-11-22' }])).not.toBeNull();
    expect(check([{ ...charge, assessedOn: today }])).toBeNull();
  });

  it('asks nothing of a charge that was dropped or is yet to come, nor of who is not identified', () => {
    expect(check([{ ...charge, droppedOn: today }])).toBeNull();
    expect(check([{ ...charge, droppedOn: '2026-11-22' }])).not.toBeNull();
    expect(check([{ ...charge, chargedOn: '2026-11-22' }])).toBeNull();
    expect(check([charge], false)).toBeNull();
    expect(check([])).toBeNull();
  });

  it('names the oldest of several, in whatever order they are given', () => {
    const older = { ...charge, chargedOn: '2026-02-01' };
    for (const charges of [
      [charge, older],
      [older, charge],
    ]) {
      expect(check(charges)?.facts).toMatchObject({ chargedOn: '2026-02-01' });
    }
    expect(check([{ ...older, assessedOn: '2026-02-02' }, charge])?.facts).toMatchObject({
      chargedOn: '2026-03-10',
    });
  });

  it('is found as met, as a concern, or asking nothing', () => {
    const find = (facts: Partial<ChargedFacts>, asOf = today) =>
      findNonPunishmentCheck({ identified: true, charges: [charge], ...facts }, asOf).outcome;
    expect(find({})).toBe('CONCERN');
    expect(find({ charges: [{ ...charge, assessedOn: '2026-04-01' }] })).toBe('MET');
    expect(find({ identified: false })).toBe('NOT_APPLICABLE');
    expect(find({}, '2026-03-09')).toBe('NOT_APPLICABLE');
    expect(find({}, '2026-03-10')).toBe('CONCERN');
  });
});
