import { noticesOf } from '../../../shared/graph/notice.resolver.ts';
import { refusalResolvers } from '../../../shared/graph/refusal-resolvers.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import {
  ReintegrationMeasureResolver,
  ReintegrationSupportResolver,
} from './reintegration-support.resolver.ts';
import { ReturnFileResolver } from './return-file.resolver.ts';
import { ReturnFollowUpResolver } from './return-follow-up.resolver.ts';
import { PartnerCoverageResolver, ReturnProgrammeResolver } from './return-organisation.resolver.ts';
import { ReturnPlanResolver } from './return-plan.resolver.ts';
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
      ReturnPlanResolver,
      ReturnProgrammeResolver,
      VoluntaryReturnResolver,
      YearStatisticsResolver,
      noticesOf('RETURNS', CaseType),
      ...refusalResolvers,
    ],
    caseType: CaseType,
    policy,
  });
