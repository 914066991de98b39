import { Directive, Field, ObjectType } from 'type-graphql';
import type { CasePartyRow } from '../storage/case-party.row.ts';
import { Authority, Purpose } from '../vocabulary.ts';
import { DateTimeScalar } from './scalars.ts';

type Published = Pick<
  CasePartyRow,
  'authority' | 'organisation' | 'purposes' | 'basis' | 'admittedAt' | 'endedAt'
>;

@ObjectType('CaseParty', {
  description:
    'A body, or one organisation of it, that a room admits to its own part of a case (part i sagen). Each room admits for itself; no room copies another. Source: M-005.',
})
@Directive('@shareable')
export class CasePartyType implements Published {
  @Field(() => Authority, { description: 'The body that is admitted.' })
  authority!: Authority;

  @Field(() => String, {
    nullable: true,
    description:
      'Which organisation of the body, where there are several (an NGO, a municipality); null: the whole body.',
  })
  organisation!: string | null;

  @Field(() => [Purpose], { description: 'For these purposes.' })
  purposes!: readonly Purpose[];

  @Field(() => String, { description: 'The basis in law or agreement. Never about the person.' })
  basis!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it is admitted.' })
  admittedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that ended; null while it lasts.' })
  endedAt!: Date | null;
}
