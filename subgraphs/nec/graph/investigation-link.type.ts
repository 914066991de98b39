import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';

type Published = Pick<
  InvestigationCaseRow,
  'id' | 'version' | 'linkedOn' | 'unlinkedOn' | 'presenceRequired' | 'presenceRequiredUntil'
>;

@ObjectType('InvestigationLink', {
  description:
    'That an investigation concerns a case, from a day to a day, and whether the person must be present for it (tilknytning til efterforskning; unofficial rendering). Several investigations may concern one case, and several cases one investigation. Source: M-035, M-077, M-089.',
})
export class InvestigationLinkType implements Published {
  caseId!: string;
  investigationId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all versions of the link.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; each change supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'First day of the link.' })
  linkedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the link; null while it lasts.' })
  unlinkedOn!: Day | null;

  @Field(() => Boolean, {
    description:
      'Whether the person must be present for this investigation or the prosecution that follows it.',
  })
  presenceRequired!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of that; null while no end is set, or when not required.',
  })
  presenceRequiredUntil!: Day | null;
}
