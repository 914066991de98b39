import { dayOf } from '../day.ts';
import { isRefused } from './refusal.ts';
import { findReturnChild, type ReturnChildFacts, returnOfChild } from './return-child.ts';

const today = '2026-11-21';
const version = 'RETURN_CHILD@UNDER-18';
const facts: ReturnChildFacts = {
  bornOn: '2010-05-05',
  representative: true,
  components: ['RECEPTION', 'PSYCHOSOCIAL'],
  reunion: null,
};
const plan = (given: Partial<ReturnChildFacts> = {}, on = today) => returnOfChild({ ...facts, ...given }, on);

describe('RETURN_CHILD', () => {
  it('lets a child return with a representative and additional support, and home where that lasts', () => {
    expect(plan()).toEqual({ version });
    expect(plan({ reunion: { durableSolution: true } })).toEqual({ version });
    for (const component of ['HEALTH', 'PSYCHOSOCIAL', 'EDUCATION'] as const) {
      expect(plan({ components: [component] })).toEqual({ version });
    }
  });

  it('refuses without a representative, though not where nobody could be asked', () => {
    expect(plan({ representative: false })).toMatchObject({
      refused: { id: 'RETURN_CHILD' },
      reason: 'NO_REPRESENTATIVE',
      facts: { asOf: today },
    });
    expect(isRefused(plan({ representative: null }))).toBe(false);
  });

  it('refuses without additional support, and says what that is', () => {
    expect(plan({ components: ['RECEPTION', 'HOUSING'] })).toMatchObject({
      reason: 'NO_ADDITIONAL_SUPPORT',
      facts: { additional: 'HEALTH PSYCHOSOCIAL EDUCATION' },
    });
  });

  it('refuses a reunion that was not found durable', () => {
    for (const durableSolution of [false, null]) {
      expect(plan({ reunion: { durableSolution } })).toMatchObject({ reason: 'REUNION_NOT_DURABLE' });
    }
  });

  it('holds to the last hour before the 18th birthday, and asks nothing from then on', () => {
    const given = { bornOn: '2008-11-22', representative: false };
    expect(isRefused(plan(given, dayOf(new Date('2026-11-21T22:59:59Z'))))).toBe(true);
    expect(plan(given, dayOf(new Date('2026-11-21T23:00:00Z')))).toEqual({ version });
    expect(plan({ ...given, bornOn: null })).toEqual({ version });
  });

  it('holds a day longer for who was born on a leap day', () => {
    const given = { bornOn: '2008-02-29', representative: false };
    expect(isRefused(plan(given, '2026-02-28'))).toBe(true);
    expect(isRefused(plan(given, '2026-03-01'))).toBe(false);
  });

  it('never tells the day of birth', () => {
    const refused = plan({ representative: false });
    expect(JSON.stringify(refused)).not.toContain('2010-05-05');
  });

  it('is found by the day of each plan as met, broken, or asking nothing', () => {
    const find = (given: Partial<ReturnChildFacts>, asOf = today) =>
      findReturnChild([{ ...facts, ...given, drawnUpOn: '2026-03-10', verification: 'VERIFIED' }], asOf);
    expect(find({})).toMatchObject({ outcome: 'MET', version });
    expect(find({ representative: false })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_REPRESENTATIVE', facts: { asOf: '2026-03-10' } },
    });
    expect(find({ representative: false }, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    expect(find({ representative: false, bornOn: '2008-03-10' }).outcome).toBe('NOT_APPLICABLE');
    expect(find({ representative: false, bornOn: '2008-03-11' }).outcome).toBe('BREACH');
  });

  it('is found open where CMM was silent, and broken where the plan itself falls short', () => {
    const open = { ...facts, drawnUpOn: '2026-03-10', verification: 'UNVERIFIED' } as const;
    for (const representative of [true, false])
      expect(findReturnChild([{ ...open, representative }], today)).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-03-10', asOf: today } },
      });
    expect(findReturnChild([{ ...open, components: [] }], today).outcome).toBe('BREACH');
  });
});
