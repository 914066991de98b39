import type { Facts, Text } from '../../../../shared/law/rule.ts';
import { fill } from '../../../../shared/law/wording.ts';
import type { LegalClock } from './clock.ts';
import {
  BEYOND_ITS_CAP,
  CAP_NOT_TOLD,
  CAPPED,
  CUT_SHORT,
  DETAINED_LONGER,
  days,
  EXTENDED,
  own,
  type Saying,
} from './sentences.ts';

/** The clock in a sentence or two that a person can read, in both languages. */
export function explain(clock: LegalClock, today: string): Text {
  const { kind, state } = clock;
  const which = sayingOf(clock, today);
  const sentence = own[kind]?.[which] ?? days[which];
  if (!sentence) throw new Error(`no sentence says that a ${kind} is ${state}`);
  const told = [sentence, ...additions(clock)].map((text) => fill(text, factsOf(clock, today)));
  return {
    EN: told.map(({ EN }) => EN).join(''),
    DA: told.map(({ DA }) => DA).join(''),
  };
}

function sayingOf(clock: LegalClock, today: string): Saying {
  const { kind, state, startedOn, endsOn, endedBy, endedOn } = clock;
  if (state === 'NOT_VISIBLE' || kind === 'DETENTION') return state;
  // what set the deadline is over, and her stay goes on
  if (kind === 'DEPARTURE') return state === 'TO_COME' && startedOn && startedOn <= today ? 'NOT_DUE' : state;
  if (endsOn === null && endedOn !== null) return 'ENDED_WITH_NO_LAST_DAY';
  if (endsOn === null) return startedOn === null ? 'NO_BEGINNING' : 'NO_LAST_DAY';
  if (endedOn !== null && startedOn !== null && endedOn < startedOn) return 'NEVER_BEGAN';
  return endedBy === 'RENEWAL' ? 'RENEWED' : state;
}

function additions(clock: LegalClock): readonly Text[] {
  const last = clock.extensions.at(-1);
  const extended = !last?.ground ? [] : last.toEndsOn === null ? [DETAINED_LONGER] : [EXTENDED];
  return [...extended, ...(clock.state === 'RUNNING' ? howLong(clock) : [])];
}

/** Of one that runs: whether, and to which day, it may go on. */
function howLong({ kind, endsOn, endedOn, capEndsOn, capRuleVersion }: LegalClock): readonly Text[] {
  if (endedOn !== null) return [CUT_SHORT];
  if (capRuleVersion === null || kind === 'REINTEGRATION_SUPPORT') return [];
  if (capEndsOn === null) return [CAP_NOT_TOLD];
  return [endsOn !== null && capEndsOn < endsOn ? BEYOND_ITS_CAP : CAPPED];
}

/** What the sentences may name: days, hours and words, never anything about the person. */
function factsOf({ extensions, asOf, unseen, kind, ...clock }: LegalClock, today: string): Facts {
  const last = extensions.at(-1);
  const named = { ...clock, toEndsOn: last?.toEndsOn ?? null, toEndsAt: last?.toEndsAt ?? null };
  return {
    ...Object.fromEntries(
      Object.entries(named).filter((entry): entry is [string, string | number] =>
        ['string', 'number'].includes(typeof entry[1]),
      ),
    ),
    kind,
    unseen: unseen.join(' '),
    asOf: today,
    asOfInstant: asOf.toISOString(),
  };
}
