import { z } from 'zod';
import { nothingTold, type ReliedOn } from '../../../../shared/room/relied-on.ts';
import { Authority, IdentificationOutcome, type Room } from '../../../../shared/vocabulary.ts';

const TOPIC = 'IDENTIFICATION';

export const decisionAsked = z.object({
  id: z.string(),
  version: z.number(),
  authority: z.enum(Authority),
  outcome: z.enum(IdentificationOutcome),
  decidedOn: z.string(),
  firstRecordedAt: z.string(),
});
type Decision = z.infer<typeof decisionAsked>;

export const DECISION = 'id version authority outcome decidedOn firstRecordedAt';

/** What one room told of its identification decisions; it was silent where `answered` is false. */
export interface DecisionsTold {
  readonly room: Room;
  readonly answered: boolean;
  readonly decisions: readonly Decision[];
  readonly reliedOn: readonly ReliedOn[];
}

export const decisionsTold = (
  room: Room,
  answered: boolean,
  decisions: readonly Decision[],
  asOf: Date,
): DecisionsTold => ({
  room,
  answered,
  decisions,
  reliedOn:
    decisions.length === 0
      ? [nothingTold(room, TOPIC, answered, asOf)]
      : reliedOnDecisions(room, decisions, asOf),
});

export const reliedOnDecisions = (room: Room, decisions: readonly Decision[], asOf: Date): ReliedOn[] =>
  decisions.map(({ id, version, authority, outcome }) => ({
    room,
    topic: TOPIC,
    answered: true,
    authority,
    recordId: id,
    recordVersion: version,
    fact: outcome,
    asOf,
  }));
