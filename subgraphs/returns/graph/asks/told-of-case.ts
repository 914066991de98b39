import type { Day } from '../../../../shared/day.ts';
import { ageGroupOn } from '../../../../shared/law/age-group-on.ts';
import { decisionInForce } from '../../../../shared/law/decisions-agree.ts';
import { returnChild } from '../../../../shared/law/return-child.ts';
import { variantOn } from '../../../../shared/law/rule.ts';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { knownAtCmm } from '../../../../shared/room/known-at-cmm.ts';
import { askMergedCases } from '../../../../shared/room/merged-cases.ts';
import { askMerge } from '../../../../shared/room/other-cases.ts';
import type { AgeGroup, Room } from '../../../../shared/vocabulary.ts';
import type { ToldOfCase } from '../../actions/told-of-case.ts';
import { latestAssessment } from './latest-assessment.ts';
import { overAllCases } from './over-all-cases.ts';
import {
  type Answer,
  answer,
  FOR_A_JOURNEY,
  FOR_AN_OFFER,
  MERGED_FOR_A_JOURNEY,
  MERGED_FOR_AN_OFFER,
} from './queries.ts';
import { reliedOn } from './relied-on.ts';

type AtCmm = Answer['case'];
type AtDis = Answer['immigrationFile'];
type AtNec = Answer['justiceFile'];

/**
 * What others know that an offer rests on, or a journey. A journey of a case that was merged goes by what is known of her in the
 * one that goes on too: what is set right of her since is set right there.
 */
export async function askOfCase(
  context: RequestContext,
  caseId: string,
  { journey }: { readonly journey: boolean },
): Promise<ToldOfCase> {
  if (!journey) return askAt(context, caseId, { journey });
  const [here, merge] = await Promise.all([askAt(context, caseId, { journey }), askMerge(context, caseId)]);
  const { goesOnId: goesOn, otherCases: merged } = merge;
  const there = goesOn ? await askAt(context, goesOn, { journey }) : null;
  const told = there && there.isKnownAtCmm !== false ? ofHerByNow(here, there) : here;
  return { ...told, goesOn, merged, reliedOn: [...told.reliedOn, ...merge.reliedOn] };
}

/** Who she is by the case that goes on, where that says; what was decided, and who needs her here, in whichever. */
function ofHerByNow(here: ToldOfCase, there: ToldOfCase): ToldOfCase {
  const either = (of: 'identified' | 'residenceRefused') =>
    here[of] || there[of] ? true : here[of] === false && there[of] === false ? false : null;
  const isSilent = there.isKnownAtCmm === null;
  return {
    ...here,
    citizenship: there.citizenship === 'UNKNOWN' ? here.citizenship : there.citizenship,
    country: there.country ?? (isSilent ? null : here.country),
    ageGroup: there.ageGroup === 'UNKNOWN' ? here.ageGroup : there.ageGroup,
    identified: either('identified'),
    identifiedOn:
      [here.identifiedOn, there.identifiedOn]
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ?? null,
    residenceRefused: either('residenceRefused'),
    representative: there.representative,
    durableReunion: there.durableReunion ?? here.durableReunion,
    presence: there.presence,
    silent: [...new Set([...here.silent, ...there.silent])],
    reliedOn: [...here.reliedOn, ...there.reliedOn],
  };
}

/** Each is asked at its own door. */
async function askAt(
  context: RequestContext,
  caseId: string,
  { journey }: { readonly journey: boolean },
): Promise<ToldOfCase> {
  const { now, today } = context;
  const [told, merged] = await Promise.all([
    context.room.ask.ask(context, journey ? FOR_A_JOURNEY : FOR_AN_OFFER, { caseId }),
    askMergedCases(context, caseId, journey ? MERGED_FOR_A_JOURNEY : MERGED_FOR_AN_OFFER),
  ]);
  const { data } = answer.safeParse(told.data);
  const answered = (room: Room) => data !== undefined && told.answered(room);
  const atCmm = answered('CMM') ? data?.case : null;
  const atDis = answered('DIS') ? data?.immigrationFile : null;
  // that door is open to the agency, party or not: none behind it is none
  const byDis = told.heard('DIS') ? data?.disDecisions : null;
  const atNec = answered('NEC') ? overAllCases(data?.justiceFile, merged) : null;
  const decisions = [
    atCmm?.cmmDecisions,
    byDis,
    // where there is no file, and one would be shown, no court has decided
    answered('NEC') && !atNec ? [] : atNec?.courtDecisions,
  ];
  const reunion = atCmm && reunionAssessed(atCmm);
  return {
    isKnownAtCmm: data && told.heard('CMM') ? knownAtCmm(data.case) : null,
    goesOn: null,
    merged: atCmm?.mergedCases?.map(({ id }) => id) ?? [],
    citizenship: atCmm?.citizenshipGroup ?? null,
    country: atCmm?.citizenship ?? null,
    ageGroup: journey ? ageGroupBy(atCmm, decisions, today) : null,
    ...identifiedBy(decisions),
    residenceRefused: refusedOn(atDis, today),
    representative: representativeOn(atCmm, today),
    durableReunion: reunion ? isDurable(reunion) : null,
    presence: journey && answered('NEC') ? presenceOf(atNec) : null,
    silent: (['CMM', 'DIS', 'NEC'] as const).filter((_, at) => decisions[at] == null),
    reliedOn: reliedOn({ atCmm, atDis, byDis, atNec, reunion }, { journey, answered, asOf: now, today }),
  };
}

