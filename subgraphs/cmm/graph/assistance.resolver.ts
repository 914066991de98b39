import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ABOUT_MERGE, ABOUT_MERGED } from '../../../shared/graph/about-case.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { lastDay } from '../derived/last-day.ts';
import type { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import type { AssistanceEligibilityRow } from '../storage/assistance-eligibility.row.ts';
import type { CaseClosureRow } from '../storage/case-closure.row.ts';
import type { ConsentRow } from '../storage/consent.row.ts';
import type { ContactPersonRow } from '../storage/contact-person.row.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import type { SupportMeasureRow } from '../storage/support-measure.row.ts';
import { AssistanceDurationType } from './assistance-duration.type.ts';
import { AssistanceEligibilityType } from './assistance-eligibility.type.ts';
import { CaseType } from './case.type.ts';
import { CaseClosureType } from './case-closure.type.ts';
import { ConsentType } from './consent.type.ts';
import { ConsentedPersonType, ConsentedSupportType } from './consented.type.ts';
import { ContactPersonType } from './contact-person.type.ts';
import type { Context } from './context.ts';
import { MergeType } from './merge.type.ts';
import { RecoveryPeriodType } from './recovery-period.type.ts';
import { SupportMeasureType } from './support-measure.type.ts';
import { letsTell, tellsHearingDates } from './told-by-consent.ts';
import { ToldRecordType } from './told-record.type.ts';

/** Entitlement, consents, contact persons, support, recovery periods, and the case's own end. */
@Resolver(() => CaseType)
export class AssistanceResolver {
  @FieldResolver(() => [AssistanceEligibilityType], {
    nullable: true,
    description: 'Decisions on whether she is entitled to assistance (ret til støtte), the earliest first.',
  })
  assistanceEligibility(
    @Root() { id }: CaseType,
    @Ctx() { load }: Context,
  ): Promise<AssistanceEligibilityRow[]> {
    return load.eligibilities.load(id);
  }

  @FieldResolver(() => [AssistanceDurationType], {
    nullable: true,
    description: 'How long assistance is given, and on what that rests, the earliest first.',
  })
  assistanceDurations(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<AssistanceDurationRow[]> {
    return load.durations.load(id);
  }

  @FieldResolver(() => [ConsentType], {
    nullable: true,
    description: 'Consents (samtykker) as they stand, the earliest first.',
  })
  consents(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ConsentRow[]> {
    return load.consents.load(id);
  }

  @FieldResolver(() => ConsentedPersonType, {
    nullable: true,
    description:
      'Personal data that her consent in force lets CMM tell this body. Null: there is none such; whether there ever was is not told.',
  })
  async consentedPerson(@Root() { id }: CaseType, @Ctx() context: Context): Promise<PersonRow | null> {
    return (await letsTell(id, 'PERSONAL_DATA', context)) ? context.load.person.load(id) : null;
  }

  @FieldResolver(() => [ConsentedSupportType], {
    nullable: true,
    description:
      'Support that her consent in force lets CMM tell this body of, never its notes. Null: there is none such; whether there ever was is not told.',
  })
  async consentedSupport(
    @Root() { id }: CaseType,
    @Ctx() context: Context,
  ): Promise<SupportMeasureRow[] | null> {
    return (await letsTell(id, 'SUPPORT', context)) ? context.load.supportMeasures.load(id) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'For `consentedHearingDates` alone: whether her consent in force lets this caller know them.',
  })
  @Directive('@inaccessible')
  @Directive('@fact')
  tellsHearingDates(@Root() { id }: CaseType, @Ctx() context: Context): Promise<boolean> {
    return tellsHearingDates(id, context);
  }

  @FieldResolver(() => [ContactPersonType], {
    nullable: true,
    description: "CMM's contact persons for her (kontaktpersoner), the earliest first.",
  })
  contactPersons(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ContactPersonRow[]> {
    return load.contactPersons.load(id);
  }

  @FieldResolver(() => [SupportMeasureType], {
    nullable: true,
    description: 'Measures of support, planned and given, the earliest first.',
  })
  supportMeasures(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<SupportMeasureRow[]> {
    return load.supportMeasures.load(id);
  }

  @FieldResolver(() => [RecoveryPeriodType], {
    nullable: true,
    description: 'Recovery periods of those who stay lawfully (restitutionsperioder), the earliest first.',
  })
  recoveryPeriods(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<RecoveryPeriodRow[]> {
    return load.recoveryPeriods.load(id);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The last day of her recovery periods (restitutionsperioder), those of cases that were merged into this one among them; of one that she left the day of the departure, once CMM has put that on record; null where there are none. Nobody is to leave before it: told, without her consent and without more of the period, to who decides on her stay or on a return. Source: M-083.',
  })
  async recoveryEndsOn(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<Day | null> {
    const last = await lastRecovery(id, load);
    return last && lastDay(last);
  }

  @FieldResolver(() => ToldRecordType, {
    nullable: true,
    description:
      'The recovery period by which CMM tells `recoveryEndsOn`, for whoever keeps what they relied on; null where there is none.',
  })
  async recoveryRecord(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ToldRecordType | null> {
    return lastRecovery(id, load);
  }

  @FieldResolver(() => [CaseClosureType], {
    nullable: true,
    description: 'When and why CMM closed the case, and whether it was opened again, the earliest first.',
  })
  closures(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<CaseClosureRow[]> {
    return load.closures.load(id);
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description:
      'The case of the same person that goes on in its place, by however many merges; null unless it was merged. Which one each led to: `closures`.',
  })
  async mergedInto(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<CaseType | null> {
    const into = await load.facts.goesOn.load(id);
    return into ? { id: into } : null;
  }

  @FieldResolver(() => [ID], { nullable: true, description: ABOUT_MERGED })
  @Directive('@inaccessible')
  @Directive('@fact')
  async mergedCaseIds(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<string[]> {
    return (await load.facts.mergedCases.load(id)).map((merged) => merged.id);
  }

  /** A field of its own: see decision 46 before the two are made one. */
  @FieldResolver(() => [MergeType], { nullable: true, description: ABOUT_MERGE })
  @Directive('@inaccessible')
  @Directive('@fact')
  async merges(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<MergeType[]> {
    return (await load.facts.mergedCases.load(id)).map((merged) => ({ ...merged, caseId: merged.id }));
  }

  @FieldResolver(() => [CaseType], {
    nullable: true,
    description:
      'The cases of the same person that were merged into this one, by however many steps, the earliest first: what was granted in them was granted to her.',
  })
  async mergedCases(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<CaseType[]> {
    return (await load.facts.mergedCases.load(id)).map((merged) => ({ id: merged.id }));
  }
}

/** Of her recovery periods, also in cases that were merged into this one, the one that runs longest. */
async function lastRecovery(id: string, load: Context['load']): Promise<RecoveryPeriodRow | null> {
  const merged = await load.facts.mergedCases.load(id);
  const ids = [id, ...merged.map((one) => one.id)];
  const periods = await Promise.all(ids.map((one) => load.recoveryPeriods.load(one)));
  return periods
    .flat()
    .reduce<RecoveryPeriodRow | null>((a, b) => (a && lastDay(a) >= lastDay(b) ? a : b), null);
}
