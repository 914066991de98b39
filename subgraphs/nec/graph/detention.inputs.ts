import { Field, ID, InputType, Int } from 'type-graphql';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import type { Detain } from '../actions/detain.ts';
import type { ExtendDetention } from '../actions/extend-detention.ts';
import type { ReleaseFromDetention } from '../actions/release-from-detention.ts';
import { DetentionType } from './detention.type.ts';

@InputType('DetainInput', { description: 'Who is held, since when and until when.' })
export class DetainInput implements Detain {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it began, never before 1990; left out: now.',
  })
  beganAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends at the latest; left out: when all the hours of the law have passed.',
  })
  until?: Date | null;
}

@InputType('ExtendDetentionInput', {
  description: 'Which detention is extended, on what ground, and until when.',
})
export class ExtendDetentionInput implements ExtendDetention {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The detention.' })
  detentionId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DetentionGround, { nullable: true, description: 'Why. Without a ground it is refused.' })
  ground?: DetentionGround | null;

  @Field(() => DateTimeScalar, { description: 'When it ends then.' })
  until!: Date;
}

@InputType('ReleaseFromDetentionInput', { description: 'Which detention ends, and when.' })
export class ReleaseFromDetentionInput implements ReleaseFromDetention {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The detention.' })
  detentionId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When she was released; left out: now.' })
  releasedAt?: Date | null;
}

export const DetainOutcome = outcomeOf(
  'DetainOutcome',
  DetentionType,
  'What came of holding somebody: the detention, or why it is not lawful.',
);

export const ExtendDetentionOutcome = outcomeOf(
  'ExtendDetentionOutcome',
  DetentionType,
  'What came of extending a detention: the detention as extended, why it is not lawful, or whose answer is missing.',
);

export const ReleaseFromDetentionOutcome = outcomeOf(
  'ReleaseFromDetentionOutcome',
  DetentionType,
  'What came of recording a release.',
);
