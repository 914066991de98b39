import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReturnFileRow } from '../storage/return-file.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
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
  async returnFacts(@Root() { id }: CaseType, @Ctx() { load, access }: Context): Promise<ReturnFactsType> {
    const tells =
      (await access.admits(id)) && access.granted('Case.returnFile') && access.granted('ReturnFile.returns');
    if (!tells) return { told: [], returns: null };
    access.touched.add(id);
    return { told: ['RETURN'], returns: await load.returns.load(id) };
  }
}
