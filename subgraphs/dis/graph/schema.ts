import { ConcernResolver } from '../../../shared/graph/concern.type.ts';
import { RefusedResolver, RuleResolver } from '../../../shared/graph/refused.type.ts';
import { subgraphSchema } from '../../../shared/graph/subgraph-schema.ts';
import { policy } from '../policy.ts';
import { CaseResolver } from './case.resolver.ts';
import { CaseType } from './case.type.ts';
import { ImmigrationFileResolver } from './immigration-file.resolver.ts';
import { ReflectionPeriodResolver } from './reflection-period.resolver.ts';

export const disSchema = () =>
  subgraphSchema({
    resolvers: [
      CaseResolver,
      ImmigrationFileResolver,
      ReflectionPeriodResolver,
      RefusedResolver,
      RuleResolver,
      ConcernResolver,
    ],
    caseType: CaseType,
    policy,
  });
