import {
  everyGroup,
  inMerged,
  known,
  period,
  stay,
  told,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from '../facts.ts';
import { departureDeadlines } from './departure.ts';
import { explain } from './explain.ts';

const noon = (day: string) => new Date(`${day}T10:00:00.000Z`);
const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
const permit = {
  ...known('permit', '2026-04-20'),
  validFrom: '2026-04-20',
  validTo: '2026-10-20',
  revokedOn: null,
  kind: null,
  applicationId: null,
  verification: null,
};
const deadline = {
  ...known('deadline', '2026-04-01'),
  setOn: '2026-04-01',
  leaveBy: '2026-05-01',
  setAsideOn: null,
  setAsideBy: null,
  departedOn: null,
};
const asylum = {
  ...known('asylum', '2026-04-10'),
  lodgedOn: '2026-04-10',
  outcome: null,
  decidedOn: null,
  verification: 'VERIFIED' as const,
};

type Immigration = NonNullable<Parameters<typeof told>[0]['immigration']>;
const after = (immigration: Immigration, rest: Partial<Parameters<typeof told>[0]> = {}) =>
  told({ ...rest, immigration: { residence: unlawful, reflection: [period], ...immigration } });
const at = (day: string, facts: ToldFacts) => departureDeadlines(facts, noon(day))[0];

describe('the departure deadline', () => {
  it('is none where nothing sets one', () => {
    expect(departureDeadlines(told({ immigration: { residence: unlawful } }), noon('2026-05-01'))).toEqual(
      [],
    );
  });

  it('is the last day of a reflection period, which is still hers', () => {
    expect(at('2026-05-01', after({}))).toMatchObject({
      state: 'RUNNING',
      endsOn: '2026-05-01',
      daysRemaining: 0,
      ground: 'REFLECTION_PERIOD_ENDS',
      ruleVersion: 'DEPARTURE@END-OF-PERIOD',
    });
    expect(at('2026-05-02', after({}))).toMatchObject({ state: 'OVERDUE', daysRemaining: null });
  });

  it('is to come while the period runs, and has its cap', () => {
    const cap = { capEndsOn: period.capEndsOn, capRuleVersion: 'REFLECTION_TOTAL@2013-120' };
    const dates = { startedOn: '2026-05-01', endsOn: '2026-05-01', ...cap };
    expect(at('2026-04-30', after({}))).toMatchObject({ state: 'TO_COME', daysRemaining: null, ...dates });
    expect(at('2026-05-01', after({}))).toMatchObject({ state: 'RUNNING', daysRemaining: 0, ...dates });
    expect(at('2026-10-21', after({ permits: [permit] }))).toMatchObject({
      startedOn: '2026-10-20',
      capEndsOn: null,
      capRuleVersion: null,
    });
  });

  it('is as long as DIS gave, where that is longer, and never shorter than the law', () => {
    const given = (leaveBy: string) => after({ departures: [{ ...deadline, leaveBy }] });
    expect(at('2026-05-10', given('2026-05-20'))).toMatchObject({
      state: 'RUNNING',
      startedOn: '2026-05-01',
      endsOn: '2026-05-20',
      daysRemaining: 10,
    });
    expect(at('2026-04-28', given('2026-04-25'))).toMatchObject({ state: 'TO_COME', endsOn: '2026-05-01' });
  });

  it('is the day to which it was moved last, also where that is sooner', () => {
    const late = { ...deadline, leaveBy: '2026-05-20' };
    const sooner = { ...deadline, version: 2, leaveBy: '2026-05-10' };
    expect(at('2026-05-05', after({ departures: [sooner, late] }))?.endsOn).toBe('2026-05-10');
  });

  it('is set aside by an asylum application that is open, and by lawful stay without an end; a permit sets the day to come', () => {
    expect(at('2026-06-01', after({ asylum: [asylum] }))).toMatchObject({
      state: 'SET_ASIDE',
      endedBy: 'ASYLUM_APPLICATION',
    });
    expect(at('2026-06-01', after({ permits: [permit] }))).toMatchObject({
      state: 'TO_COME',
      ground: 'PERMIT_ENDS',
      endsOn: permit.validTo,
      endedBy: null,
    });
    expect(at('2026-06-01', after({ permits: [permit], asylum: [asylum] }))).toMatchObject({
      state: 'SET_ASIDE',
      endedBy: 'LAWFUL_STAY',
    });
    expect(at('2026-06-01', after({ residence: [stay('LAWFUL', '2026-05-01')] }))?.state).toBe('SET_ASIDE');
  });

  it('is set aside for a Danish citizen, whatever stay is on record, from the day on which there was one', () => {
    const citizenship = { citizenshipGroup: 'DANISH', changedAt: null } as const;
    for (const day of ['2026-06-01', '2027-06-01'])
      expect(at(day, after({}, { cmm: { citizenship } }))).toMatchObject({
        state: 'SET_ASIDE',
        endedBy: 'LAWFUL_STAY',
        endedOn: period.startsOn,
      });
    const told = everyGroup.CMM.filter((group) => group !== 'CITIZENSHIP');
    expect(at('2026-06-01', after({}, { cmm: { told, citizenship: null } }))).toMatchObject({
      state: 'NOT_VISIBLE',
      unseen: ['CMM'],
    });
  });

  it('was set aside on the day on which that began, whatever day is asked about', () => {
    const since = (day: string, immigration: Immigration) => at(day, after(immigration))?.endedOn;
    for (const day of ['2026-06-01', '2027-05-31'])
      expect(since(day, { asylum: [asylum] })).toBe('2026-04-10');
    // a lawful stay that goes on after the permits
    const goesOn = (from: string) => ({ residence: [stay('LAWFUL', from)] });
    expect(since('2026-06-01', { permits: [permit], ...goesOn('2026-10-21') })).toBe('2026-04-20');
    expect(since('2026-06-01', { permits: [permit], asylum: [asylum] })).toBe('2026-04-10');
    const renewed = {
      ...permit,
      ...known('renewed', '2026-10-01'),
      validFrom: '2026-10-21',
      validTo: '2027-04-21',
    };
    expect(since('2027-01-01', { permits: [permit, renewed], ...goesOn('2027-04-22') })).toBe('2026-04-20');
    const later = { ...renewed, validFrom: '2026-10-22' };
    expect(since('2027-01-01', { permits: [permit, later], ...goesOn('2027-04-22') })).toBe('2026-10-22');
    // what stood before anything was there to be set aside
    expect(since('2026-06-01', { residence: [stay('LAWFUL', '2026-03-01')] })).toBe(period.startsOn);
  });

  it('says since when it is set aside, and apart from that what stands in its place by now', () => {
    const granted = { ...asylum, outcome: 'GRANTED', decidedOn: '2026-05-01' } as const;
    const residence = [stay('NO_LAWFUL_STAY', '2026-03-01', '2026-04-30'), stay('LAWFUL', '2026-05-01')];
    const said = (day: string, immigration: Immigration) => {
      const clock = at(day, after(immigration));
      return clock && explain(clock, day).EN;
    };
    expect(said('2026-04-20', { asylum: [asylum] })).toMatch(
      /set aside since 10 April 2026\. What stands in its place on 20 April 2026: .*[Aa]sylum/,
    );
    expect(said('2026-05-20', { asylum: [granted], residence })).toMatch(
      /set aside since 10 April 2026\. What stands in its place on 20 May 2026: Lawful stay\.$/,
    );
  });

  it('leaves her the recovery period that runs when her lawful stay is lost, and the whole of it as extended', () => {
    const recovery = {
      ...known('recovery', '2026-04-10'),
      startsOn: '2026-04-10',
      endsOn: '2026-05-10',
      capEndsOn: '2026-08-08',
      endedOn: null,
      since: null,
    };
    const residence = [stay('LAWFUL', '2026-04-10', '2026-05-04'), stay('NO_LAWFUL_STAY', '2026-05-05')];
    const on = (day: string, ...recoveryDays: readonly (typeof recovery)[]) =>
      at(day, after({ residence }, { cmm: { recoveryDays } }));
    expect(on('2026-05-06')?.state).toBe('OVERDUE');
    expect(on('2026-05-10', recovery)).toMatchObject({ state: 'RUNNING', endsOn: '2026-05-10' });
    expect(on('2026-05-11', recovery)?.state).toBe('OVERDUE');
    const longer = { ...recovery, version: 2, endsOn: '2026-08-01' };
    const last = on('2026-08-01', recovery, longer);
    expect(last).toMatchObject({ state: 'RUNNING', endsOn: '2026-08-01', capEndsOn: null });
    expect(last && explain(last, '2026-08-01').EN).not.toContain('at the latest');
    const ended = { ...recovery, endedOn: '2026-05-06' as never };
    expect(on('2026-05-06', ended)).toMatchObject({ state: 'RUNNING', endsOn: '2026-05-06' });
    expect(on('2026-05-07', ended)?.state).toBe('OVERDUE');
    const told = everyGroup.CMM.filter((group) => group !== 'RECOVERY_DAYS');
    expect(at('2026-05-06', after({}, { cmm: { told, recoveryDays: null } }))?.state).toBe('NOT_VISIBLE');
  });

  it('is none once it has passed while proceedings need her that have no last day', () => {
    const on = (day: string, presence: { required: boolean; until: string | null; endedOn: string | null }) =>
      departureDeadlines(after({}, { justice: { presence } }), noon(day)).map(({ state }) => state);
    const needed = { required: true, until: null, endedOn: null };
    expect(on('2026-05-01', needed)).toEqual(['RUNNING']);
    expect(on('2026-05-02', needed)).toEqual([]);
    expect(on('2026-06-11', { required: false, until: null, endedOn: '2026-06-10' })).toEqual(['OVERDUE']);
    expect(on('2026-05-02', { required: false, until: null, endedOn: null })).toEqual(['OVERDUE']);
  });

  it('is not visible then while somebody is silent: she may have left, or have longer', () => {
    const presence = { required: true, until: null, endedOn: null };
    const returns = { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-04-20' })] };
    const all = after({}, { justice: { presence }, returns });
    expect(at('2026-06-01', all)).toMatchObject({ state: 'ENDED', endedOn: '2026-04-20' });
    const silent = { ...all, returns: null };
    expect(at('2026-06-01', silent)).toMatchObject({
      state: 'NOT_VISIBLE',
      endsOn: null,
      unseen: ['RETURNS'],
    });
    expect(at('2026-05-01', silent)).toMatchObject({ state: 'RUNNING', unseen: ['RETURNS'] });
    const told = everyGroup.CMM.filter((group) => group !== 'RECOVERY_DAYS');
    const withheld = after({}, { justice: { presence }, cmm: { told, recoveryDays: null } });
    expect(at('2026-06-01', withheld)).toMatchObject({ state: 'NOT_VISIBLE', unseen: ['CMM'] });
  });

  it('is that of the case which goes on, from the merge on: what DIS gives her there is not told of this one', () => {
    const mergedAway = { openedOn: '2026-03-01', closedOn: '2026-04-20', mergedIntoId: 'other' };
    const given = { ...deadline, setAsideOn: '2026-04-25' };
    for (const setAsideBy of ['RESIDENCE_PERMIT', 'ASYLUM_APPLICATION', 'MERGED_CASE', null] as const) {
      const facts = after({ departures: [{ ...given, setAsideBy }] }, { cmm: { case: mergedAway } });
      expect(at('2026-04-19', facts)?.state).toBe('TO_COME');
      for (const day of ['2026-04-20', '2026-06-01'])
        expect(departureDeadlines(facts, noon(day))).toEqual([]);
    }
    const closed = after({}, { cmm: { case: { ...mergedAway, mergedIntoId: null } } });
    expect(at('2026-06-01', closed)?.state).toBe('OVERDUE');
    const there = told({ immigration: { merged: [inMerged({ reflection: [period] })] } });
    expect(at('2026-06-01', there)).toMatchObject({ state: 'OVERDUE', endsOn: '2026-05-01' });
  });

  it('stands again when asylum is refused, and is not overdue from before', () => {
    const refused = { ...asylum, outcome: 'REFUSED', decidedOn: '2026-07-01' } as const;
    expect(at('2026-06-30', after({ asylum: [refused] }))?.state).toBe('SET_ASIDE');
    expect(at('2026-07-01', after({ asylum: [refused] }))).toMatchObject({
      state: 'RUNNING',
      endsOn: '2026-07-01',
    });
    expect(at('2026-07-02', after({ asylum: [refused] }))?.state).toBe('OVERDUE');
  });

  it('is the last day of a permit, or the day before it was revoked', () => {
    expect(at('2026-10-21', after({ permits: [permit] }))).toMatchObject({
      state: 'OVERDUE',
      endsOn: '2026-10-20',
      ground: 'PERMIT_ENDS',
    });
    const revoked = { ...permit, revokedOn: '2026-06-01' };
    expect(at('2026-06-01', after({ permits: [revoked] }))).toMatchObject({
      state: 'OVERDUE',
      endsOn: '2026-05-31',
    });
  });

  it('is the day given when a permit was revoked, also where asylum had set it aside meanwhile', () => {
    const revoked = { ...permit, validTo: '2028-10-20', revokedOn: '2026-06-01' };
    const refused = { ...asylum, outcome: 'REFUSED', decidedOn: '2026-06-03' } as const;
    const lodged = { setAsideOn: '2026-05-10', setAsideBy: 'ASYLUM_APPLICATION' } as const;
    const given = { ...deadline, leaveBy: '2026-06-11' };
    const departures = [
      { ...given, leaveBy: '2028-10-20' },
      { ...given, version: 2, ...lodged },
    ];
    const stoodAgain = { ...given, version: 3 };
    const facts = after({ permits: [revoked], asylum: [refused], departures: [...departures, stoodAgain] });
    expect(at('2026-06-11', facts)).toMatchObject({ state: 'RUNNING', endsOn: '2026-06-11' });
    expect(at('2026-06-12', facts)).toMatchObject({ state: 'OVERDUE', endsOn: '2026-06-11' });
  });

  it('is the end of proceedings where that is later', () => {
    const justice = { presence: { required: false, until: null, endedOn: '2026-06-10' } };
    expect(at('2026-06-01', after({}, { justice }))).toMatchObject({
      state: 'TO_COME',
      endsOn: '2026-06-10',
      ground: 'PROCEEDINGS_COMPLETED',
    });
  });

  it('is ended by departure, whenever that was', () => {
    const left = voluntaryReturn('DEPARTED', { departedOn: '2026-05-20' });
    expect(at('2026-06-01', after({}, { returns: { returns: [left] } }))).toMatchObject({
      state: 'ENDED',
      endedBy: 'DEPARTURE',
      endedOn: '2026-05-20',
    });
    expect(
      at('2026-06-01', after({ departures: [{ ...deadline, departedOn: '2026-05-02' }] }))?.endedOn,
    ).toBe('2026-05-02');
  });

  it('keeps its day once it has ended, whatever she was given when she was back', () => {
    const departures = [{ ...deadline, departedOn: '2026-04-20' }];
    const sought = {
      ...asylum,
      lodgedOn: '2026-06-01',
      outcome: 'REFUSED',
      decidedOn: '2026-06-20',
    } as const;
    const meanwhile = stay('ASYLUM_SEEKER', '2026-06-01', '2026-06-20');
    const facts = after({ departures, asylum: [sought], residence: [...unlawful, meanwhile] });
    expect(at('2026-07-01', facts)).toMatchObject({ state: 'ENDED', endsOn: deadline.leaveBy });
    const before = { ...sought, lodgedOn: '2026-04-10' };
    expect(at('2026-07-01', after({ departures, asylum: [before] }))?.endsOn).toBe('2026-06-20');
  });

  it.each([
    ['the Return Agency', { returns: null }, 'RETURNS'],
    ['the police', { justice: null }, 'NEC'],
  ] as const)('is never called overdue while %s is silent', (_who, silent, room) => {
    const facts = { ...after({}), ...silent };
    expect(at('2026-05-02', facts)).toMatchObject({ state: 'NOT_VISIBLE', endsOn: null, unseen: [room] });
    expect(at('2026-05-01', facts)).toMatchObject({ state: 'RUNNING', unseen: [room] });
  });
});
