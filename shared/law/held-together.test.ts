import type { DetentionFacts } from './detention-72h.ts';
import { findDetention72h } from './find-detention-72h.ts';
import { heldTogether, heldUntil } from './held-together.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 4, 1) + hour * 3_600_000);

/** From an hour to another, for 72 hours and as extended. */
const held = (from: number, to: number | null, ...extendedTo: readonly number[]): DetentionFacts => ({
  beganAt: at(from),
  releasedAt: to === null ? null : at(to),
  periods: [
    { endsAt: at(from + 72), ground: null },
    ...extendedTo.map((hour) => ({ endsAt: at(hour), ground: 'DETERMINE_VICTIM_STATUS' as const })),
  ],
});
const found = (hour: number, ...detentions: DetentionFacts[]) =>
  findDetention72h(heldTogether(detentions), at(hour));

describe('two detentions', () => {
  it('that ran at the same time are one, for the hours of the first, whichever is named first', () => {
    expect(heldTogether([held(10, null), held(0, 30)])).toEqual([held(0, null)]);
    expect(heldTogether([held(0, 30), held(10, 20)])).toEqual([held(0, 30)]);
    expect(heldTogether([held(0, 20), held(10, 40), held(30, 50)])).toEqual([held(0, 50)]);
    expect(heldTogether([held(0, 20), held(0, 20)])).toEqual([held(0, 20)]);
  });

  it('of which one follows the other are two, to the moment', () => {
    const both = [held(0, 30), held(30, null)];
    expect(heldTogether(both)).toEqual(both);
    expect(heldTogether([])).toEqual([]);
  });

  it('are extended by whoever extended either', () => {
    expect(heldTogether([held(0, null), held(10, null, 120)])).toEqual([held(0, null, 120)]);
    expect(heldTogether([held(0, null, 96, 144), held(10, null, 120)])).toEqual([
      held(0, null, 96, 120, 144),
    ]);
    // hours that the other had no need of add nothing
    expect(heldTogether([held(0, null, 120), held(10, null, 120)])).toEqual([held(0, null, 120)]);
  });

  it('of which no period is on record are held to what there is', () => {
    const bare = { ...held(10, null), periods: [] };
    expect(heldTogether([bare, held(20, null, 120)])[0]?.periods).toEqual([
      { endsAt: at(120), ground: 'DETERMINE_VICTIM_STATUS' },
    ]);
  });

  it('take no more than 72 hours from the first on, and no less than either was extended to', () => {
    expect(found(72, held(0, 30), held(10, null)).outcome).toBe('MET');
    expect(found(73, held(0, 30), held(10, null))).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'HELD_BEYOND', facts: { endsAt: at(72).toISOString() } },
    });
    expect(found(119, held(0, null, 120), held(10, null)).outcome).toBe('MET');
    expect(found(121, held(0, null, 120), held(10, null)).outcome).toBe('BREACH');
  });

  it('let her be held for the hours of the first, as extended by whoever extended either', () => {
    const until = (...detentions: DetentionFacts[]) =>
      heldTogether(detentions).map((one, _, all) => heldUntil(one, all));
    expect(until(held(0, 30), held(10, null))).toEqual([at(72)]);
    expect(until(held(0, 30), held(10, null, 120))).toEqual([at(120)]);
    expect(until(held(0, 30), held(40, null))).toEqual([at(72), at(82)]);
    expect(until(held(0, 30), held(54, null))).toEqual([at(72), at(126)]);
    const short = { ...held(40, null), periods: [{ endsAt: at(50), ground: null }] };
    expect(until(held(0, 30), short)).toEqual([at(72), at(50)]);
    expect(until({ ...held(10, null), periods: [] })).toEqual([at(10)]);
  });

  it('count on within a day of the release of both', () => {
    const both = [held(0, 30), held(10, 60)];
    const again = { ...held(80, null), periods: [{ endsAt: at(92), ground: null }] };
    expect(found(92, ...both, again).outcome).toBe('MET');
    expect(found(93, ...both, again)).toMatchObject({ because: { reason: 'HELD_BEYOND' } });
    expect(found(92, ...both, held(80, null)).outcome).toBe('MET');
    expect(found(93, ...both, held(80, null))).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'COUNTS_ON', facts: { latest: at(92).toISOString() } },
    });
  });
});
