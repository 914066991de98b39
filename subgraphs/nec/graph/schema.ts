import { IdentificationDecisionResolver } from '../../../shared/graph/identification-decision.resolver.ts';
import { noticesOf } from '../../../shared/graph/notice.resolver.ts';
import { refusalResolvers } from '../../../shared/graph/refusal-resolvers.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { AwardMutations } from './award.mutations.ts';
import { AwardResolver } from './award.resolver.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { ChargeMutations } from './charge.mutations.ts';
import { ChargeResolver } from './charge.resolver.ts';
import { CourtCaseMutations } from './court-case.mutations.ts';
import { CourtCaseResolver } from './court-case.resolver.ts';
import { DetentionMutations } from './detention.mutations.ts';
import { DetentionResolver } from './detention.resolver.ts';
import { HearingMutations } from './hearing.mutations.ts';
import { HearingResolver } from './hearing.resolver.ts';
import { InvestigationMutations } from './investigation.mutations.ts';
import { InvestigationResolver } from './investigation.resolver.ts';
import { InvestigationLinkMutations } from './investigation-link.mutations.ts';
import { InvestigationLinkResolver } from './investigation-link.resolver.ts';
import { InvestigationRecordsMutations } from './investigation-records.mutations.ts';
import { JusticeFileMutations } from './justice-file.mutations.ts';
import { JusticeFileResolver } from './justice-file.resolver.ts';
import { JusticePersonMutations } from './justice-person.mutations.ts';
import { JusticeRecordsResolver } from './justice-records.resolver.ts';
import { LegalAssistanceMutations } from './legal-assistance.mutations.ts';
import { NonPunishmentAssessmentMutations } from './non-punishment-assessment.mutations.ts';
import { NonPunishmentAssessmentResolver } from './non-punishment-assessment.resolver.ts';
import { reliedOnResolvers } from './relied-on.resolvers.ts';
import { VictimStatusFindingMutations } from './victim-status-finding.mutations.ts';
import { VictimStatusFindingResolver } from './victim-status-finding.resolver.ts';
import { WitnessMutations } from './witness.mutations.ts';
import { YearStatisticsResolver } from './year-statistics.resolver.ts';

export const necSchema = () =>
  subgraphSchema({
    resolvers: [
      CaseResolver,
      JusticeFileResolver,
      InvestigationResolver,
      InvestigationLinkResolver,
      AwardResolver,
      ChargeResolver,
      CourtCaseResolver,
      DetentionResolver,
      HearingResolver,
      JusticeRecordsResolver,
      NonPunishmentAssessmentResolver,
      VictimStatusFindingResolver,
      AwardMutations,
      ChargeMutations,
      CourtCaseMutations,
      DetentionMutations,
      HearingMutations,
      InvestigationMutations,
      InvestigationLinkMutations,
      InvestigationRecordsMutations,
      JusticeFileMutations,
      JusticePersonMutations,
      LegalAssistanceMutations,
      NonPunishmentAssessmentMutations,
      VictimStatusFindingMutations,
      WitnessMutations,
      YearStatisticsResolver,
      noticesOf('NEC', CaseType),
      IdentificationDecisionResolver,
      ...reliedOnResolvers,
      ...refusalResolvers,
    ],
    caseType: CaseType,
    policy,
  });
