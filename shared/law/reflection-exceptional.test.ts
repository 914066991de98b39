import { reflectionCap } from './reflection-total.ts';

describe('REFLECTION_EXCEPTIONAL', () => {
  it('gives a period granted during the pandemic eight months', () => {
    expect(reflectionCap('2021-03-15')).toMatchObject({
      capEndsOn: '2021-11-15',
      capDays: 245,
      version: 'REFLECTION_EXCEPTIONAL@PANDEMIC-8-MONTHS',
      rule: { id: 'REFLECTION_EXCEPTIONAL' },
    });
  });

  it('ends on the last day of a month that is too short', () => {
    expect(reflectionCap('2021-06-30').capEndsOn).toBe('2022-02-28');
  });

  it('holds for periods granted from its first day to its last, also when they outlast it', () => {
    expect(reflectionCap('2020-03-10')).toMatchObject({ capDays: 120, rule: { id: 'REFLECTION_TOTAL' } });
    expect(reflectionCap('2020-03-11')).toMatchObject({ capEndsOn: '2020-11-11' });
    expect(reflectionCap('2021-12-31')).toMatchObject({ capEndsOn: '2022-08-31' });
    expect(reflectionCap('2022-01-01')).toMatchObject({ capDays: 120, rule: { id: 'REFLECTION_TOTAL' } });
  });
});
