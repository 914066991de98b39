import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { IdentificationDecisionType } from '../../../shared/graph/identification-decision.type.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { badInput, forbiddenOrNotFound } from '../../../shared/graph-error.ts';
import { ageGroupOn } from '../../../shared/law/age-group-on.ts';
import { childRepresentative } from '../../../shared/law/child-representative.ts';
import { variantOn } from '../../../shared/law/rule.ts';
import { CaseOrder } from '../../../shared/order-vocabulary.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { AgeGroup, CaseStatus, CitizenshipGroup } from '../../../shared/vocabulary.ts';
import { readReference } from '../reference.ts';
import type { CaseRow } from '../storage/case.row.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { ReferralRow } from '../storage/referral.row.ts';
import { listCases } from './case.list.ts';
import { CaseConnection, CaseFilter, CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { PersonType } from './person.type.ts';
import { ReferralType } from './referral.type.ts';
import { ToldRecordType } from './told-record.type.ts';

/** CMM's own part of a case, and the doors to it. */
@Resolver(() => CaseType)
export class CaseResolver {
  @Query(() => CaseType, {
    nullable: true,
    description: 'One case by its opaque id. Unknown and forbidden cases look alike.',
  })
  case(
    @Arg('id', () => ID, { description: 'The case.' }) id: string,
    @Ctx() { load }: Context,
  ): Promise<CaseRow | null> {
    return load.case.load(id);
  }

  @Query(() => CaseType, {
    nullable: true,
    description:
      'One case by the reference that people write and say. Unknown and forbidden cases look alike.',
  })
  async caseByReference(
    @Arg('reference', () => String, {
      description:
        'Such as `NRM-7M2P-94QZ`, in any case, with or without dashes. The last character checks the others.',
    })
    typed: string,
    @Ctx() { access, load }: Context,
  ): Promise<CaseRow> {
    const reference = readReference(typed);
    if (reference === null) throw badInput('reference', 'is not a case reference: check what was typed');
    const row = await load.caseByReference.load(reference);
    if (!row || !(await access.admits(row.id))) {
      if (row) access.turnedAway.add(row.id);
      throw forbiddenOrNotFound();
    }
    access.touched.add(row.id);
    load.case.prime(row.id, row);
    return row;
  }

  /** Not for parties only: whoever decides is told what the decision needs, and that is its legal basis. */
  @Query(() => [IdentificationDecisionType], {
    nullable: true,
    description:
      "CMM's identification decisions on one case, the earliest first: for the bodies that decide on the person and need to know, whether or not CMM admits them to the rest of the case. Source: M-050, M-062 to M-064.",
  })
  async cmmDecisions(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<IdentificationDecisionRow[] | null> {
    const [known, decisions] = await Promise.all([load.case.load(caseId), load.decisions.load(caseId)]);
    return known && decisions;
  }

  /** Nor this: whom CMM released from the case may have to decide all the same. */
  @Query(() => CitizenshipGroup, {
    nullable: true,
    name: 'citizenshipGroup',
    description:
      'The citizenship group that CMM has recorded in one case (statsborgerskab), UNKNOWN where it has none: for the bodies that decide on the person’s identification and stay and need to know, whether or not CMM admits them to the rest of the case. Source: M-052.',
  })
  async citizenshipGroupOfCase(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<CitizenshipGroup | null> {
    const [known, person] = await Promise.all([load.case.load(caseId), load.person.load(caseId)]);
    return known && (person?.citizenshipGroup ?? 'UNKNOWN');
  }

  /** Nor which record that is. */
  @Query(() => ToldRecordType, {
    nullable: true,
    name: 'personRecord',
    description:
      'The record of the person in one case, by which CMM tells `Query.citizenshipGroup`, for whoever keeps what they relied on.',
  })
  async personRecordOfCase(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<ToldRecordType | null> {
    const [known, record] = await Promise.all([load.case.load(caseId), personRecord(caseId, load)]);
    return known && record;
  }

  @Query(() => CaseConnection, { nullable: true, description: 'Cases that the caller is shown.' })
  cases(
    @Arg('filter', () => CaseFilter, { nullable: true, description: 'Which ones.' })
    filter: CaseFilter | null,
    @Arg('orderBy', () => CaseOrder, {
      defaultValue: 'OPENED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: CaseOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CaseRow>> {
    return listCases(context, filter ?? {}, orderBy, args);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What people write and say: `NRM-` and eight characters, the last a check character. Not sequential.',
  })
  async reference(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<string | null> {
    return (await load.case.load(id))?.reference ?? null;
  }

  @FieldResolver(() => CaseStatus, { nullable: true, description: 'Whether CMM is working on the case.' })
  async status(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<CaseStatus | null> {
    return (await load.case.load(id))?.status ?? null;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day the referral opened the case.' })
  async openedOn(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<Day | null> {
    return (await load.case.load(id))?.openedOn ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day CMM closed the case; null while it is open.',
  })
  async closedOn(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<Day | null> {
    return (await load.case.load(id))?.closedOn ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Counts from 1 with every change of the case itself.',
  })
  async version(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<number | null> {
    return (await load.case.load(id))?.version ?? null;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'The person as CMM knows her. Goes to no other body.',
  })
  person(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<PersonRow | null> {
    return load.person.load(id);
  }

  @FieldResolver(() => CitizenshipGroup, {
    nullable: true,
    description:
      'The citizenship group that CMM has recorded (statsborgerskab), UNKNOWN where it has none: all of the person that is told, without her consent, to who decides on her identification, for which it says who is competent, or on a return, which is for foreigners. Source: M-052, M-121.',
  })
  async citizenshipGroup(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<CitizenshipGroup> {
    return (await load.person.load(id))?.citizenshipGroup ?? 'UNKNOWN';
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The citizenship that CMM has recorded (statsborgerskab), ISO 3166-1 alpha-2; null where it has none. It is told, without her consent, to who decides on a return, which leads to the country of origin. Source: M-121.',
  })
  async citizenship(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<string | null> {
    return (await load.person.load(id))?.citizenship ?? null;
  }

  @FieldResolver(() => AgeGroup, {
    nullable: true,
    description:
      'Whether the person is a child today, by the day of birth that CMM has recorded (aldersgruppe), UNKNOWN where it has none. It is told, without her consent and without the day, to who decides on a return, since a child returns otherwise than who is of age, and to who appoints somebody to act for a child, screens it or says what is best for it. Source: M-058, M-115, M-117.',
  })
  async ageGroup(@Root() { id }: CaseType, @Ctx() { load, today }: Context): Promise<AgeGroup> {
    const bornOn = (await load.person.load(id))?.bornOn ?? null;
    return ageGroupOn({ bornOn }, variantOn(childRepresentative, today).data.childUnder, today);
  }

  @FieldResolver(() => ToldRecordType, {
    nullable: true,
    description:
      'The record of the person, by which CMM tells `citizenshipGroup` and `ageGroup`, for whoever keeps what they relied on.',
  })
  personRecord(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ToldRecordType | null> {
    return personRecord(id, load);
  }

  @FieldResolver(() => [CasePartyType], {
    nullable: true,
    description: 'Whom CMM admits to its part of the case, past parties included.',
  })
  parties(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<CasePartyRow[]> {
    return load.parties.load(id);
  }

  @FieldResolver(() => ReferralType, { nullable: true, description: 'The referral that opened the case.' })
  referral(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ReferralRow | null> {
    return load.referral.load(id);
  }

  @FieldResolver(() => [IdentificationDecisionType], {
    name: 'cmmDecisions',
    nullable: true,
    description:
      "CMM's own identification decisions, the earliest first. `identification` says which decision is in force, whoever took it.",
  })
  decisionsOfCase(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<IdentificationDecisionRow[]> {
    return load.decisions.load(id);
  }
}

/** The person has no id but her case's. */
async function personRecord(caseId: string, load: Context['load']): Promise<ToldRecordType | null> {
  const person = await load.person.load(caseId);
  return person && { id: caseId, version: person.version };
}
