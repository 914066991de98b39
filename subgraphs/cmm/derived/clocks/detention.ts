import { dayOf } from '../../../../shared/day.ts';
import { detention72h } from '../../../../shared/law/detention-72h.ts';
import { heldUntil } from '../../../../shared/law/held-together.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import { detentionsOf } from '../detentions.ts';
import type { ToldFacts } from '../facts.ts';
import { type ClockExtension, clock, type LegalClock } from './clock.ts';

type Held = ReturnType<typeof detentionsOf>[number];

/** Every detention, in hours as they pass: the first 72, less those that count on, and each extension on its ground. */
export const detentions = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  detentionsOf(facts).map((held, _, all) => {
    const { id, beganAt, releasedAt, periods } = held;
    const endsAt = heldUntil(held, all);
    const released = releasedAt !== null && releasedAt <= asOf;
    return clock({
      key: id,
      kind: 'DETENTION',
      state: released ? 'ENDED' : asOf < beganAt ? 'TO_COME' : asOf <= endsAt ? 'RUNNING' : 'OVERDUE',
      room: 'NEC',
      authority: 'POLICE',
      ruleVersion: versionOn(detention72h, dayOf(beganAt)),
      startedBy: 'DETAINED',
      startedAt: beganAt.toISOString(),
      ground: periods.at(-1)?.ground ?? null,
      extensions: periods.flatMap(extensionAfter),
      endsAt: endsAt.toISOString(),
      endedBy: released ? 'RELEASE' : null,
      endedAt: released ? releasedAt.toISOString() : null,
      asOf,
    });
  });

const extensionAfter = (one: Held['periods'][number], at: number, all: Held['periods']): ClockExtension[] => {
  const before = all[at - 1];
  return before
    ? [
        {
          decidedOn: dayOf(new Date(one.recordedAt)),
          ground: one.ground,
          fromEndsOn: null,
          toEndsOn: null,
          fromEndsAt: before.endsAt.toISOString(),
          toEndsAt: one.endsAt.toISOString(),
        },
      ]
    : [];
};
