import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { InvestigationResolver } from './investigation.resolver.ts';
import { InvestigationLinkResolver } from './investigation-link.resolver.ts';
import { JusticeFileResolver } from './justice-file.resolver.ts';

export const necSchema = () =>
  subgraphSchema({
    resolvers: [CaseResolver, JusticeFileResolver, InvestigationResolver, InvestigationLinkResolver],
    caseType: CaseType,
    policy,
  });
