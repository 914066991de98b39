import { type ClassType, Directive, Field, ID, ObjectType } from 'type-graphql';
import type { RequestContext } from '../room/context.ts';
import type { IdentifiedRow } from '../storage/identified-in-year.ts';
import { AgeGroup, Authority, CitizenshipGroup, ExploitationForm, Gender } from '../vocabulary.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';

/** One positive decision of a year, as the union of all rooms' needs it. */
export type IdentificationFact = Omit<IdentifiedRow, 'year'>;

/** What a deciding room tells of a year, whether or not it tells this reader anything: only silence is null. */
export interface IdentificationFacts {
  readonly told: boolean;
  readonly decisions: readonly IdentificationFact[] | null;
}

/** The fields that CMM requires of each. */
export const IDENTIFICATION_FACTS =
  'told decisions { id caseId authority decidedOn firstRecordedAt form gender ageGroup citizenshipGroup }';

/**
 * `<owner>IdentificationFacts` and what it holds: as the room that decides publishes it to the other rooms
 * (`@inaccessible`), and as CMM expects it (`@external`).
 */
export function identificationFacts(
  owner: string,
  directive: '@inaccessible' | '@external',
): ClassType<IdentificationFacts> {
  @ObjectType(`${owner}IdentificationFact`, {
    description: `A positive identification decision in force of a year, as the totals of persons need it: in the room of ${owner}.`,
  })
  @Directive(directive)
  class FactType {
    @Field(() => ID, { description: 'The decision.' }) id!: string;
    @Field(() => ID, { description: 'The case, by which persons are told apart.' }) caseId!: string;
    @Field(() => Authority, { description: 'The body that decided.' }) authority!: Authority;
    @Field(() => DateScalar, { description: 'The day of the decision.' }) decidedOn!: string;
    @Field(() => DateTimeScalar, { description: 'When it was first recorded: the later of two of one day.' })
    firstRecordedAt!: Date;
    @Field(() => ExploitationForm, { nullable: true, description: 'The first form named; null: none was.' })
    form!: ExploitationForm | null;
    @Field(() => Gender, { description: 'At the decision.' }) gender!: Gender;
    @Field(() => AgeGroup, { description: 'At the decision.' }) ageGroup!: AgeGroup;
    @Field(() => CitizenshipGroup, { description: 'At the decision.' }) citizenshipGroup!: CitizenshipGroup;
  }

  @ObjectType(`${owner}IdentificationFacts`, {
    description: `What the room of ${owner} tells this reader of a year, decided by policy before anything is looked up.`,
  })
  @Directive(directive)
  class FactsType {
    @Field(() => Boolean, { description: 'Whether it tells this reader.' }) told!: boolean;
    @Field(() => [FactType], { nullable: true, description: 'The decisions; null where they are withheld.' })
    decisions!: FactType[] | null;
  }
  return FactsType;
}

/** The contribution of a room to the totals of persons, for whoever is let in by the line of `Query.statistics` there. */
export async function identificationFactsFor(
  { access }: Pick<RequestContext, 'access'>,
  load: () => Promise<readonly IdentificationFact[]>,
): Promise<IdentificationFacts> {
  const told = access.granted('Query.statistics');
  return { told, decisions: told ? await load() : null };
}
