import { AssessmentRequestMutations } from './assessment-request.mutations.ts';
import { CaseMutations } from './case.mutations.ts';
import { CasePartyMutations } from './case-party.mutations.ts';
import { ConsentMutations } from './consent.mutations.ts';
import { EncounterMutations } from './encounter.mutations.ts';
import { IdentificationMutations } from './identification.mutations.ts';
import { IndicatorsMutations } from './indicators.mutations.ts';
import { PersonMutations } from './person.mutations.ts';
import { ReferralMutations } from './referral.mutations.ts';
import { ScreeningInterviewMutations } from './screening-interview.mutations.ts';

/** What is recorded and decided on the case itself: from the referral to its close. */
export const caseMutations = [
  ReferralMutations,
  EncounterMutations,
  PersonMutations,
  CaseMutations,
  CasePartyMutations,
  IndicatorsMutations,
  AssessmentRequestMutations,
  ScreeningInterviewMutations,
  IdentificationMutations,
  ConsentMutations,
] as const;
