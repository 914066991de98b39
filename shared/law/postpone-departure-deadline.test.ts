import { type PostponingFacts, postponeDeadline } from './postpone-departure-deadline.ts';

const today = '2026-12-10';
const version = 'DEPARTURE@END-OF-PERIOD';
const stood = { setOn: '2026-11-01', leaveBy: '2026-12-05', departedOn: null };
const standing = { ...stood, setAsideOn: null, setAsideBy: null };
const byProceedings = { ...stood, setAsideOn: '2026-12-02', setAsideBy: 'PROCEEDINGS' as const };

const postpone = (given: Partial<PostponingFacts> = {}) =>
  postponeDeadline(
    { decider: 'DIS', deadline: standing, anotherStands: false, notBefore: [], isNeeded: false, ...given },
    today,
  );

describe('a departure deadline', () => {
  it('moves to the last day up to which she need not leave, be it past', () => {
    expect(postpone({ notBefore: ['2026-12-20', '2026-12-12'] })).toEqual({ until: '2026-12-20', version });
    expect(postpone({ notBefore: ['2026-12-06'] })).toEqual({ until: '2026-12-06', version });
  });

  it('stays as it is where nothing leaves her longer', () => {
    const facts = { leaveBy: '2026-12-05', asOf: today };
    for (const notBefore of [[], ['2026-12-04'], ['2026-12-05']])
      expect(postpone({ notBefore })).toMatchObject({ reason: 'NOTHING_HOLDS_HER', facts });
  });

  it('is set aside while proceedings that need her have no last day, whatever else leaves her longer', () => {
    expect(postpone({ isNeeded: true, notBefore: ['2026-12-20'] })).toEqual({ until: null, version });
  });

  it('stands again once they need her no longer, today at the earliest', () => {
    const again = { deadline: byProceedings };
    expect(postpone(again)).toEqual({ until: today, version });
    expect(postpone({ ...again, notBefore: ['2026-12-11'] })).toMatchObject({ until: '2026-12-11' });
    const later = { ...byProceedings, leaveBy: '2026-12-30' };
    expect(postpone({ deadline: later })).toMatchObject({ until: '2026-12-30' });
    expect(postpone({ ...again, isNeeded: true })).toMatchObject({
      reason: 'ALREADY_SET_ASIDE',
      facts: { setAsideOn: '2026-12-02' },
    });
  });

  it('stays set aside where another has come to stand', () => {
    const replaced = { deadline: byProceedings, anotherStands: true, notBefore: ['2026-12-20'] };
    expect(postpone(replaced)).toMatchObject({ reason: 'ALREADY_SET_ASIDE' });
  });

  it('is not postponed where something else set it aside', () => {
    for (const setAsideBy of ['ASYLUM_APPLICATION', 'RESIDENCE_PERMIT', 'MERGED_CASE'] as const)
      for (const isNeeded of [true, false])
        expect(
          postpone({ deadline: { ...byProceedings, setAsideBy }, isNeeded, notBefore: ['2027-01-01'] }),
        ).toMatchObject({ reason: 'ALREADY_SET_ASIDE' });
  });

  it('is postponed by DIS, and while she is here', () => {
    const held = { notBefore: ['2026-12-20'] };
    expect(postpone({ ...held, decider: 'RETURN_AGENCY' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    const gone = { ...standing, departedOn: '2026-12-03' };
    expect(postpone({ ...held, deadline: gone })).toMatchObject({ reason: 'ALREADY_DEPARTED' });
  });
});
