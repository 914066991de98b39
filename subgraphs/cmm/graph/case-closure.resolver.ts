import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseClosureRow } from '../storage/case-closure.row.ts';
import { CaseType } from './case.type.ts';
import { CaseClosureType } from './case-closure.type.ts';

@Resolver(() => CaseClosureType)
export class CaseClosureResolver {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description:
      'The case into which it was merged then, which may have been merged into another since; null unless it was.',
  })
  mergedInto(@Root() { mergedIntoId }: CaseClosureRow): CaseType | null {
    return mergedIntoId ? { id: mergedIntoId } : null;
  }
}
