import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, IdentificationOutcome } from '../../../shared/vocabulary.ts';
import type { Presence } from '../actions/presence.ts';

@ObjectType('CourtDecisionFact', {
  description:
    "A court's identification decision, as derived fields need it (identifikationsafgørelse). Source: M-027.",
})
@Directive('@inaccessible')
export class CourtDecisionFactType {
  @Field(() => ID, { description: 'The decision.' })
  id!: string;

  @Field(() => Authority, { description: 'The body that decided.' })
  authority!: Authority;

  @Field(() => IdentificationOutcome, { description: 'What was decided.' })
  outcome!: IdentificationOutcome;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  decidedOn!: Day;
}

@ObjectType('InvestigationFact', {
  description:
    'That an investigation concerns the case, as derived fields need it (efterforskning). Source: M-035.',
})
@Directive('@inaccessible')
export class InvestigationFactType {
  // not the investigation's: the same id on two cases would say that the two belong together
  @Field(() => ID, { description: 'The link of the investigation to this case.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day the investigation was opened.' })
  openedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed; null while it is open.' })
  closedOn!: Day | null;

  @Field(() => DateScalar, { description: 'The day it was linked to the case.' })
  linkedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the link; null while it lasts.' })
  unlinkedOn!: Day | null;
}

@ObjectType('PresenceFact', {
  description:
    "Whether the person's presence is required for investigation or prosecution, as derived fields need it (nødvendig tilstedeværelse; unofficial rendering). Source: M-089.",
})
@Directive('@inaccessible')
export class PresenceFactType implements Presence {
  @Field(() => Boolean, { description: 'Whether it is required; false also where there is no record.' })
  required!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day, also when it has passed; null while no end is set, or when not required.',
  })
  until!: Day | null;
}

@ObjectType('JusticeFacts', {
  description:
    'What police, prosecution and courts tell this reader for derived fields, group by group, decided by policy before anything is looked up. A group that is not told is null, and not named in `told`.',
})
@Directive('@inaccessible')
export class JusticeFactsType {
  @Field(() => [String], {
    description: 'The groups that are told: COURT_STATUS, INVESTIGATION, PRESENCE.',
  })
  told!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they keep a file on the case, be it empty; null where that is withheld from this reader.',
  })
  hasFile!: boolean | null;

  @Field(() => [CourtDecisionFactType], { nullable: true, description: 'Group COURT_STATUS.' })
  decisions!: CourtDecisionFactType[] | null;

  @Field(() => [InvestigationFactType], { nullable: true, description: 'Group INVESTIGATION.' })
  investigations!: InvestigationFactType[] | null;

  @Field(() => PresenceFactType, { nullable: true, description: 'Group PRESENCE.' })
  presence!: PresenceFactType | null;
}
