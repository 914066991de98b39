import { addHours, dayOf } from '../day.ts';
import type { DetentionGround } from '../nec-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { type DetentionCode, detentionReasons } from './detention-reasons.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface DetentionData {
  readonly holder: Authority;
  readonly hours: number;
  /** A detention that begins within so many hours of a release goes on with the one before. */
  readonly apart: number;
  readonly grounds: readonly DetentionGround[];
}

/**
 * A potential victim may be held for 72 hours, and longer only on a stated ground: to determine victim status, to
 * determine immigration status, or to identify traffickers. Hours are hours that pass. Source: M-060, M-148.
 */
export const detention72h: Rule<'LAW', DetentionCode, DetentionData> = {
  id: 'DETENTION_72H',
  kind: 'LAW',
  appliedBy: ['POLICE'],
  title: { EN: 'Detention of a potential victim', DA: 'Tilbageholdelse af et muligt offer' }, // unofficial rendering
  text: {
    EN: 'A potential victim may be held for a fixed number of hours. That is extended only on a stated ground, before the hours have run out: to determine victim status, to determine immigration status, or to identify traffickers.',
    DA: 'Et muligt offer kan tilbageholdes i et fast antal timer. Det forlænges kun på et angivet grundlag, og før timerne er gået: for at afklare offerstatus, for at afklare opholdsgrundlag eller for at identificere bagmænd.',
  },
  source: ['M-060', 'M-148', 'C-21'],
  reasons: detentionReasons,
  variants: [
    {
      id: '72-HOURS',
      from: null,
      to: null,
      label: { EN: '72 hours; extended without an upper limit', DA: '72 timer; forlænges uden øvre grænse' },
      data: {
        holder: 'POLICE',
        hours: 72,
        apart: 24,
        grounds: ['DETERMINE_VICTIM_STATUS', 'DETERMINE_IMMIGRATION_STATUS', 'IDENTIFY_TRAFFICKERS'],
      },
      source: [
        'M-060',
        'M-148',
        'C-21: the sources state no upper limit, so none is set; every extension states its ground and its end',
        'M-060 says "officials"; that the police hold is our choice',
        'The sources do not say when a detention is another one: that hours held count on within 24 hours of a release is our choice, so that a release and a new detention are no extension without a ground',
        'That an extension is decided before the hours have run out is our reading: nobody is held on nothing',
        'First day of validity not in the sources',
      ],
    },
  ],
};

const say = (instant: Date): string => instant.toISOString();

export interface EndedDetention {
  readonly beganAt: Date;
  readonly releasedAt: Date;
}

/** Until when she may be held at first, and which release it goes on from, if from any. */
export function lastHour(beganAt: Date, earlier: readonly EndedDetention[], { hours, apart }: DetentionData) {
  const before = earlier
    .filter(({ releasedAt }) => releasedAt <= beganAt)
    .sort((a, b) => b.releasedAt.getTime() - a.releasedAt.getTime());
  let [since, held] = [beganAt, 0];
  for (const one of before) {
    if (addHours(one.releasedAt, apart) <= since) break;
    held += one.releasedAt.getTime() - one.beganAt.getTime();
    since = one.beganAt;
  }
  const releasedAt = held > 0 ? (before[0]?.releasedAt ?? null) : null;
  return { latest: new Date(addHours(beganAt, hours).getTime() - held), releasedAt };
}

/** Until when she may be held without an extension, counting on from detentions that were over before. */
export function lastHourOf(beganAt: Date, before: readonly Held[]): Date {
  return lastHour(beganAt, before.flatMap(ended), variantOn(detention72h, dayOf(beganAt)).data).latest;
}

interface Held {
  readonly beganAt: Date;
  readonly releasedAt: Date | null;
}

export const ended = ({ beganAt, releasedAt }: Held): EndedDetention[] =>
  releasedAt ? [{ beganAt, releasedAt }] : [];

/** Why she may not be held so long. */
export function tooLong(
  beganAt: Date,
  endsAt: Date,
  { latest, releasedAt }: ReturnType<typeof lastHour>,
): Refused {
  const variant = variantOn(detention72h, dayOf(beganAt));
  const version = versionOf(detention72h, variant);
  const { hours, apart } = variant.data;
  const facts = { beganAt: say(beganAt), latest: say(latest), hours };
  if (!releasedAt) return refuse(detention72h, version, 'TOO_LONG', { ...facts, endsAt: say(endsAt) });
  const anew = addHours(releasedAt, apart);
  const fits = endsAt <= addHours(beganAt, hours);
  return refuse(detention72h, version, 'COUNTS_ON', {
    ...facts,
    apart,
    releasedAt: say(releasedAt),
    anew: say(anew),
    // the hours asked for are lawful from then on, where they are no more than the law has
    ...(fits ? { earliestLawfulAt: dayOf(anew) } : {}),
  });
}

