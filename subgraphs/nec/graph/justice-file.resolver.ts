import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { IdentificationDecisionType } from '../../../shared/graph/identification-decision.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { JusticeFileOrder } from '../../../shared/order-vocabulary.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { presenceOn, presenceRestsOn } from '../actions/presence.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { JusticeFileRow } from '../storage/justice-file.row.ts';
import type { PersonRow } from '../storage/person.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { InvestigationLinkType } from './investigation-link.type.ts';
import { JusticeFileConnection, JusticeFileFilter, JusticeFileType } from './justice-file.type.ts';
import { JusticePersonType } from './justice-person.type.ts';
import { PresenceRecordType } from './presence-record.type.ts';

const LOOKS_AT: LooksAt<JusticeFileFilter> = {
  openedFrom: 'JusticeFile.openedOn',
  openedTo: 'JusticeFile.openedOn',
  presenceRequired: 'JusticeFile.presenceRequired',
  decidedByCourt: 'JusticeFile.courtDecisions',
  testifies: 'JusticeFile.witnessParticipation',
  withoutWitnessContact: 'JusticeFile.witnessContacts',
  myWitness: 'JusticeFile.witnessContacts',
};

const TESTIFIES = `EXISTS (SELECT 1 FROM witness_participation w
  WHERE w.case_id = f.case_id AND w.superseded_at IS NULL AND w.testifies)`;

const hasContact = (today: Day) => `SELECT 1 FROM witness_contact k WHERE k.case_id = f.case_id
  AND k.superseded_at IS NULL AND k.assigned_on <= '${today}'::date AND coalesce(k.ended_on > '${today}'::date, true)`;

@Resolver(() => JusticeFileType)
export class JusticeFileResolver {
  @Query(() => JusticeFileType, {
    nullable: true,
    description: "Police's, prosecution's and courts' own door to a case: answers when CMM does not.",
  })
  justiceFile(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<JusticeFileRow | null> {
    return load.file.load(caseId);
  }

  /** Not for parties only: whoever decides is told what the decision needs, and that is its legal basis. */
  @Query(() => [IdentificationDecisionType], {
    nullable: true,
    name: 'courtDecisions',
    description:
      'What courts decided on the identification in one case, the earliest first: for the bodies that decide on the person and need to know, whether or not they are admitted to the rest of the case. None where there is none, and where police, prosecution and courts know of no such case. Source: M-027, M-064.',
  })
  decisionsOfCourts(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<IdentificationDecisionRow[]> {
    return load.decisions.load(caseId);
  }

  @Query(() => JusticeFileConnection, {
    nullable: true,
    description:
      'Justice files that the caller is shown. For police, prosecution and courts: a list would tell others whom they know.',
  })
  async justiceFiles(
    @Arg('filter', () => JusticeFileFilter, { nullable: true, description: 'Which ones.' })
    given: JusticeFileFilter | null,
    @Arg('orderBy', () => JusticeFileOrder, {
      defaultValue: 'OPENED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: JusticeFileOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<JusticeFileRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    return page(
      context,
      {
        from: 'justice_file f',
        columns: columnsOf(context.room.db, JusticeFileRow, 'f'),
        caseId: 'f.case_id',
        id: 'f.case_id',
        order: {
          name: `justiceFiles ${orderBy}`,
          column: 'f.opened_on',
          holds: 'DAY',
          descending: orderBy === 'OPENED_ON_LATEST_FIRST',
        },
        where: ['true'],
        conditions: [
          ['f.opened_on >= ?', filter.openedFrom],
          ['f.opened_on <= ?', filter.openedTo],
          [
            `EXISTS (SELECT 1 FROM investigation_case l WHERE l.case_id = f.case_id AND l.superseded_at IS NULL
              AND l.unlinked_on IS NULL AND l.presence_required
              AND coalesce(l.presence_required_until >= '${context.today}'::date, true)) = ?`,
            filter.presenceRequired,
          ],
          [
            `EXISTS (SELECT 1 FROM identification_decision d WHERE d.case_id = f.case_id AND d.superseded_at IS NULL) = ?`,
            filter.decidedByCourt,
          ],
          [`${TESTIFIES} = ?`, filter.testifies],
          [`(${TESTIFIES} AND NOT EXISTS (${hasContact(context.today)})) = ?`, filter.withoutWitnessContact],
          [
            `EXISTS (${hasContact(context.today)} AND k.official = ?)`,
            filter.myWitness === true ? context.caller.subject : null,
          ],
          [
            `NOT EXISTS (${hasContact(context.today)} AND k.official = ?)`,
            filter.myWitness === false ? context.caller.subject : null,
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case this file belongs to.' })
  case(@Root() { caseId }: JusticeFileType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => JusticePersonType, {
    nullable: true,
    description: 'The person as registered here; null where nothing is registered.',
  })
  person(@Root() { caseId }: JusticeFileType, @Ctx() { load }: Context): Promise<PersonRow | null> {
    return load.person.load(caseId);
  }

  @FieldResolver(() => [CasePartyType], {
    nullable: true,
    description: 'Whom this room admits to its part of the case, past parties included.',
  })
  parties(@Root() { caseId }: JusticeFileType, @Ctx() { load }: Context): Promise<CasePartyRow[]> {
    return load.parties.load(caseId);
  }

  @FieldResolver(() => [InvestigationLinkType], {
    nullable: true,
    description:
      'The investigations that concern the case (efterforskninger), past ones included, the earliest link first. Courts do not read them. Source: M-035.',
  })
  investigations(
    @Root() { caseId }: JusticeFileType,
    @Ctx() { load }: Context,
  ): Promise<InvestigationCaseRow[]> {
    return load.linksOfCase.load(caseId);
  }

  @FieldResolver(() => [IdentificationDecisionType], {
    nullable: true,
    description:
      'Decisions of courts on whether the person, on trial before them, is a victim (domstolens afgørelse om offerstatus; unofficial rendering), the earliest first. Rule COURT_STATUS. Source: M-027, M-064.',
  })
  courtDecisions(
    @Root() { caseId }: JusticeFileType,
    @Ctx() { load }: Context,
  ): Promise<IdentificationDecisionRow[]> {
    return load.decisions.load(caseId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the person's presence in Denmark is required today for investigation or prosecution (nødvendig tilstedeværelse; unofficial rendering). It says neither for which investigation nor as what. Source: M-089; Aliens Act section 9 c(5).",
  })
  async presenceRequired(
    @Root() { caseId }: JusticeFileType,
    @Ctx() { load, today }: Context,
  ): Promise<boolean> {
    return presenceOn(await load.linksOfCase.load(caseId), today).required;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which presence is required; null while no end is set, and when it is not required: `presenceRequired` says which. Source: M-089, M-096.',
  })
  async presenceRequiredUntil(
    @Root() { caseId }: JusticeFileType,
    @Ctx() { load, today }: Context,
  ): Promise<Day | null> {
    return presenceOn(await load.linksOfCase.load(caseId), today).until;
  }

  @FieldResolver(() => PresenceRecordType, {
    nullable: true,
    description:
      'The record on which it rests that presence is required today, of several the one that requires it longest; null when it is not required, whatever is on record. Source: M-089.',
  })
  async presenceRecord(
    @Root() { caseId }: JusticeFileType,
    @Ctx() { load, today }: Context,
  ): Promise<InvestigationCaseRow | null> {
    return presenceRestsOn(await load.linksOfCase.load(caseId), today);
  }
}
