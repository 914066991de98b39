import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';

type Published = Pick<LegalAssistanceRow, 'id' | 'version' | 'requestedOn' | 'grantedOn'>;

@ObjectType('LegalAssistance', {
  description: 'Legal assistance at trial (advokatbistand), which is given on request. Source: M-107.',
})
export class LegalAssistanceType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'The day on which she asked for it.' })
  requestedOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was granted; null while it is not.',
  })
  grantedOn!: Day | null;
}
