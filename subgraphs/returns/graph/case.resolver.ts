import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReturnFileRow } from '../storage/return-file.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { returnFacts } from './return-facts.ts';
import { ReturnFactsType } from './return-facts.type.ts';
import { ReturnFileType } from './return-file.type.ts';

/** What the Return Agency adds to CMM's case. */
@Resolver(() => CaseType)
export class CaseResolver {
  @FieldResolver(() => ReturnFileType, {
    nullable: true,
    description:
      "The Return Agency's part of the case; null where it keeps none, withholds it or does not answer: `answers` says which.",
  })
  returnFile(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ReturnFileRow | null> {
    return load.file.load(id);
  }

  @FieldResolver(() => ReturnFactsType, { nullable: true, description: 'For derived fields only.' })
  @Directive('@inaccessible')
  @Directive('@fact')
  @Directive('@requires(fields: "mergedCaseIds")')
  returnFacts(@Root() { id, mergedCaseIds }: CaseType, @Ctx() context: Context): Promise<ReturnFactsType> {
    return returnFacts(id, mergedCaseIds ?? [], context);
  }
}
