import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import type { ImmigrationFacts, MergedImmigrationFacts } from '../derived/immigration-facts.ts';
import type { JusticeFacts } from '../derived/justice-facts.ts';
import type { ReturnFacts } from '../derived/return-facts.ts';
import {
  AwardFactType,
  ChargeAssessmentFactType,
  ChargeFactType,
  CourtCaseFactType,
  HearingFactType,
  LegalAssistanceFactType,
  TestimonyFactType,
  WitnessContactFactType,
} from './told-court-facts.type.ts';
import {
  CourtDecisionFactType,
  DetentionFactType,
  DetentionPeriodFactType,
  InvestigationFactType,
  PresenceChangeFactType,
  PresenceFactType,
} from './told-investigation-facts.type.ts';
import {
  AllocationFactType,
  IntegrationPlanFactType,
  PermitApplicationFactType,
  PermitFactType,
  WorkPermitFactType,
} from './told-permit-facts.type.ts';
import {
  FamilyTracingFactType,
  FollowUpFactType,
  ReturnFactType,
  ReturnPlanFactType,
  ReturnRiskFactType,
  SupportFactType,
} from './told-return-record-facts.type.ts';
import {
  AssessmentRequestFactType,
  AsylumFactType,
  AsylumScreeningFactType,
  DepartureFactType,
  ImmigrationDecisionFactType,
  ReflectionFactType,
  ReflectionOfferFactType,
  ResidenceFactType,
} from './told-stay-facts.type.ts';

/**
 * What the other rooms tell for derived fields, as CMM expects it: composition fails when an owner's own type differs.
 * Described where it is owned.
 */

@ObjectType()
abstract class FileFactsType {
  @Field(() => [ResidenceFactType], { nullable: true, description: 'Group RESIDENCE.' }) residence!:
    | ResidenceFactType[]
    | null;
  @Field(() => [ImmigrationDecisionFactType], { nullable: true, description: 'Group IDENTIFICATION.' })
  decisions!: ImmigrationDecisionFactType[] | null;
  @Field(() => [ReflectionFactType], { nullable: true, description: 'Group REFLECTION.' }) reflection!:
    | ReflectionFactType[]
    | null;
  @Field(() => [ReflectionOfferFactType], { nullable: true, description: 'Group REFLECTION_BASIS.' })
  offers!: ReflectionOfferFactType[] | null;
  @Field(() => [DepartureFactType], { nullable: true, description: 'Group DEPARTURE.' }) departures!:
    | DepartureFactType[]
    | null;
  @Field(() => [AsylumFactType], { nullable: true, description: 'Group ASYLUM.' }) asylum!:
    | AsylumFactType[]
    | null;
  @Field(() => [AsylumScreeningFactType], { nullable: true, description: 'Group ASYLUM_SCREENING.' })
  screenings!: AsylumScreeningFactType[] | null;
  @Field(() => [AssessmentRequestFactType], { nullable: true, description: 'Group ASSESSMENT_REQUEST.' })
  assessmentRequests!: AssessmentRequestFactType[] | null;
  @Field(() => [PermitFactType], { nullable: true, description: 'Group PERMIT.' }) permits!:
    | PermitFactType[]
    | null;
  @Field(() => [WorkPermitFactType], { nullable: true, description: 'Group WORK_PERMIT.' }) workPermits!:
    | WorkPermitFactType[]
    | null;
  @Field(() => [AllocationFactType], { nullable: true, description: 'Group ALLOCATION.' }) allocations!:
    | AllocationFactType[]
    | null;
  @Field(() => [IntegrationPlanFactType], { nullable: true, description: 'Group INTEGRATION_PLAN.' }) plans!:
    | IntegrationPlanFactType[]
    | null;
}

@ObjectType('MergedImmigrationFacts', { description: "DIS's facts of a case that was merged into this one." })
@Directive('@external')
export class MergedImmigrationFactsType extends FileFactsType implements MergedImmigrationFacts {
  @Field(() => ID, { description: 'That case.' }) caseId!: string;
  @Field(() => DateTimeScalar, { description: 'Since when that case leads to this one.' }) since!: string;
}

