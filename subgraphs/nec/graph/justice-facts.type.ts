import { Directive, Field, ObjectType } from 'type-graphql';
import {
  AwardFactType,
  ChargeAssessmentFactType,
  ChargeFactType,
  CourtCaseFactType,
  HearingFactType,
  LegalAssistanceFactType,
  TestimonyFactType,
  WitnessContactFactType,
} from './court-facts.type.ts';
import {
  CourtDecisionFactType,
  DetentionFactType,
  DetentionPeriodFactType,
  InvestigationFactType,
  PresenceChangeFactType,
  PresenceFactType,
} from './investigation-facts.type.ts';

@ObjectType('JusticeFacts', {
  description:
    'What police, prosecution and courts tell this reader for derived fields, group by group, decided by policy before anything is looked up. A group that is not told is null, and not named in `told`.',
})
@Directive('@inaccessible')
export class JusticeFactsType {
  @Field(() => [String], { description: 'The groups that are told, such as COURT_STATUS.' }) told!: string[];
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they keep a file on the case, be it empty; null where that is withheld from this reader.',
  })
  hasFile!: boolean | null;
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
