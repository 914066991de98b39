import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { presenceOf } from '../actions/presence.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import type { JusticeFileRow } from '../storage/justice-file.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { type InvestigationFactType, JusticeFactsType } from './justice-facts.type.ts';
import { JusticeFileType } from './justice-file.type.ts';
import type { Loaders } from './loaders.ts';

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
  async justiceFacts(@Root() { id }: CaseType, @Ctx() { load, access }: Context): Promise<JusticeFactsType> {
    const admitted = await access.admits(id);
    const opens = admitted && access.granted('Case.justice');
    const tells = (field: string) => opens && access.granted(`JusticeFile.${field}`);
    const [file, decisions, investigations, presence] = await Promise.all([
      tells('openedOn') ? load.file.load(id) : null,
      tells('courtDecisions') ? load.decisions.load(id) : null,
      tells('investigations') ? load.linksOfCase.load(id).then((links) => facts(links, load)) : null,
      tells('presenceRequired') ? load.linksOfCase.load(id).then(presenceOf) : null,
    ]);
    if (opens) access.touched.add(id);
    return {
      told: [decisions && 'COURT_STATUS', investigations && 'INVESTIGATION', presence && 'PRESENCE'].filter(
        (group) => group !== null,
      ),
      hasFile: tells('openedOn') ? file !== null : null,
      decisions,
      investigations,
      presence,
    };
  }
}

const facts = (links: readonly InvestigationCaseRow[], load: Loaders): Promise<InvestigationFactType[]> =>
  Promise.all(
    links.map(async ({ id, investigationId, linkedOn, unlinkedOn }) => {
      const investigation = await load.investigation.load(investigationId);
      // a foreign key holds every link to an investigation
      if (!investigation) throw new Error('a link without its investigation');
      return {
        id,
        openedOn: investigation.openedOn,
        closedOn: investigation.closedOn,
        linkedOn,
        unlinkedOn,
      };
    }),
  );
