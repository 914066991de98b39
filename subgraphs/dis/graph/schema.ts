import { ConcernResolver } from '../../../shared/graph/concern.type.ts';
import { noticesOf } from '../../../shared/graph/notice.resolver.ts';
import { refusalResolvers } from '../../../shared/graph/refusal-resolvers.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { AsylumApplicationResolver } from './asylum-application.resolver.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { DepartureDeadlineResolver } from './departure-deadline.resolver.ts';
import { ImmigrationFileResolver } from './immigration-file.resolver.ts';
import { ImmigrationFileRecordsResolver } from './immigration-file-records.resolver.ts';
import { IntegrationPlanResolver } from './integration-plan.resolver.ts';
import { MunicipalityAllocationResolver } from './municipality-allocation.resolver.ts';
import { PermitApplicationResolver } from './permit-application.resolver.ts';
import { ReflectionPeriodResolver } from './reflection-period.resolver.ts';
import { ResidencePermitResolver } from './residence-permit.resolver.ts';
import { WorkPermitResolver } from './work-permit.resolver.ts';
import { YearStatisticsResolver } from './year-statistics.resolver.ts';

export const disSchema = () =>
  subgraphSchema({
    resolvers: [
      CaseResolver,
      ImmigrationFileResolver,
      ReflectionPeriodResolver,
      ImmigrationFileRecordsResolver,
      AsylumApplicationResolver,
      DepartureDeadlineResolver,
      ResidencePermitResolver,
      PermitApplicationResolver,
      WorkPermitResolver,
      MunicipalityAllocationResolver,
      IntegrationPlanResolver,
      ConcernResolver,
      YearStatisticsResolver,
      noticesOf('DIS', CaseType),
      ...refusalResolvers,
    ],
    caseType: CaseType,
    policy,
  });
