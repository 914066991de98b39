import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import {
  Authority,
  ExtensionGround,
  IdentificationOutcome,
  ReturnStatus,
  StayBasis,
} from '../../../shared/vocabulary.ts';
import type * as told from '../derived/facts.ts';

/**
 * What the other rooms tell for derived fields, as CMM expects it: composition fails when an owner's own type differs.
 * Described where it is owned.
 */

@ObjectType('ResidenceFact', { description: "DIS's: a residence status." })
@Directive('@external')
export class ResidenceFactType {
  @Field(() => StayBasis, { description: 'The footing.' }) basis!: StayBasis;
  @Field(() => DateScalar, { description: 'First day.' }) validFrom!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  validTo!: Day | null;
}

@ObjectType('ImmigrationDecisionFact', { description: "DIS's: an identification decision of DIS or SIRI." })
@Directive('@external')
export class ImmigrationDecisionFactType implements told.DecisionFact {
  @Field(() => ID, { description: 'The decision.' }) id!: string;
  @Field(() => Authority, { description: 'The body that decided.' }) authority!: Authority;
  @Field(() => IdentificationOutcome, { description: 'What was decided.' }) outcome!: IdentificationOutcome;
  @Field(() => DateScalar, { description: 'The day of the decision.' }) decidedOn!: Day;
}

@ObjectType('ReflectionFact', { description: "DIS's: one version of a reflection period." })
@Directive('@external')
export class ReflectionFactType implements told.ReflectionFact {
  @Field(() => ID, { description: 'The period.' }) id!: string;
  @Field(() => Int, { description: '1 is the grant.' }) version!: number;
  @Field(() => DateScalar, { description: 'First day.' }) startsOn!: Day;
  @Field(() => DateScalar, { description: 'Last day in this version.' }) endsOn!: Day;
  @Field(() => DateScalar, { description: 'The cap.' }) capEndsOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'When it was ended early.' }) endedOn!: Day | null;
  @Field(() => ExtensionGround, { nullable: true, description: 'Why it was extended.' })
  ground!: ExtensionGround | null;
  @Field(() => DateScalar, { description: 'When it was decided.' }) decidedOn!: Day;
}

@ObjectType('ImmigrationFacts', { description: "DIS's facts for this reader." })
@Directive('@external')
export class ImmigrationFactsType implements told.ImmigrationFacts {
  @Field(() => [String], { description: 'The groups told.' }) told!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether it keeps a file.' })
  hasFile!: boolean | null;
  @Field(() => [ResidenceFactType], { nullable: true, description: 'Group RESIDENCE.' })
  residence!: ResidenceFactType[] | null;
  @Field(() => [ImmigrationDecisionFactType], { nullable: true, description: 'Group IDENTIFICATION.' })
  decisions!: ImmigrationDecisionFactType[] | null;
  @Field(() => [ReflectionFactType], { nullable: true, description: 'Group REFLECTION.' })
  reflection!: ReflectionFactType[] | null;
}

@ObjectType('CourtDecisionFact', { description: "A court's: an identification decision." })
@Directive('@external')
export class CourtDecisionFactType implements told.DecisionFact {
  @Field(() => ID, { description: 'The decision.' }) id!: string;
  @Field(() => Authority, { description: 'The body that decided.' }) authority!: Authority;
  @Field(() => IdentificationOutcome, { description: 'What was decided.' }) outcome!: IdentificationOutcome;
  @Field(() => DateScalar, { description: 'The day of the decision.' }) decidedOn!: Day;
}

@ObjectType('InvestigationFact', { description: "The police's: an investigation linked to the case." })
@Directive('@external')
export class InvestigationFactType implements told.InvestigationFact {
  @Field(() => ID, { description: 'The investigation.' }) id!: string;
  @Field(() => DateScalar, { description: 'Opened.' }) openedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'Closed.' }) closedOn!: Day | null;
  @Field(() => DateScalar, { description: 'Linked to the case.' }) linkedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'No longer linked.' }) unlinkedOn!: Day | null;
}

@ObjectType('PresenceFact', { description: "The police's: whether presence is required." })
@Directive('@external')
export class PresenceFactType implements told.PresenceFact {
  @Field(() => Boolean, { description: 'Whether it is.' }) required!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'Until when.' }) until!: Day | null;
}

@ObjectType('JusticeFacts', { description: "The police's, prosecution's and courts' facts for this reader." })
@Directive('@external')
export class JusticeFactsType implements told.JusticeFacts {
  @Field(() => [String], { description: 'The groups told.' }) told!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether it keeps a file.' })
  hasFile!: boolean | null;
  @Field(() => [CourtDecisionFactType], { nullable: true, description: 'Group COURT_STATUS.' })
  decisions!: CourtDecisionFactType[] | null;
  @Field(() => [InvestigationFactType], { nullable: true, description: 'Group INVESTIGATION.' })
  investigations!: InvestigationFactType[] | null;
  @Field(() => PresenceFactType, { nullable: true, description: 'Group PRESENCE.' })
  presence!: PresenceFactType | null;
}

@ObjectType('ReturnFact', { description: "The Return Agency's: a voluntary return." })
@Directive('@external')
export class ReturnFactType implements told.ReturnFact {
  @Field(() => ID, { description: 'The return.' }) id!: string;
  @Field(() => ReturnStatus, { description: 'How far it has come.' }) status!: ReturnStatus;
  @Field(() => DateScalar, { nullable: true, description: 'Offered.' }) offeredOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Accepted.' }) acceptedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Declined.' }) declinedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Planned departure.' })
  plannedDepartureOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Departed.' }) departedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Arrived.' }) arrivedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Completed.' }) completedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Withdrawn.' }) withdrawnOn!: Day | null;
}

@ObjectType('ReturnFacts', { description: "The Return Agency's facts for this reader." })
@Directive('@external')
export class ReturnFactsType implements told.ReturnFacts {
  @Field(() => [String], { description: 'The groups told.' }) told!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether it keeps a file.' })
  hasFile!: boolean | null;
  @Field(() => [ReturnFactType], { nullable: true, description: 'Group RETURN.' })
  returns!: ReturnFactType[] | null;
}

const FACTS = `
  immigrationFacts {
    told hasFile
    residence { basis validFrom validTo }
    decisions { id authority outcome decidedOn }
    reflection { id version startsOn endsOn capEndsOn endedOn ground decidedOn }
  }
  justiceFacts {
    told hasFile
    decisions { id authority outcome decidedOn }
    investigations { id openedOn closedOn linkedOn unlinkedOn }
    presence { required until }
  }
  returnFacts {
    told hasFile
    returns { id status offeredOn acceptedOn declinedOn plannedDepartureOn departedOn arrivedOn completedOn withdrawnOn }
  }`;

/** One set for every derived field: then the plan is CMM, the three in parallel, and CMM once. With different sets it is three fetches more. */
export const REQUIRES = `@requires(fields: "${FACTS.replace(/\s+/g, ' ').trim()}")`;
