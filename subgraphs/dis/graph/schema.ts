import { ConcernResolver } from '../../../shared/graph/concern.type.ts';
import { IdentificationDecisionResolver } from '../../../shared/graph/identification-decision.resolver.ts';
import { noticesOf } from '../../../shared/graph/notice.resolver.ts';
import { refusalResolvers } from '../../../shared/graph/refusal-resolvers.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { AsylumApplicationMutations } from './asylum-application.mutations.ts';
import { AsylumApplicationResolver } from './asylum-application.resolver.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { CasePartyMutations } from './case-party.mutations.ts';
import { DepartureDeadlineMutations } from './departure-deadline.mutations.ts';
import { DepartureDeadlineResolver } from './departure-deadline.resolver.ts';
import { IdentificationMutations } from './identification.mutations.ts';
import { ImmigrationFileResolver } from './immigration-file.resolver.ts';
import { ImmigrationFileRecordsResolver } from './immigration-file-records.resolver.ts';
import { ImmigrationPersonMutations } from './immigration-person.mutations.ts';
import { IntegrationPlanMutations } from './integration-plan.mutations.ts';
import { IntegrationPlanResolver } from './integration-plan.resolver.ts';
import { MunicipalityAllocationResolver } from './municipality-allocation.resolver.ts';
import { PermitApplicationMutations } from './permit-application.mutations.ts';
import { PermitApplicationResolver } from './permit-application.resolver.ts';
import { ReflectionOfferMutations } from './reflection-offer.mutations.ts';
import { ReflectionPeriodMutations } from './reflection-period.mutations.ts';
import { ReflectionPeriodResolver } from './reflection-period.resolver.ts';
import { reliedOnResolvers } from './relied-on.resolvers.ts';
import { ResidencePermitResolver } from './residence-permit.resolver.ts';
import { ResidenceStatusMutations } from './residence-status.mutations.ts';
import { WorkPermitMutations } from './work-permit.mutations.ts';
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
      ImmigrationPersonMutations,
      ResidenceStatusMutations,
      AsylumApplicationMutations,
      IdentificationMutations,
      ReflectionPeriodMutations,
      ReflectionOfferMutations,
      DepartureDeadlineMutations,
      PermitApplicationMutations,
      WorkPermitMutations,
      IntegrationPlanMutations,
      CasePartyMutations,
      ConcernResolver,
      YearStatisticsResolver,
      noticesOf('DIS', CaseType),
      IdentificationDecisionResolver,
      ...reliedOnResolvers,
      ...refusalResolvers,
    ],
    caseType: CaseType,
    policy,
  });
