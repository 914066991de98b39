import type { AgeGroup } from '../vocabulary.ts';
import { isRefused } from './refusal.ts';
import { findReturnChild, type PlanForChild, type ReturnChildFacts, returnOfChild } from './return-child.ts';

const today = '2026-11-21';
const version = 'RETURN_CHILD@UNDER-18';
const facts: ReturnChildFacts = {
  ageGroup: 'CHILD',
  representative: true,
  components: ['RECEPTION', 'PSYCHOSOCIAL'],
  reunion: null,
};
const { ageGroup: _, ...plannedFacts } = facts;
const planned = {
  ...plannedFacts,
  bornOn: '2010-05-05',
  drawnUpOn: '2026-03-10',
  childOnRegister: false,
  corrected: false,
  over: false,
  against: null,
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

  it('asks nothing of who is of age', () => {
    expect(plan({ ageGroup: 'ADULT', representative: false, components: [] })).toEqual({ version });
  });

  it('holds whoever may be a child for one until it is known', () => {
    const given = { ageGroup: 'UNKNOWN' } as const;
    expect(plan(given)).toEqual({ version });
    for (const short of [{ representative: false }, { components: [] }])
      expect(plan({ ...given, ...short })).toMatchObject({ reason: 'AGE_UNKNOWN', facts: { asOf: today } });
  });

  it('is found by the day of each plan as met, broken, or asking nothing', () => {
    const find = (given: Partial<PlanForChild>, asOf = today) =>
      findReturnChild([{ ...planned, verification: 'VERIFIED', ...given }], asOf);
    expect(find({})).toMatchObject({ outcome: 'MET', version });
    expect(find({ representative: false })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_REPRESENTATIVE', facts: { asOf: '2026-03-10' } },
    });
    expect(find({ representative: false }, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    expect(find({ representative: false }, '2026-03-10').outcome).toBe('BREACH');
    expect(find({ representative: false, bornOn: '2008-03-10' }).outcome).toBe('NOT_APPLICABLE');
    expect(find({ representative: false, bornOn: '2008-03-11' }).outcome).toBe('BREACH');
  });

  it('asks nothing where who would know the age was silent: a plan goes ahead, and stays open', () => {
    expect(plan({ ageGroup: null, representative: null, components: [] })).toEqual({ version });
  });

  it('is found open where CMM was silent, and says where the plan falls short for a child', () => {
    const open = { ...planned, verification: 'UNVERIFIED' } as const;
    for (const representative of [true, false])
      expect(findReturnChild([{ ...open, representative }], today)).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-03-10', asOf: today } },
      });
    expect(findReturnChild([{ ...open, components: [] }], today)).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NO_ADDITIONAL_SUPPORT' },
    });
  });

  it('is found by the decision in force where no day of birth is known, and open where that has none either', () => {
    const find = (ageGroup: AgeGroup | null, representative = false) =>
      findReturnChild(
        [
          {
            ...planned,
            verification: 'VERIFIED',
            representative,
            bornOn: null,
            identifiedAs: ageGroup && { ageGroup, decidedOn: '2026-03-01' },
          },
        ],
        today,
      );
    expect(find('CHILD')).toMatchObject({ outcome: 'BREACH', because: { reason: 'NO_REPRESENTATIVE' } });
    expect(find('ADULT').outcome).toBe('NOT_APPLICABLE');
    for (const unknown of ['UNKNOWN', null] as const) {
      expect(find(unknown)).toMatchObject({ outcome: 'CONCERN', because: { reason: 'AGE_UNKNOWN' } });
      expect(find(unknown, true).outcome).toBe('MET');
    }
  });

  it('is found open where the return was found not to be for the best of who is still a child', () => {
    const find = (given: Partial<PlanForChild>) =>
      findReturnChild([{ ...planned, verification: 'VERIFIED', ...given }], today);
    const against = { assessedOn: '2026-03-05', on: '2026-03-20' };
    expect(find({ against })).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_IN_BEST_INTERESTS', facts: { assessedOn: '2026-03-05', asOf: today } },
    });
    expect(find({ against, over: true }).outcome).toBe('CONCERN');
    expect(find({ against, bornOn: '2008-03-20' }).outcome).toBe('MET');
    expect(find({ against, representative: false }).outcome).toBe('BREACH');
  });

  it('is not found broken by a day of birth that was set right after the plan', () => {
    const since = { ...planned, verification: 'VERIFIED', corrected: true, representative: false } as const;
    expect(findReturnChild([since], today)).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NO_REPRESENTATIVE' },
    });
    expect(findReturnChild([{ ...since, over: true }], today).outcome).toBe('NOT_APPLICABLE');
    expect(findReturnChild([{ ...since, representative: true }], today).outcome).toBe('MET');
    expect(findReturnChild([{ ...since, corrected: false, over: true }], today).outcome).toBe('BREACH');
  });

  it('is open where the register of the journey alone has a child, and by its plan it could not leave', () => {
    const find = (given: Partial<PlanForChild>) =>
      findReturnChild([{ ...planned, verification: 'VERIFIED', childOnRegister: true, ...given }], today);
    for (const bornOn of ['1990-05-05', null]) {
      expect(find({ bornOn, representative: false })).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'NO_REPRESENTATIVE' },
      });
      expect(find({ bornOn, representative: false, over: true }).outcome).not.toBe('BREACH');
    }
    expect(find({ bornOn: '1990-05-05' }).outcome).toBe('NOT_APPLICABLE');
    // what CMM knew as well is held as ever
    expect(find({ representative: false }).outcome).toBe('BREACH');
  });
});
