import { dayOf } from '../day.ts';
import { Authority } from '../vocabulary.ts';
import {
  type BeginDetentionFacts,
  beginDetention,
  type ExtendDetentionFacts,
  extendDetention,
  releaseFromDetention,
} from './detention-72h.ts';
import { isRefused } from './refusal.ts';

const version = 'DETENTION_72H@72-HOURS';
const began = new Date('2026-11-18T20:15:00Z');
const end = new Date('2026-11-21T20:15:00Z');

describe('DETENTION_72H ends', () => {
  it('at any time, at the hands of those who hold her', () => {
    expect(releaseFromDetention({ holder: 'POLICE', releasedAt: null }, began)).toEqual({ version });
    expect(releaseFromDetention({ holder: 'COURT', releasedAt: null }, began)).toMatchObject({
      reason: 'NOT_THE_HOLDER',
      facts: { rightful: 'POLICE', holder: 'COURT' },
    });
  });

  it('once', () => {
    expect(releaseFromDetention({ holder: 'POLICE', releasedAt: began }, end)).toMatchObject({
      reason: 'RELEASED',
      facts: { releasedAt: began.toISOString() },
    });
  });
});

describe('DETENTION_72H begins', () => {
  const begin = (given: Partial<BeginDetentionFacts> = {}, at = began) =>
    beginDetention({ holder: 'POLICE', heldSince: null, until: null, ...given }, at);

  it('with 72 hours', () => {
    expect(begin()).toEqual({ startsAt: began, endsAt: end, version });
  });

  it('with 72 hours that pass, an hour later by the clock in spring and an hour earlier in autumn', () => {
    // 22.00 on Friday to 23.00 on Monday, and 22.00 on Friday to 21.00 on Monday
    expect(begin({}, new Date('2026-03-27T21:00:00Z'))).toMatchObject({
      endsAt: new Date('2026-03-30T21:00:00Z'),
    });
    expect(begin({}, new Date('2026-10-23T20:00:00Z'))).toMatchObject({
      endsAt: new Date('2026-10-26T20:00:00Z'),
    });
  });

  it('with the hours that are left where she was released less than a day before', () => {
    const hours = (count: number) => new Date(began.getTime() + count * 3_600_000);
    const held = (from: number, to: number) => ({ beganAt: hours(from), releasedAt: hours(to) });
    expect(begin({ earlier: [held(0, 60)] }, hours(60))).toMatchObject({ endsAt: hours(72) });
    expect(begin({ earlier: [held(0, 60)] }, hours(80))).toMatchObject({ endsAt: hours(92) });
    expect(begin({ earlier: [held(30, 60), held(0, 20)] }, hours(80))).toMatchObject({ endsAt: hours(102) });
    expect(begin({ earlier: [held(0, 60)] }, hours(84))).toMatchObject({ endsAt: hours(156) });
    const anew = begin({ earlier: [held(0, 60)], until: hours(157) }, hours(84));
    expect(anew).toMatchObject({ reason: 'TOO_LONG' });
    const counted = { reason: 'COUNTS_ON', facts: { apart: 24, releasedAt: hours(60).toISOString() } };
    expect(begin({ earlier: [held(0, 60)], until: hours(73) }, hours(60))).toMatchObject(counted);
    for (const before of [72, 90])
      expect(begin({ earlier: [held(0, before)] }, hours(before))).toMatchObject({
        reason: 'COUNTS_ON',
        facts: { anew: hours(before + 24).toISOString() },
        earliestLawfulAt: dayOf(hours(before + 24)),
      });
    const whole = { earlier: [held(0, 60)], until: hours(132) };
    expect(begin(whole, hours(60))).toMatchObject({ earliestLawfulAt: dayOf(hours(84)) });
    // more than the law ever has
    const more = { ...whole, until: hours(133) };
    expect(begin(more, hours(60))).toMatchObject({ reason: 'COUNTS_ON', earliestLawfulAt: null });
  });

  it('with fewer hours where fewer are asked for, and never with more', () => {
    const until = new Date('2026-11-20T08:00:00Z');
    expect(begin({ until })).toMatchObject({ endsAt: until });
    expect(isRefused(begin({ until: end }))).toBe(false);
    expect(begin({ until: new Date(end.getTime() + 1) })).toMatchObject({
      refused: { id: 'DETENTION_72H' },
      version,
      reason: 'TOO_LONG',
      facts: { hours: 72, latest: end.toISOString() },
    });
  });

  it('with a second too many, it says both ends so that they are told apart', () => {
    const beganAt = new Date('2026-11-17T09:30:00Z');
    const refused = begin({ until: new Date('2026-11-20T09:30:01Z') }, beganAt);
    expect(refused).toMatchObject({
      message: {
        EN: 'A detention that began on 17 November 2026 at 10.30 ends on 20 November 2026 at 10.30 at the latest: 72 hours. It was to run to 20 November 2026 at 10.30.01.',
      },
    });
  });

  it('not while the person is held already, and says since when', () => {
    expect(begin({ heldSince: new Date('2026-11-17T09:30:00Z') })).toMatchObject({
      reason: 'ALREADY_HELD',
      message: {
        EN: 'The person has been held since 17 November 2026 at 10.30, and no release is on record.',
        DA: 'Personen har været tilbageholdt siden den 17. november 2026 kl. 10.30, og der er ikke registreret nogen løsladelse.',
      },
    });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'POLICE'))(
    'not at the hands of %s',
    (holder) => {
      expect(begin({ holder })).toMatchObject({
        reason: 'NOT_THE_HOLDER',
        facts: { rightful: 'POLICE', holder },
      });
      expect(extendDetention({ ...facts, holder }, began)).toMatchObject({ reason: 'NOT_THE_HOLDER' });
    },
  );
});

