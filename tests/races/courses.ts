import type { RoomName } from '../harness/databases.ts';
import { everyAct } from '../repeats/every-act.ts';

/**
 * The orders in which officials go about it, so that what comes late in a case is reached at all. A strand of steps follows
 * one on one case and leaves some out: what the law wants before a step is sometimes there and sometimes not.
 */
const COURSES: Readonly<Record<RoomName, string>> = {
  cmm: `receiveAssessmentRequest/DIS answerAssessmentRequest offerScreeningInterview recordScreeningInterview
      handOverCompetence decideIdentification decideAssistanceEligibility grantRecoveryPeriod decideAssistanceDuration
      extendRecoveryPeriod grantRecoveryPeriod endRecoveryPeriod changeAssistanceDuration grantRecoveryPeriod
    | registerFacility approveFacility recordInspection placePerson approveFacility movePerson placePerson endPlacement
      withdrawApproval placePerson approveFacility placePerson placePerson/MUNICIPALITY registerFacility movePerson
    | recordConsent narrowConsent appointRepresentative recordConsent withdrawConsent recordBestInterests endRepresentation
      decideAssistanceEligibility assignContactPerson involveAuthority planSupport assignContactPerson deliverSupport endSupport
    | decideAssistanceEligibility grantRecoveryPeriod placePerson decideAssistanceDuration closeCase placePerson reopenCase placePerson`,
  dis: `recordResidenceStatus grantReflectionPeriod decideIdentificationAsDis offerReflectionPeriod declineReflectionPeriod
      grantReflectionPeriod extendReflectionPeriod extendReflectionPeriod grantReflectionPeriod endReflectionPeriod
      postponeDepartureDeadline setAsideDepartureDeadline endDepartureDeadline grantReflectionPeriod
    | applyForResidencePermit/DIS decidePermitApplication applyForWorkPermit decideWorkPermit applyForResidencePermit
      decidePermitApplication revokeResidencePermit applyForResidencePermit/DIS decidePermitApplication revokeResidencePermit decideWorkPermit
    | allocateMunicipality lodgeAsylumApplication recordAsylumScreening requestAssessment decideIdentificationAsDis
      allocateMunicipality decideAsylum allocateMunicipality offerIntegrationPlan allocateMunicipality recordIntegrationMeasure
      extendReflectionPeriod`,
  nec: `openInvestigation setPresenceRequired linkInvestigation recordOffence recordSuspect updateSuspect setPresenceRequired
      unlinkInvestigation closeInvestigation setPresenceRequired
    | detain extendDetention extendDetention releaseFromDetention detain releaseFromDetention
    | openCourtCase requestLegalAssistance appointLegalAssistance scheduleHearing moveHearing recordHearingHeld
      correctHearing correctLegalAssistance findVictimStatus awardRestitution awardCompensation correctAward closeCourtCase
      correctHearing correctLegalAssistance findVictimStatus appointLegalAssistance correctAward
    | chargeVictim assessNonPunishment assessNonPunishment/COURT chargeVictim assessNonPunishment/COURT dropCharge assessNonPunishment
    | assignWitnessContact recordWitnessParticipation assignWitnessContact assignWitnessContact endWitnessContact
      recordWitnessParticipation endWitnessContact`,
  returns: `registerReturnPerson offerReturn acceptReturn assessReturnRisk planReturn grantReintegrationSupport recordDeparture
      recordArrival grantReintegrationSupport recordReintegrationMeasure scheduleFollowUp recordFollowUp completeReturn
    | offerReturn planReturn acceptReturn declineReturn planReturn recordDeparture withdrawFromReturn offerReturn acceptReturn
      recordDeparture recordArrival completeReturn
    | recordLocalPartner recordPartnerCoverage grantReintegrationSupport endPartnerCoverage grantReintegrationSupport
    | openFamilyTracing recordFamilyTracing openFamilyTracing recordFamilyTracing`,
};

/** Who takes a step, where that is not whom the act is for. */
const BY: Readonly<Record<string, string>> = {
  DIS: 'dis-caseworker IMMIGRATION',
  COURT: 'court-clerk COURT_PROCEEDINGS',
  MUNICIPALITY: 'municipality-caseworker CHILD_PROTECTION',
};

/** The acts of each course of a room, in their order. */
export const coursesOf = (room: RoomName): readonly (readonly Taken[])[] =>
  COURSES[room].split('|').map((course) =>
    course
      .trim()
      .split(/\s+/)
      .map((step) => {
        const [mutation, by] = step.split('/');
        const as = by ? BY[by] : everyAct[room].find((act) => act.mutation === mutation)?.as;
        if (!mutation || !as) throw new Error(`nobody said who takes ${step}`);
        return { mutation, as };
      }),
  );

export interface Taken {
  readonly mutation: string;
  readonly as: string;
}
