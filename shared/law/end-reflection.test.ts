import { type EndReflectionFacts, endReflection } from './end-reflection.ts';

const today = '2026-12-10';
const period = { startsOn: '2026-12-01', endsOn: '2026-12-31', endedOn: null };
const end = (given: Partial<EndReflectionFacts> = {}, on = today) =>
  endReflection(
    { decider: 'DIS', period, ground: 'NOT_IDENTIFIED', departedOn: null, identification: null, ...given },
    on,
  );
const versions = ['REFLECTION_GRANT@30-DAYS'];
const decided = { authority: 'CMM', outcome: 'IDENTIFIED', decidedOn: '2026-11-20' } as const;

describe('ending a reflection period', () => {
  it('is for DIS alone', () => {
    expect(end({ decider: 'POLICE' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
  });

  it('where nobody identifies her any more, from today', () => {
    expect(end()).toEqual({ endedOn: today, versions });
    expect(end({ identification: { ...decided, outcome: 'NOT_IDENTIFIED' } })).toMatchObject({
      endedOn: today,
    });
    expect(end({ identification: decided })).toMatchObject({
      reason: 'STILL_IDENTIFIED',
      facts: { authority: 'CMM', decidedOn: '2026-11-20' },
    });
  });

  it('is still possible on the last day, and not after it nor twice', () => {
    expect(end({}, '2026-12-31')).toMatchObject({ endedOn: '2026-12-31' });
    expect(end({}, '2027-01-01')).toMatchObject({ reason: 'PERIOD_OVER', facts: { endsOn: '2026-12-31' } });
    const ended = { ...period, endedOn: '2026-12-05' };
    for (const ground of ['NOT_IDENTIFIED', 'DEPARTED'] as const)
      expect(end({ ground, period: ended, departedOn: '2026-12-06' })).toMatchObject({
        reason: 'PERIOD_OVER',
        facts: { endsOn: '2026-12-05' },
      });
  });

  it('on departure, from the day she left, whenever it is learned of', () => {
    const left = (departedOn: string | null, on = today) => end({ ground: 'DEPARTED', departedOn }, on);
    const both = [...versions, 'DEPARTURE@END-OF-PERIOD'];
    expect(left('2026-12-08')).toEqual({ endedOn: '2026-12-08', versions: both });
    expect(left('2026-12-01')).toMatchObject({ endedOn: '2026-12-01' });
    expect(left(today)).toMatchObject({ endedOn: today });
    expect(left('2026-12-31', '2027-02-01')).toMatchObject({ endedOn: '2026-12-31' });
    expect(left('2027-01-01', '2027-02-01')).toMatchObject({ reason: 'PERIOD_OVER' });
  });

  it('on its first day where she had left before and nobody knew', () => {
    const late = { ground: 'DEPARTED', departedOn: '2026-11-30' } as const;
    expect(end({ ...late, learnedSince: true })).toMatchObject({ endedOn: '2026-12-01' });
    expect(end({ ...late, learnedSince: true, hereOn: '2026-11-30' })).toMatchObject({
      endedOn: '2026-12-01',
    });
    expect(end({ ...late, learnedSince: true, hereOn: '2026-12-01' })).toMatchObject({
      reason: 'DEPARTED_BEFORE',
    });
    expect(end(late)).toMatchObject({
      reason: 'DEPARTED_BEFORE',
      refused: { id: 'DEPARTURE' },
      facts: { departedOn: '2026-11-30', from: '2026-12-01' },
    });
  });

  it('not on a departure that is not on record or is still to come', () => {
    for (const departedOn of [null, '2026-12-11'])
      expect(end({ ground: 'DEPARTED', departedOn })).toMatchObject({
        reason: 'NOT_DEPARTED',
        refused: { id: 'DEPARTURE' },
      });
  });
});