const until = new Date('2026-11-23T20:15:00Z');
const facts: ExtendDetentionFacts = {
  holder: 'POLICE',
  endsAt: end,
  heldUntil: end,
  releasedAt: null,
  ground: 'DETERMINE_VICTIM_STATUS',
  until,
};

describe('DETENTION_72H is extended', () => {
  const extend = (given: Partial<ExtendDetentionFacts> = {}, at = new Date('2026-11-21T19:00:00Z')) =>
    extendDetention({ ...facts, ...given }, at);

  it.each(['DETERMINE_VICTIM_STATUS', 'DETERMINE_IMMIGRATION_STATUS', 'IDENTIFY_TRAFFICKERS'] as const)(
    'on the ground %s, from where it ends',
    (ground) => {
      expect(extend({ ground })).toEqual({ startsAt: end, endsAt: until, version });
    },
  );

  it('not without a ground, and says which there are', () => {
    expect(extend({ ground: null })).toMatchObject({
      reason: 'GROUND_NOT_STATED',
      facts: { grounds: 'DETERMINE_VICTIM_STATUS DETERMINE_IMMIGRATION_STATUS IDENTIFY_TRAFFICKERS' },
    });
  });

  it('to the last moment of the 72nd hour, and not a moment later', () => {
    expect(isRefused(extend({}, end))).toBe(false);
    expect(extend({}, new Date(end.getTime() + 1))).toMatchObject({
      reason: 'TOO_LATE',
      remedy: { EN: 'Release the person.' },
    });
  });

  it('not once she is released, nor to a time that is no later', () => {
    expect(extend({ releasedAt: began })).toMatchObject({
      reason: 'RELEASED',
      facts: { releasedAt: began.toISOString() },
    });
    expect(extend({ until: end })).toMatchObject({ reason: 'NOT_LATER_THAN_PRESENT_END' });
    expect(isRefused(extend({ until: new Date(end.getTime() + 1) }))).toBe(false);
  });

  it('by the hours of all her detentions, where one ran at the same time in another case', () => {
    const before = new Date('2026-11-21T10:15:00Z');
    expect(isRefused(extend({ heldUntil: before }, before))).toBe(false);
    expect(extend({ heldUntil: before }, new Date(before.getTime() + 1))).toMatchObject({
      reason: 'TOO_LATE',
      facts: { endsAt: before.toISOString() },
    });
    // what is on record is extended from where it ends
    expect(extend({ heldUntil: before, until: end }, before)).toMatchObject({
      reason: 'NOT_LATER_THAN_PRESENT_END',
      facts: { endsAt: end.toISOString() },
    });
  });

  it('further than the other was extended to, and as long as that lets her be held', () => {
    const longer = new Date('2026-11-22T20:15:00Z');
    expect(extend({ heldUntil: longer }, longer)).toEqual({ startsAt: end, endsAt: until, version });
    expect(extend({ heldUntil: until }, longer)).toMatchObject({
      reason: 'NOT_LATER_THAN_PRESENT_END',
      facts: { endsAt: until.toISOString() },
    });
  });
});
