import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
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

  @FieldResolver(() => [DateTimeScalar], {
    nullable: true,
    description:
      'When the hearings begin that are to come, the earliest first, told to her contact person at CMM by her consent in force to `HEARING_DATES`; neither where, nor as what, nor in which case. Null: there is no such consent, the caller is not her contact person, or CMM did not answer.',
  })
  @Directive('@requires(fields: "tellsHearingDates")')
  async consentedHearingDates(
    @Root() { id, tellsHearingDates }: CaseType,
    @Ctx() { load, now }: Context,
  ): Promise<Date[] | null> {
    // read anew by CMM in the same operation: silence is no consent
    if (tellsHearingDates !== true) return null;
    const scheduled = await load.scheduledHearings.load(id);
    return scheduled.map(({ beginsAt }) => beginsAt).filter((beginsAt) => now <= beginsAt);
  }

  @FieldResolver(() => JusticeFactsType, { nullable: true, description: 'For derived fields only.' })
  @Directive('@inaccessible')
  @Directive('@fact')
  @Directive('@requires(fields: "mergedCaseIds")')
  justiceFacts(@Root() { id, mergedCaseIds }: CaseType, @Ctx() context: Context): Promise<JusticeFactsType> {
    return justiceFacts(id, mergedCaseIds ?? [], context);
  }
}
