import { reliedOnBy } from '../../../shared/graph/relied-on-by.ts';
import { verificationOf } from '../../../shared/graph/verification-of.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { PermitApplicationRow } from '../storage/permit-application.row.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';
import { AsylumApplicationType } from './asylum-application.type.ts';
import { AssessmentRequestType } from './asylum-screening.type.ts';
import { DepartureDeadlineType } from './departure-deadline.type.ts';
import { PermitApplicationType } from './permit-application.type.ts';
import { ReflectionOfferType } from './reflection-offer.type.ts';
import { ReflectionPeriodType } from './reflection-period.type.ts';
import { ResidencePermitType } from './residence-permit.type.ts';
import { ResidenceStatusType } from './residence-status.type.ts';
import { WorkPermitType } from './work-permit.type.ts';

/** The decisions of this room that rest on facts of others, beside identification. */
export const reliedOnResolvers = [
  reliedOnBy(ReflectionPeriodType, ReflectionPeriodRow, {
    description: 'What the decisions on the period relied on at other authorities.',
  }),
  reliedOnBy(ReflectionOfferType, ReflectionOfferRow, {
    nullable: false,
    description: 'What the offer, and its confirmation, relied on at other authorities.',
  }),
  reliedOnBy(DepartureDeadlineType, DepartureDeadlineRow, {
    description:
      'What this version and those before it relied on at other authorities: a recovery period, proceedings, a merge, a departure. Told to DIS, SIRI and auditors alone.',
  }),
  reliedOnBy(ResidencePermitType, ResidencePermitRow, {
    description:
      'What its confirmation and its revocation relied on at other authorities; what the decision relied on stands with the application. Told to DIS, SIRI and auditors alone.',
  }),
  reliedOnBy(PermitApplicationType, PermitApplicationRow, {
    description:
      'What the application and its decision relied on at other authorities. Told to DIS, SIRI and auditors alone.',
  }),
  reliedOnBy(AsylumApplicationType, AsylumApplicationRow, {
    description:
      'What its outcome relied on at CMM: which other cases are hers and her citizenship, as far as CMM told. Told to DIS, SIRI and auditors alone.',
  }),
  reliedOnBy(ResidenceStatusType, ResidenceStatusRow, {
    description:
      'What recording it relied on at CMM: which other cases are hers. Nothing where it followed from a decision. Told to DIS, SIRI and auditors alone.',
  }),
  verificationOf(
    ResidenceStatusType,
    ResidenceStatusRow,
    'Whether CMM said which other cases are hers, where it was recorded. Unverified: recorded without, because it protects; `recordResidenceStatus` of the same status by its version asks again. Verified where it followed from a decision, which is marked itself.',
  ),
  reliedOnBy(WorkPermitType, WorkPermitRow, {
    description:
      'What granting and confirming it relied on at CMM: which other cases are hers and, where that is known, her citizenship. Told to DIS, SIRI and auditors alone.',
  }),
  reliedOnBy(AssessmentRequestType, AssessmentRequestRow, {
    nullable: false,
    description:
      'What the request, and its withdrawal, relied on at CMM: what that has of the requests of this body, and whether it has answered them.',
  }),
  verificationOf(
    AssessmentRequestType,
    AssessmentRequestRow,
    'Whether CMM said if an earlier request was open. Unverified: asked without. It binds nobody and waits for no confirmation: CMM asks for the request before it takes it up.',
  ),
] as const;
