import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, EncounterChannel } from '../../../shared/vocabulary.ts';
import type { ReferralRow } from '../storage/referral.row.ts';

type Published = Pick<
  ReferralRow,
  'id' | 'version' | 'channel' | 'referredBy' | 'organisation' | 'referredOn' | 'anonymous'
>;

@ObjectType('Referral', {
  description:
    'How the case came to CMM, the national point of contact (henvisning). The referral opens the case. Source: M-020 to M-024.',
})
export class ReferralType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => EncounterChannel, { description: 'Where the person was first met.' })
  channel!: EncounterChannel;

  @Field(() => Authority, { description: 'The body that referred her.' })
  referredBy!: Authority;

  @Field(() => String, {
    nullable: true,
    description: 'Which organisation of that body, where there are several.',
  })
  organisation!: string | null;

  @Field(() => DateScalar, { description: 'The day of the referral.' })
  referredOn!: Day;

  @Field(() => Boolean, { description: 'Whether the first contact was anonymous.' })
  anonymous!: boolean;
}
