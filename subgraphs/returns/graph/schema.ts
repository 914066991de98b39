import { ConcernResolver } from '../../../shared/graph/concern.type.ts';
import { noticesOf } from '../../../shared/graph/notice.resolver.ts';
import { refusalResolvers } from '../../../shared/graph/refusal-resolvers.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { FamilyTracingMutations } from './family-tracing.mutations.ts';
import { ReintegrationSupportMutations } from './reintegration-support.mutations.ts';
import {
  ReintegrationMeasureResolver,
  ReintegrationSupportResolver,
} from './reintegration-support.resolver.ts';
import { reliedOnResolvers } from './relied-on.resolvers.ts';
import { ReturnFileMutations } from './return-file.mutations.ts';
import { ReturnFileResolver } from './return-file.resolver.ts';
import { ReturnFollowUpMutations } from './return-follow-up.mutations.ts';
import { ReturnFollowUpResolver } from './return-follow-up.resolver.ts';
import { ReturnJourneyMutations } from './return-journey.mutations.ts';
import {
  PartnerCoverageResolver,
  ReturnOrganisationResolver,
  ReturnProgrammeResolver,
} from './return-organisation.resolver.ts';
import { ReturnPartnerMutations } from './return-partner.mutations.ts';
import { ReturnPlanResolver } from './return-plan.resolver.ts';
import { ReturnRiskAssessmentMutations } from './return-risk-assessment.mutations.ts';
import { VoluntaryReturnMutations } from './voluntary-return.mutations.ts';
import { VoluntaryReturnResolver } from './voluntary-return.resolver.ts';
import { YearStatisticsResolver } from './year-statistics.resolver.ts';

export const returnsSchema = () =>
  subgraphSchema({
    resolvers: [
      CaseResolver,
      PartnerCoverageResolver,
      ReintegrationMeasureResolver,
      ReintegrationSupportResolver,
      ReturnFileResolver,
      ReturnFollowUpResolver,
      ReturnOrganisationResolver,
      ReturnPlanResolver,
      ReturnProgrammeResolver,
      VoluntaryReturnResolver,
      FamilyTracingMutations,
      ReintegrationSupportMutations,
      ReturnFileMutations,
      ReturnFollowUpMutations,
      ReturnJourneyMutations,
      ReturnPartnerMutations,
      ReturnRiskAssessmentMutations,
      VoluntaryReturnMutations,
      ConcernResolver,
      YearStatisticsResolver,
      noticesOf('RETURNS', CaseType),
      ...reliedOnResolvers,
      ...refusalResolvers,
    ],
    caseType: CaseType,
    policy,
  });
