import { noticesOf } from '../../../shared/graph/notice.resolver.ts';
import { refusalResolvers } from '../../../shared/graph/refusal-resolvers.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { AwardResolver } from './award.resolver.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { ChargeResolver } from './charge.resolver.ts';
import { CourtCaseResolver } from './court-case.resolver.ts';
import { DetentionResolver } from './detention.resolver.ts';
import { HearingResolver } from './hearing.resolver.ts';
import { InvestigationResolver } from './investigation.resolver.ts';
import { InvestigationLinkResolver } from './investigation-link.resolver.ts';
import { JusticeFileResolver } from './justice-file.resolver.ts';
import { JusticeRecordsResolver } from './justice-records.resolver.ts';
import { NonPunishmentAssessmentResolver } from './non-punishment-assessment.resolver.ts';
import { VictimStatusFindingResolver } from './victim-status-finding.resolver.ts';
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
      YearStatisticsResolver,
      noticesOf('NEC', CaseType),
      ...refusalResolvers,
    ],
    caseType: CaseType,
    policy,
  });
