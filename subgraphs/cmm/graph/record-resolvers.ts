import { AssessmentRequestResolver } from './assessment-request.resolver.ts';
import { AssistanceResolver } from './assistance.resolver.ts';
import { CaseClosureResolver } from './case-closure.resolver.ts';
import { ChildProtectionResolver } from './child-protection.resolver.ts';
import { ChildScreeningResolver } from './child-screening.resolver.ts';
import { ConsentResolver } from './consent.resolver.ts';
import { EncounterResolver } from './encounter.resolver.ts';
import { FacilityResolver } from './facility.resolver.ts';
import { IdentificationWorkResolver } from './identification-work.resolver.ts';
import { CasePlacementResolver, PlacementResolver } from './placement.resolver.ts';
import { RecoveryPeriodResolver } from './recovery-period.resolver.ts';
import { SupportMeasureResolver } from './support-measure.resolver.ts';

/** The resolvers of CMM's records beside the first chain. */
export const recordResolvers = [
  AssessmentRequestResolver,
  AssistanceResolver,
  CaseClosureResolver,
  ChildProtectionResolver,
  ChildScreeningResolver,
  ConsentResolver,
  EncounterResolver,
  FacilityResolver,
  IdentificationWorkResolver,
  RecoveryPeriodResolver,
  SupportMeasureResolver,
  CasePlacementResolver,
  PlacementResolver,
] as const;
