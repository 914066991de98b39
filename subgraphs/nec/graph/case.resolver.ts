import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { JusticeFileRow } from '../storage/justice-file.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { justiceFacts } from './justice-facts.ts';
import { JusticeFactsType } from './justice-facts.type.ts';
import { JusticeFileType } from './justice-file.type.ts';

/** What police, prosecution and courts add to CMM's case. */
@Resolver(() => CaseType)
export class CaseResolver {
  @FieldResolver(() => JusticeFileType, {
    nullable: true,
    description:
      'The part of police, prosecution and courts (NEC, since 2022 partly NSK) in the case; null where they keep none, withhold it or do not answer: `answers` says which. For readers who may not know whether there is a file it is never null for that reason.',
  })
  async justice(
    @Root() { id }: CaseType,
    @Ctx() { load, access }: Context,
  ): Promise<Pick<JusticeFileRow, 'caseId'> | null> {
    // that there is a file tells who is known to the police: whoever may not read when it was opened gets the same answer for every case
    return access.granted('JusticeFile.openedOn') ? load.file.load(id) : { caseId: id };
  }

  @FieldResolver(() => JusticeFactsType, { nullable: true, description: 'For derived fields only.' })
  @Directive('@inaccessible')
  @Directive('@fact')
  justiceFacts(@Root() { id }: CaseType, @Ctx() context: Context): Promise<JusticeFactsType> {
    return justiceFacts(id, context);
  }
}
