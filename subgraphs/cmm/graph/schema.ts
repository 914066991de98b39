import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { DerivedResolver } from './derived.resolver.ts';
import { recordResolvers } from './record-resolvers.ts';

export const cmmSchema = () =>
  subgraphSchema({
    resolvers: [CaseResolver, DerivedResolver, ...recordResolvers],
    caseType: CaseType,
    policy,
  });
