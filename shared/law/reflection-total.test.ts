import { reflectionCap } from './reflection-total.ts';

describe('REFLECTION_TOTAL', () => {
  it('is 120 days from the first day', () => {
    expect(reflectionCap('2026-11-21')).toMatchObject({
      capEndsOn: '2027-03-21',
      capDays: 120,
      version: 'REFLECTION_TOTAL@2013-120',
    });
  });

  it('counts a leap day as a day', () => {
    expect(reflectionCap('2027-12-01').capEndsOn).toBe('2028-03-30');
    expect(reflectionCap('2026-12-01').capEndsOn).toBe('2027-03-31');
  });

  it('was 100 days before 2013, and the cap of the day of grant stays on the period', () => {
    expect(reflectionCap('2013-01-29')).toMatchObject({
      capEndsOn: '2013-05-09',
      capDays: 100,
      version: 'REFLECTION_TOTAL@BEFORE-2013-100',
    });
    expect(reflectionCap('2013-01-30')).toMatchObject({
      capEndsOn: '2013-05-30',
      capDays: 120,
      version: 'REFLECTION_TOTAL@2013-120',
    });
  });
});
