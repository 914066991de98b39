import { reliedOnBy } from '../../../shared/graph/relied-on-by.ts';
import { DetentionRow } from '../storage/detention.row.ts';
import { DetentionType } from './detention.type.ts';

/** The decisions of this room that rest on facts of others, beside identification. */
export const reliedOnResolvers = [
  reliedOnBy(DetentionType, DetentionRow, {
    nullable: false,
    description:
      'What the detention and its extensions relied on at CMM: which other cases are hers, in which she may have been held before or may be held now.',
  }),
] as const;
