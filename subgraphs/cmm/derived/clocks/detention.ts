import { dayOf } from '../../../../shared/day.ts';
import { detention72h } from '../../../../shared/law/detention-72h.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import type { ToldFacts } from '../facts.ts';
import type { DetentionPeriodFact } from '../justice-facts.ts';
import { type ClockExtension, clock, type LegalClock } from './clock.ts';

/** Every detention, in hours as they pass: the first 72, and each extension on its ground. */
export const detentions = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  (facts.justice?.detentions ?? []).map(({ id, beganAt, releasedAt }) => {
    const periods = (facts.justice?.detentionPeriods ?? [])
      .filter(({ detentionId }) => detentionId === id)
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    const last = periods.at(-1);
    const endsAt = last?.endsAt ?? beganAt;
    const at = asOf.toISOString();
    const released = releasedAt !== null && releasedAt <= at;
    return clock({
      key: id,
      kind: 'DETENTION',
      state: released ? 'ENDED' : at < beganAt ? 'TO_COME' : at <= endsAt ? 'RUNNING' : 'OVERDUE',
      room: 'NEC',
      authority: 'POLICE',
      ruleVersion: versionOn(detention72h, dayOf(new Date(beganAt))),
      startedBy: 'DETAINED',
      startedAt: beganAt,
      ground: last?.ground ?? null,
      extensions: periods.flatMap(extensionAfter),
      endsAt,
      endedBy: released ? 'RELEASE' : null,
      endedAt: released ? releasedAt : null,
      asOf,
    });
  });

const extensionAfter = (
  one: DetentionPeriodFact,
  at: number,
  all: readonly DetentionPeriodFact[],
): ClockExtension[] => {
  const before = all[at - 1];
  return before
    ? [
        {
          decidedOn: dayOf(new Date(one.recordedAt)),
          ground: one.ground,
          fromEndsOn: null,
          toEndsOn: null,
          fromEndsAt: before.endsAt,
          toEndsAt: one.endsAt,
        },
      ]
    : [];
};
