import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { CompetenceRow } from '../storage/competence.row.ts';

type Published = Pick<
  CompetenceRow,
  'id' | 'version' | 'authority' | 'validFrom' | 'validTo' | 'ruleVersions'
>;

@ObjectType('Competence', {
  description:
    'Which body is competent to decide on identification, and when (kompetent myndighed): by citizenship and stay at that time. Source: M-052, M-053, M-061 to M-064.',
})
export class CompetenceType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The competent body.' })
  authority!: Authority;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  validTo!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
