import type { DetentionFacts } from './detention-72h.ts';
import { findDetention72h } from './find-detention-72h.ts';

const version = 'DETENTION_72H@72-HOURS';
const began = new Date('2026-11-18T20:15:00Z');
const end = new Date('2026-11-21T20:15:00Z');
const until = new Date('2026-11-23T20:15:00Z');

describe('DETENTION_72H is found', () => {
  const detention: DetentionFacts = {
    beganAt: began,
    releasedAt: null,
    periods: [{ endsAt: end, ground: null }],
  };
  const extended = {
    ...detention,
    periods: [...detention.periods, { endsAt: until, ground: 'IDENTIFY_TRAFFICKERS' } as const],
  };
  const find = (asOf: Date, given: Partial<DetentionFacts> = {}) =>
    findDetention72h([{ ...detention, ...given }], asOf);

  it('met to the end of the 72nd hour, broken a moment later', () => {
    expect(find(end)).toMatchObject({ outcome: 'MET', version });
    expect(find(new Date(end.getTime() + 1))).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'HELD_BEYOND', facts: { endsAt: end.toISOString() } },
    });
  });

  it('met after a release in time, broken after a late one', () => {
    const later = new Date('2027-01-01T00:00:00Z');
    expect(find(later, { releasedAt: end }).outcome).toBe('MET');
    expect(find(later, { releasedAt: new Date(end.getTime() + 1) }).because).toMatchObject({
      reason: 'HELD_BEYOND',
    });
    // a release that had not happened yet is no release
    expect(find(new Date(end.getTime() + 1), { releasedAt: later }).outcome).toBe('BREACH');
  });

  it('met where each extension states its ground, broken where one does not', () => {
    expect(findDetention72h([extended], until).outcome).toBe('MET');
    const groundless = { ...extended, periods: [...detention.periods, { endsAt: until, ground: null }] };
    expect(findDetention72h([groundless], end)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'GROUND_NOT_STATED', facts: { endsAt: end.toISOString() } },
    });
  });

  it('broken where it began with more than 72 hours, or with none', () => {
    const periods = [{ endsAt: new Date(end.getTime() + 1), ground: null }];
    expect(find(began, { periods }).because).toMatchObject({ reason: 'TOO_LONG' });
    expect(find(end, { periods: [] }).because).toMatchObject({ reason: 'HELD_BEYOND' });
  });

  it('over all detentions as the gravest, and asking nothing before the first', () => {
    expect(findDetention72h([extended, detention], until).outcome).toBe('BREACH');
    expect(find(new Date(began.getTime() - 1)).outcome).toBe('NOT_APPLICABLE');
  });

  describe('where she was held again within a day of a release', () => {
    const hours = (count: number) => new Date(began.getTime() + count * 3_600_000);
    const held = (from: number, to: number | null, endsAt = from + 72): DetentionFacts => ({
      beganAt: hours(from),
      releasedAt: to === null ? null : hours(to),
      periods: [{ endsAt: hours(endsAt), ground: null }],
    });
    const before = held(0, 30);

    it('met for the hours that she was held, whatever end was set; broken beyond them', () => {
      expect(findDetention72h([before, held(40, 50)], hours(200)).outcome).toBe('MET');
      expect(findDetention72h([before, held(40, 82)], hours(200)).outcome).toBe('MET');
      expect(findDetention72h([before, held(40, null)], hours(82)).outcome).toBe('MET');
      expect(findDetention72h([before, held(40, null)], hours(83))).toMatchObject({
        outcome: 'BREACH',
        because: {
          reason: 'COUNTS_ON',
          facts: { releasedAt: hours(30).toISOString(), latest: hours(82).toISOString() },
        },
      });
      expect(findDetention72h([before, held(40, 83)], hours(200)).because).toMatchObject({
        reason: 'COUNTS_ON',
      });
    });

    it('met while it runs on a stated ground, and anew after a day', () => {
      const ground = 'DETERMINE_VICTIM_STATUS' as const;
      const longer = {
        ...held(40, null),
        periods: [...held(40, null).periods, { endsAt: hours(160), ground }],
      };
      expect(findDetention72h([before, longer], hours(160)).outcome).toBe('MET');
      expect(findDetention72h([before, longer], hours(161)).because).toMatchObject({ reason: 'HELD_BEYOND' });
      expect(findDetention72h([before, held(54, null)], hours(126)).outcome).toBe('MET');
    });

    it('met where she was let go at once, though no hours were left, and counting on from no such moment', () => {
      const whole = held(0, 72);
      expect(findDetention72h([whole, held(80, 80)], hours(90)).outcome).toBe('MET');
      expect(findDetention72h([whole, held(80, 81)], hours(90)).because).toMatchObject({
        facts: { releasedAt: hours(72).toISOString() },
      });
    });
  });
});
