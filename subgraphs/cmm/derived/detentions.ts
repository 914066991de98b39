import type { DetentionFacts } from '../../../shared/law/detention-72h.ts';
import { heldTogether } from '../../../shared/law/held-together.ts';
import type { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import type { ToldFacts } from './facts.ts';

interface Held extends DetentionFacts {
  readonly id: string;
  readonly periods: readonly {
    readonly endsAt: Date;
    readonly ground: DetentionGround | null;
    readonly recordedAt: string;
  }[];
}

/** Her detentions, in whichever of her cases, the earliest first: those that ran at the same time are one. */
export const detentionsOf = ({ justice }: ToldFacts): Held[] =>
  heldTogether(
    (justice?.detentions ?? []).map(({ id, beganAt, releasedAt }) => ({
      id,
      beganAt: new Date(beganAt),
      releasedAt: releasedAt === null ? null : new Date(releasedAt),
      periods: (justice?.detentionPeriods ?? [])
        .filter(({ detentionId }) => detentionId === id)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
        .map(({ endsAt, ground, recordedAt }) => ({ endsAt: new Date(endsAt), ground, recordedAt })),
    })),
  );
