import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { ReturnFileResolver } from './return-file.resolver.ts';
import { VoluntaryReturnResolver } from './voluntary-return.resolver.ts';

export const returnsSchema = () =>
  subgraphSchema({
    resolvers: [CaseResolver, ReturnFileResolver, VoluntaryReturnResolver],
    caseType: CaseType,
    policy,
  });
