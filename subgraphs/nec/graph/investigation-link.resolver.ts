import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { InvestigationRow } from '../storage/investigation.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { InvestigationType } from './investigation.type.ts';
import { InvestigationLinkType } from './investigation-link.type.ts';

@Resolver(() => InvestigationLinkType)
export class InvestigationLinkResolver {
  @FieldResolver(() => CaseType, { description: 'The case it concerns.' })
  case(@Root() { caseId }: InvestigationLinkType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => InvestigationType, { description: 'The investigation.' })
  investigation(
    @Root() { investigationId }: InvestigationLinkType,
    @Ctx() { load }: Context,
  ): Promise<InvestigationRow | null> {
    return load.investigation.load(investigationId);
  }
}