@ObjectType('ImmigrationFacts', { description: "DIS's facts for this reader." })
@Directive('@external')
export class ImmigrationFactsType extends FileFactsType implements ImmigrationFacts {
  @Field(() => [String], { description: 'The groups told.' }) told!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether it keeps a file.' }) hasFile!: boolean | null;
  @Field(() => [PermitApplicationFactType], { nullable: true, description: 'Group PERMIT_APPLICATION.' })
  permitApplications!: PermitApplicationFactType[] | null;
  @Field(() => [MergedImmigrationFactsType], {
    description: 'Its files in the cases that were merged into this one.',
  })
  merged!: MergedImmigrationFactsType[];
}

@ObjectType('JusticeFacts', { description: "The police's, prosecution's and courts' facts for this reader." })
@Directive('@external')
export class JusticeFactsType implements JusticeFacts {
  @Field(() => [String], { description: 'The groups told.' }) told!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether it keeps a file.' }) hasFile!: boolean | null;
  @Field(() => [CourtDecisionFactType], { nullable: true, description: 'Group COURT_STATUS.' }) decisions!:
    | CourtDecisionFactType[]
    | null;
  @Field(() => [InvestigationFactType], { nullable: true, description: 'Group INVESTIGATION.' })
  investigations!: InvestigationFactType[] | null;
  @Field(() => PresenceFactType, { nullable: true, description: 'Group PRESENCE.' })
  presence!: PresenceFactType | null;
  @Field(() => [PresenceChangeFactType], { nullable: true, description: 'Group PRESENCE_HISTORY.' })
  presenceHistory!: PresenceChangeFactType[] | null;
  @Field(() => [DetentionFactType], { nullable: true, description: 'Group DETENTION.' }) detentions!:
    | DetentionFactType[]
    | null;
  @Field(() => [DetentionPeriodFactType], { nullable: true, description: 'Group DETENTION.' })
  detentionPeriods!: DetentionPeriodFactType[] | null;
  @Field(() => [CourtCaseFactType], { nullable: true, description: 'Group COURT_CASE.' }) courtCases!:
    | CourtCaseFactType[]
    | null;
  @Field(() => [HearingFactType], { nullable: true, description: 'Group HEARING.' }) hearings!:
    | HearingFactType[]
    | null;
  @Field(() => [LegalAssistanceFactType], { nullable: true, description: 'Group LEGAL_ASSISTANCE.' })
  legalAssistance!: LegalAssistanceFactType[] | null;
  @Field(() => [AwardFactType], { nullable: true, description: 'Group AWARD.' }) awards!:
    | AwardFactType[]
    | null;
  @Field(() => [ChargeFactType], { nullable: true, description: 'Group CHARGE.' }) charges!:
    | ChargeFactType[]
    | null;
  @Field(() => [ChargeAssessmentFactType], { nullable: true, description: 'Group NON_PUNISHMENT.' })
  chargeAssessments!: ChargeAssessmentFactType[] | null;
  @Field(() => [TestimonyFactType], { nullable: true, description: 'Group TESTIMONY.' }) testimony!:
    | TestimonyFactType[]
    | null;
  @Field(() => [WitnessContactFactType], { nullable: true, description: 'Group TESTIMONY.' })
  witnessContacts!: WitnessContactFactType[] | null;
}

