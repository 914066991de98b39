import { IdentificationDecisionResolver } from '../../../shared/graph/identification-decision.resolver.ts';
import { noticesOf } from '../../../shared/graph/notice.resolver.ts';
import { refusalResolvers } from '../../../shared/graph/refusal-resolvers.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { ActionPlanMeasureResolver, ActionPlanResolver } from './action-plan.resolver.ts';
import { assistanceMutations } from './assistance-mutations.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { caseMutations } from './case-mutations.ts';
import { ContactResolver } from './contact.resolver.ts';
import { DerivedResolver } from './derived.resolver.ts';
import { FindingResolver } from './finding.type.ts';
import { FundingResolver } from './funding.resolver.ts';
import { HotlineResolver } from './hotline.resolver.ts';
import { LabelResolver } from './label.resolver.ts';
import { LegalClockResolver } from './legal-clock.type.ts';
import { ProvenanceResolver } from './provenance.type.ts';
import { recordResolvers } from './record-resolvers.ts';
import { RulesResolver } from './rules.resolver.ts';
import { YearStatisticsResolver } from './year-statistics.resolver.ts';

export const cmmSchema = () =>
  subgraphSchema({
    resolvers: [
      CaseResolver,
      DerivedResolver,
      LegalClockResolver,
      FindingResolver,
      HotlineResolver,
      ContactResolver,
      FundingResolver,
      ActionPlanResolver,
      ActionPlanMeasureResolver,
      LabelResolver,
      ProvenanceResolver,
      YearStatisticsResolver,
      RulesResolver,
      ...recordResolvers,
      ...caseMutations,
      ...assistanceMutations,
      noticesOf('CMM', CaseType),
      IdentificationDecisionResolver,
      ...refusalResolvers,
    ],
    caseType: CaseType,
    policy,
  });
