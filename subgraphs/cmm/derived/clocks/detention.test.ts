import { known, told } from '../../../../tests/caseload/sample-facts.ts';
import type { DetentionPeriodFact } from '../justice-facts.ts';
import { detentions } from './detention.ts';

// the night in which clocks go back: 25 October 2026 has 25 hours
const BEGAN = '2026-10-23T20:00:00.000Z';
const first: DetentionPeriodFact = {
  ...known('first', '2026-10-23'),
  detentionId: 'd',
  startsAt: BEGAN,
  endsAt: '2026-10-26T20:00:00.000Z',
  ground: null,
};
const extension: DetentionPeriodFact = {
  ...known('second', '2026-10-26'),
  detentionId: 'd',
  startsAt: first.endsAt,
  endsAt: '2026-10-27T20:00:00.000Z',
  ground: 'IDENTIFY_TRAFFICKERS',
};

const at = (instant: string, releasedAt: string | null = null, detentionPeriods = [first]) =>
  detentions(
    told({
      justice: {
        detentions: [{ ...known('d', '2026-10-23'), beganAt: BEGAN, releasedAt }],
        detentionPeriods,
      },
    }),
    new Date(instant),
  )[0];

describe('a detention', () => {
  it('counts hours as they pass, also in the night that has one more', () => {
    expect(at('2026-10-24T20:00:00.000Z')).toMatchObject({
      state: 'RUNNING',
      hoursRemaining: 48,
      daysRemaining: null,
      startedAt: BEGAN,
      endsAt: '2026-10-26T20:00:00.000Z',
      ruleVersion: 'DETENTION_72H@72-HOURS',
    });
    expect(at('2026-10-25T20:30:00.000Z')?.hoursRemaining).toBe(23);
  });

  it('runs to its very last moment, and is overdue a moment later', () => {
    expect(at('2026-10-26T20:00:00.000Z')).toMatchObject({ state: 'RUNNING', hoursRemaining: 0 });
    expect(at('2026-10-26T20:00:00.001Z')).toMatchObject({ state: 'OVERDUE', hoursRemaining: null });
  });

  it('is ended by release, and not before', () => {
    const releasedAt = '2026-10-25T08:00:00.000Z';
    expect(at('2026-10-25T07:59:59.000Z', releasedAt)?.state).toBe('RUNNING');
    expect(at('2026-10-27T08:00:00.000Z', releasedAt)).toMatchObject({
      state: 'ENDED',
      endedBy: 'RELEASE',
      endedAt: releasedAt,
    });
  });

  it('tells its extension and the ground', () => {
    expect(at('2026-10-27T08:00:00.000Z', null, [extension, first])).toMatchObject({
      state: 'RUNNING',
      hoursRemaining: 12,
      ground: 'IDENTIFY_TRAFFICKERS',
      extensions: [{ ground: 'IDENTIFY_TRAFFICKERS', fromEndsAt: first.endsAt, toEndsAt: extension.endsAt }],
    });
  });
});