@ObjectType('ReturnFacts', { description: "The Return Agency's facts for this reader." })
@Directive('@external')
export class ReturnFactsType implements ReturnFacts {
  @Field(() => [String], { description: 'The groups told.' }) told!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether it keeps a file.' }) hasFile!: boolean | null;
  @Field(() => [ReturnFactType], { nullable: true, description: 'Group RETURN.' }) returns!:
    | ReturnFactType[]
    | null;
  @Field(() => [ReturnPlanFactType], { nullable: true, description: 'Group RETURN_PLAN.' }) plans!:
    | ReturnPlanFactType[]
    | null;
  @Field(() => [ReturnRiskFactType], { nullable: true, description: 'Group RETURN_RISK.' }) risks!:
    | ReturnRiskFactType[]
    | null;
  @Field(() => [SupportFactType], { nullable: true, description: 'Group REINTEGRATION_SUPPORT.' }) supports!:
    | SupportFactType[]
    | null;
  @Field(() => [FollowUpFactType], { nullable: true, description: 'Group FOLLOW_UP.' }) followUps!:
    | FollowUpFactType[]
    | null;
  @Field(() => [FamilyTracingFactType], { nullable: true, description: 'Group FAMILY_TRACING.' }) tracing!:
    | FamilyTracingFactType[]
    | null;
}

const VERSION = 'id version recordedAt supersededAt';

/** What is told of each file that DIS has of her. */
const FILE = `
  residence { ${VERSION} basis validFrom validTo }
  decisions { ${VERSION} authority outcome decidedOn firstRecordedAt verification ageGroup }
  reflection { ${VERSION} startsOn endsOn capEndsOn endedOn ground decidedOn decidedBy askedLateOn verification identificationAuthority identificationDecisionId }
  offers { ${VERSION} offeredOn requestedOn declinedOn verification }
  departures { ${VERSION} setOn leaveBy setAsideOn setAsideBy departedOn }
  asylum { ${VERSION} lodgedOn outcome decidedOn verification }
  screenings { ${VERSION} screenedOn indicatorsFound }
  assessmentRequests { ${VERSION} requestedBy requestedOn answerBy withdrawnOn }
  permits { ${VERSION} validFrom validTo revokedOn kind applicationId verification }
  workPermits { ${VERSION} receivedOn outcome decidedOn validFrom validTo verification }
  allocations { ${VERSION} allocatedOn endedOn }
  plans { id offeredOn }`;

const FACTS = `
  immigrationFacts {
    told hasFile
    permitApplications { ${VERSION} kind applicant receivedOn presenceRequired collaborates outcome decidedOn }
    ${FILE}
    merged { caseId since ${FILE} }
  }
  justiceFacts {
    told hasFile
    decisions { ${VERSION} authority outcome decidedOn firstRecordedAt ageGroup }
    investigations { id openedOn closedOn linkedOn unlinkedOn }
    presence { required until endedOn }
    presenceHistory { since required until endedOn }
    detentions { ${VERSION} beganAt releasedAt }
    detentionPeriods { ${VERSION} detentionId startsAt endsAt ground }
    courtCases { ${VERSION} role openedOn closedOn }
    hearings { id courtCaseId heldOn }
    legalAssistance { ${VERSION} courtCaseId requestedOn grantedOn }
    awards { ${VERSION} courtCaseId kind route awardedOn awardedBy }
    charges { ${VERSION} chargedOn chargedBy droppedOn droppedBy }
    chargeAssessments { ${VERSION} chargeId authority provision seriousCrime compelled byForce byDeceit byExploitation outcome assessedOn }
    testimony { ${VERSION} testifies testifiesFrom }
    witnessContacts { ${VERSION} assignedOn endedOn }
  }
  returnFacts {
    told hasFile
    returns { ${VERSION} status offeredOn acceptedOn declinedOn plannedDepartureOn departedOn arrivedOn completedOn withdrawnOn verification takenBack inMergedCase }
    plans { ${VERSION} returnId drawnUpOn destination intoDenmark ofCitizenship registeredSince childOnRegister components reunitesWithFamily }
    risks { ${VERSION} returnId assessedOn }
    supports { ${VERSION} returnId form grantedOn periodMonths startsOn endsOn inNetwork partnerInCountry throughPartner }
    followUps { id dueOn heldOn }
    tracing { ${VERSION} status begunOn inBestInterests bestInterestsAssessedOn durableSolution reunitedOn }
  }`;

/** One set for every derived field: then the plan is CMM, the three in parallel, and CMM once. With different sets it is three fetches more. */
export const REQUIRES = `@requires(fields: "${FACTS.replace(/\s+/g, ' ').trim()}")`;
