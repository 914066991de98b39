import { isRefused } from './refusal.ts';
import {
  findSupportPeriod,
  firstSupport,
  type GrantedSupport,
  type SupportPeriodFacts,
  supportIsOver,
  supportPeriodOf,
} from './support-period.ts';

const version = 'SUPPORT_PERIOD@6-OR-12-MONTHS';
const arrivedOn = '2026-11-21';
const period = (given: Partial<SupportPeriodFacts> = {}, grantedOn = '2026-11-01') =>
  supportPeriodOf({ inNetwork: false, arrivedOn, until: null, ...given }, grantedOn);

describe('SUPPORT_PERIOD gives', () => {
  it('six months from arrival', () => {
    expect(period()).toEqual({ periodMonths: 6, startsOn: arrivedOn, endsOn: '2027-05-21', version });
  });

  it('twelve in a programme of a network', () => {
    expect(period({ inNetwork: true })).toMatchObject({ periodMonths: 12, endsOn: '2027-11-21' });
  });

  it('only the months, before arrival', () => {
    expect(period({ arrivedOn: null })).toEqual({ periodMonths: 6, startsOn: null, endsOn: null, version });
  });

  it('months that end in a shorter month, and a year from a leap day', () => {
    expect(period({ arrivedOn: '2027-08-31' })).toMatchObject({ endsOn: '2028-02-29' });
    expect(period({ arrivedOn: '2028-02-29', inNetwork: true })).toMatchObject({ endsOn: '2029-02-28' });
  });

  it('the day chosen, and a grant on the last day there is', () => {
    expect(period({ until: '2027-02-01' })).toMatchObject({ endsOn: '2027-02-01' });
    expect(period({ until: arrivedOn })).toMatchObject({ endsOn: arrivedOn });
    expect(isRefused(period({}, '2027-05-21'))).toBe(false);
  });
});

describe('SUPPORT_PERIOD refuses', () => {
  it('a day beyond the months, and says which would do', () => {
    expect(period({ until: '2027-05-22' })).toMatchObject({
      refused: { id: 'SUPPORT_PERIOD' },
      reason: 'BEYOND_PERIOD',
      facts: { startsOn: arrivedOn, latest: '2027-05-21', months: 6, until: '2027-05-22' },
    });
    expect(isRefused(period({ until: '2027-05-22', inNetwork: true }))).toBe(false);
  });

  it('a day before arrival, and a grant once the months are over', () => {
    expect(period({ until: '2026-11-20' })).toMatchObject({ reason: 'ENDS_BEFORE_IT_BEGINS' });
    expect(period({}, '2027-05-22')).toMatchObject({
      reason: 'PERIOD_OVER',
      facts: { startsOn: arrivedOn, latest: '2027-05-21', months: 6, networkMonths: 12 },
    });
  });
});

test('SUPPORT_PERIOD is found as met, broken, or asking nothing', () => {
  const support: GrantedSupport = {
    inNetwork: false,
    grantedOn: '2026-11-01',
    startsOn: arrivedOn,
    endsOn: '2027-05-21',
  };
  const find = (given: Partial<GrantedSupport>, asOf = '2027-01-01') =>
    findSupportPeriod([{ ...support, ...given }], asOf);
  expect(find({})).toMatchObject({ outcome: 'MET', version });
  expect(find({ endsOn: '2027-05-22' })).toMatchObject({
    outcome: 'BREACH',
    because: { reason: 'BEYOND_PERIOD', facts: { months: 6 } },
  });
  expect(find({ endsOn: '2027-05-22', inNetwork: true }).outcome).toBe('MET');
  expect(find({}, '2026-11-20').outcome).toBe('NOT_APPLICABLE');
  expect(find({}, '2026-11-21').outcome).toBe('MET');
  expect(find({ startsOn: null, endsOn: null }).outcome).toBe('NOT_APPLICABLE');
});

describe('SUPPORT_PERIOD has support once for a return, and to its end', () => {
  it('refuses a second grant', () => {
    expect(firstSupport(null, arrivedOn)).toBeNull();
    expect(firstSupport({ grantedOn: '2026-11-01' }, arrivedOn)).toMatchObject({
      refused: { id: 'SUPPORT_PERIOD' },
      reason: 'ALREADY_GRANTED',
      facts: { grantedOn: '2026-11-01' },
    });
  });

  it('is over on the day after its last, or where there was none', () => {
    expect(supportIsOver(null, '2027-05-21')).toEqual({ version });
    expect(supportIsOver('2027-05-21', '2027-05-22')).toEqual({ version });
    expect(supportIsOver('2027-05-21', '2027-05-21')).toMatchObject({
      reason: 'STILL_RUNNING',
      earliestLawfulAt: '2027-05-22',
    });
  });
});
