import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseClosureRow } from '../storage/case-closure.row.ts';
import { CaseType } from './case.type.ts';
import { CaseClosureType } from './case-closure.type.ts';

@Resolver(() => CaseClosureType)
export class CaseClosureResolver {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case that goes on in its place; null unless they were merged.',
  })
  mergedInto(@Root() { mergedIntoId }: CaseClosureRow): CaseType | null {
    return mergedIntoId ? { id: mergedIntoId } : null;
  }
}