export interface BeginDetentionFacts {
  readonly holder: Authority;
  /** Since when the person is held already; null where no detention without a release is on record. */
  readonly heldSince: Date | null;
  /** Those that have ended. */
  readonly earlier?: readonly EndedDetention[];
  /** The end asked for; null asks for all the hours. */
  readonly until: Date | null;
}

export interface DetentionPeriod {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly version: string;
}

/** Elapsed hours from the moment she is held, whatever the clocks do in between. */
export function beginDetention(
  { holder, heldSince, earlier = [], until }: BeginDetentionFacts,
  beganAt: Date,
): DetentionPeriod | Refused {
  const variant = variantOn(detention72h, dayOf(beganAt));
  const version = versionOf(detention72h, variant);
  const { holder: rightful } = variant.data;
  if (holder !== rightful) return refuse(detention72h, version, 'NOT_THE_HOLDER', { rightful, holder });
  if (heldSince) return refuse(detention72h, version, 'ALREADY_HELD', { beganAt: say(heldSince) });
  const last = lastHour(beganAt, earlier, variant.data);
  const endsAt = until ?? last.latest;
  if (endsAt > last.latest || last.latest <= beganAt) return tooLong(beganAt, endsAt, last);
  return { startsAt: beganAt, endsAt, version };
}

export interface ExtendDetentionFacts {
  readonly holder: Authority;
  /** The end of the period that is to be extended. */
  readonly endsAt: Date;
  /** Until when she may be held: where she was held in another case of hers at the same time, for the hours of both. */
  readonly heldUntil: Date;
  readonly releasedAt: Date | null;
  readonly ground: DetentionGround | null;
  readonly until: Date;
}

/** At the very end of the hours it may still be extended; a moment later she is free to go. */
export function extendDetention(facts: ExtendDetentionFacts, at: Date): DetentionPeriod | Refused {
  const variant = variantOn(detention72h, dayOf(at));
  const version = versionOf(detention72h, variant);
  const { holder: rightful, grounds } = variant.data;
  const { holder, endsAt, heldUntil, releasedAt, ground, until } = facts;
  const no = (reason: DetentionCode, because: Record<string, string>) =>
    refuse(detention72h, version, reason, because);

  if (holder !== rightful) return no('NOT_THE_HOLDER', { rightful, holder });
  if (releasedAt) return no('RELEASED', { releasedAt: say(releasedAt) });
  if (at > heldUntil) return no('TOO_LATE', { endsAt: say(heldUntil), at: say(at) });
  if (ground === null || !grounds.includes(ground)) {
    return no('GROUND_NOT_STATED', { endsAt: say(heldUntil), grounds: grounds.join(' ') });
  }
  const present = endsAt < heldUntil ? heldUntil : endsAt;
  if (until <= present) return no('NOT_LATER_THAN_PRESENT_END', { endsAt: say(present), until: say(until) });
  return { startsAt: endsAt, endsAt: until, version };
}

/** Nothing has to be weighed for her release but who holds her: it is lawful at any time. */
export function releaseFromDetention(
  { holder, releasedAt }: Pick<ExtendDetentionFacts, 'holder' | 'releasedAt'>,
  at: Date,
): { readonly version: string } | Refused {
  const variant = variantOn(detention72h, dayOf(at));
  const version = versionOf(detention72h, variant);
  const { holder: rightful } = variant.data;
  if (holder !== rightful) return refuse(detention72h, version, 'NOT_THE_HOLDER', { rightful, holder });
  return releasedAt
    ? refuse(detention72h, version, 'RELEASED', { releasedAt: say(releasedAt) })
    : { version };
}

export interface DetentionFacts {
  readonly beganAt: Date;
  readonly releasedAt: Date | null;
  /** The first and its extensions, in their order: each begins where the one before it ends. */
  readonly periods: readonly { readonly endsAt: Date; readonly ground: DetentionGround | null }[];
}
