import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ReflectionOfferState } from '../../../shared/dis-vocabulary.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Verification } from '../../../shared/vocabulary.ts';
import type { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';

type Published = Pick<
  ReflectionOfferRow,
  'id' | 'version' | 'state' | 'offeredOn' | 'requestedOn' | 'declinedOn' | 'verification'
>;

@ObjectType('ReflectionOffer', {
  description:
    'The offer of a reflection period and what the person answered (tilbud om refleksionsperiode), once per identification. The period itself is granted apart. Rule: REFLECTION_GRANT. Source: M-068, M-081.',
})
export class ReflectionOfferType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1, the offer; each answer counts on.' })
  version!: number;

  @Field(() => ReflectionOfferState, { description: 'What she has answered.' })
  state!: ReflectionOfferState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was offered; null where she asked before.',
  })
  offeredOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day she requested it; null if she has not.' })
  requestedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day she declined it; null if she has not.' })
  declinedOn!: Day | null;

  @Field(() => Verification, {
    description:
      'Whether every fact of another authority could be had when it was made. Unverified: made because it protects.',
  })
  verification!: Verification;
}