type Decisions = NonNullable<AtCmm>['cmmDecisions'];

/** Somebody's yes is a yes; a no takes everybody's answer, and a part that was kept back is none. */
function identifiedBy(told: readonly Decisions[]): Pick<ToldOfCase, 'identified' | 'identifiedOn'> {
  const { inForce } = decisionInForce(told.flatMap((decisions) => decisions ?? []));
  if (inForce?.outcome === 'IDENTIFIED') return { identified: true, identifiedOn: inForce.decidedOn };
  return { identified: told.every((decisions) => decisions != null) ? false : null, identifiedOn: null };
}

/**
 * By CMM's day of birth; where it has none, by the decision in force. Null: who would know was silent. That she is a child is
 * heard from whoever says so, that she is of age from no decision alone while CMM, who has the day of birth, is silent.
 */
function ageGroupBy(cmm: AtCmm, told: readonly Decisions[], today: Day): AgeGroup | null {
  const atCmm = cmm?.ageGroup ?? null;
  if (atCmm === 'CHILD' || atCmm === 'ADULT') return atCmm;
  const { inForce } = decisionInForce(told.flatMap((decisions) => decisions ?? []));
  const identifiedAs = inForce && { ageGroup: inForce.ageGroup ?? null, decidedOn: inForce.decidedOn };
  const { childUnder } = variantOn(returnChild, today).data;
  const ageGroup = ageGroupOn({ bornOn: null, identifiedAs }, childUnder, today);
  if (ageGroup === 'CHILD') return ageGroup;
  const open = ageGroup === 'UNKNOWN' && told.some((decisions) => decisions == null);
  return atCmm === null || open ? null : ageGroup;
}

/** Asylum was refused, or she stays without a permit: whichever of it DIS has on record. */
function refusedOn(dis: AtDis, today: Day): boolean | null {
  const { residenceStatuses, asylumApplications } = dis ?? {};
  if (residenceStatuses == null || asylumApplications == null) return null;
  return (
    asylumApplications.some(({ outcome }) => outcome === 'REFUSED') ||
    residenceStatuses.some(
      ({ basis, validFrom, validTo }) =>
        basis === 'NO_LAWFUL_STAY' && validFrom <= today && (validTo == null || today <= validTo),
    )
  );
}

const representativeOn = (cmm: AtCmm, today: Day): boolean | null =>
  cmm?.childRepresentatives?.some(({ endedOn }) => endedOn == null || endedOn > today) ?? null;

/** CMM's latest answer to it; undefined where it keeps its answers back, null where it has none. */
const reunionAssessed = ({ bestInterestsAssessments }: NonNullable<AtCmm>) =>
  bestInterestsAssessments == null ? undefined : latestAssessment(bestInterestsAssessments, 'FAMILY_REUNION');

/** Where a reunion is against the child's best interests, it is none that lasts. */
const isDurable = ({
  conclusion,
  durableSolution,
}: NonNullable<ReturnType<typeof reunionAssessed>>): boolean =>
  conclusion === 'IN_BEST_INTERESTS' && durableSolution === true;

/** Without a file nobody needs her here; a file that does not say tells no more than silence does. */
function presenceOf(nec: AtNec): ToldOfCase['presence'] {
  if (!nec) return { required: false, until: null };
  const { presenceRequired: required, presenceRequiredUntil: until } = nec;
  return required == null ? null : { required, until: until ?? null };
}
