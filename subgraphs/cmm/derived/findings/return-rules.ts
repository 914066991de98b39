import type { Day } from '../../../../shared/day.ts';
import { inForceOn } from '../../../../shared/law/child-representative.ts';
import {
  findReturnAfterProceedings,
  returnAfterProceedings,
} from '../../../../shared/law/return-after-proceedings.ts';
import { findReturnChild, returnChild } from '../../../../shared/law/return-child.ts';
import { findReturnEligible, returnEligible } from '../../../../shared/law/return-eligible.ts';
import { findReturnRisk, returnRisk } from '../../../../shared/law/return-risk.ts';
import { findSupportForm, supportForm } from '../../../../shared/law/support-form.ts';
import { findSupportPeriod, supportPeriod } from '../../../../shared/law/support-period.ts';
import { inEveryCase } from '../every-case.ts';
import { staysOn } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import type { ReturnFact } from '../return-facts.ts';
import { changedSince, firstRecorded } from './as-recorded.ts';
import { latestAnswer } from './best-interests.ts';
import { ageIdentifiedOn, isIdentifiedAnywhere } from './decisions.ts';
import { AGE, DECISIONS, type HeldRule, together } from './held-rule.ts';
import { departuresIn, presenceAt, saysWhatStood } from './presence-at-departure.ts';

/** The voluntary return and what supports it. */
export const returnRules: readonly HeldRule[] = [
  {
    rule: returnEligible,
    needs: together(DECISIONS, {
      CMM: ['PROFILE'],
      DIS: ['RESIDENCE', 'ASYLUM', 'PERMIT'],
      RETURNS: ['RETURN', 'RETURN_PLAN'],
    }),
    find: (facts, asOf, _at, records) =>
      findReturnEligible(
        (facts.returns?.returns ?? []).flatMap((one) => {
          const { id, offeredOn, acceptedOn, recordedAt, verification } = one;
          if (offeredOn === null) return [];
          const versions = (records.all.returns?.returns ?? []).filter((one) => one.offeredOn === offeredOn);
          const offeredAt = firstRecorded({ id, recordedAt }, versions);
          const then = records.ofHerAt(offeredAt);
          const unanswered = versions.some(
            (one) => one.id === id && one.recordedAt === offeredAt && one.verification === 'UNVERIFIED',
          );
          const plan = planOf(facts, id);
          return {
            agency: 'RETURN_AGENCY' as const,
            citizenship: facts.cmm.profile?.citizenshipGroup ?? 'UNKNOWN',
            identified: unanswered ? null : isIdentifiedAnywhere(then, offeredOn),
            residenceRefused: unanswered ? null : staysOn(then, offeredOn).includes('NO_LAWFUL_STAY'),
            offeredOn,
            acceptedOn,
            plannedOn: plan?.drawnUpOn ?? null,
            destination: plan?.destination ?? null,
            verification,
            corrected: changedSince(facts.cmm.profile, plan?.recordedAt ?? offeredAt),
            over: isOver(one),
            takenBack: one.takenBack,
            intoDenmark: plan?.intoDenmark ?? false,
            ofCitizenship: plan?.ofCitizenship ?? null,
            registeredSince: plan?.registeredSince ?? false,
          };
        }),
        asOf,
      ),
  },
  {
    rule: returnRisk,
    needs: { RETURNS: ['RETURN_PLAN', 'RETURN_RISK'] },
    find: ({ returns }, asOf) =>
      findReturnRisk(
        (returns?.plans ?? []).map(({ returnId, drawnUpOn }) => ({
          drawnUpOn,
          assessedOn:
            (returns?.risks ?? [])
              .filter((risk) => risk.returnId === returnId)
              .map(({ assessedOn }) => assessedOn)
              .sort()
              .at(0) ?? null,
        })),
        asOf,
      ),
  },
  {
    rule: returnAfterProceedings,
    needs: { NEC: ['PRESENCE'], RETURNS: ['RETURN'] },
    // since when presence was required says since when there is an investigation
    besides: (facts) =>
      departuresIn(facts).every((one) => saysWhatStood(facts, one)) ? {} : { NEC: ['PRESENCE_HISTORY'] },
    find: (facts, asOf) =>
      findReturnAfterProceedings(
        departuresIn(facts).map((one) => ({
          departureOn: one.departureOn,
          presence: presenceAt(facts, one),
        })),
        asOf,
      ),
  },
  {
    rule: supportForm,
    needs: { RETURNS: ['REINTEGRATION_SUPPORT', 'SUPPORT_DETAIL'] },
    find: ({ returns }, asOf) =>
      findSupportForm(
        (returns?.supports ?? []).map(({ form, grantedOn, partnerInCountry, throughPartner }) => ({
          form,
          grantedOn,
          coverage: partnerInCountry ? onThatDay(grantedOn) : [],
          through: throughPartner ? onThatDay(grantedOn) : [],
        })),
        asOf,
      ),
  },
  {
    rule: supportPeriod,
    needs: { RETURNS: ['REINTEGRATION_SUPPORT', 'SUPPORT_DETAIL'] },
    find: ({ returns }, asOf) =>
      findSupportPeriod(
        (returns?.supports ?? []).map(({ inNetwork, ...support }) => ({
          ...support,
          inNetwork: inNetwork === true,
        })),
        asOf,
      ),
  },
  {
    rule: returnChild,
    needs: together(DECISIONS, AGE, {
      CMM: ['REPRESENTATIVE', 'BEST_INTERESTS'],
      RETURNS: ['RETURN', 'RETURN_PLAN'],
    }),
    find: ({ cmm, returns }, asOf, _at, records) =>
      findReturnChild(
        (returns?.plans ?? []).map((plan) => {
          const { drawnUpOn, components, reunitesWithFamily, recordedAt, returnId, childOnRegister } = plan;
          const of = returns?.returns?.find(({ id }) => id === returnId);
          const then = records.ofHerAt(recordedAt);
          return {
            drawnUpOn,
            components,
            verification: of?.verification ?? 'VERIFIED',
            corrected: changedSince(cmm.profile, recordedAt),
            over: of !== undefined && isOver(of),
            bornOn: cmm.profile?.bornOn ?? null,
            identifiedAs: ageIdentifiedOn(then, drawnUpOn),
            childOnRegister,
            representative: inEveryCase(then, ({ representatives }) => representatives).some(
              inForceOn(drawnUpOn),
            ),
            against: foundAgainst({ cmm }, of, asOf),
            reunion: reunitesWithFamily ? { durableSolution: reunionIsDurable(then, drawnUpOn) } : null,
          };
        }),
        asOf,
      ),
  },
];

/** Whether the return of a child was found not to be for the best, by the latest answer on the day it left, or today while that is to come. */
function foundAgainst(facts: Pick<ToldFacts, 'cmm'>, of: ReturnFact | undefined, asOf: Day) {
  if (of && of.departedOn === null && isOver(of)) return null;
  const on = of?.departedOn ?? asOf;
  const latest = latestAnswer(facts, 'RETURN', on);
  return latest?.conclusion === 'NOT_IN_BEST_INTERESTS' ? { assessedOn: latest.assessedOn, on } : null;
}

/** She has left, or never will by this return. */
const isOver = ({ departedOn, withdrawnOn, declinedOn }: ReturnFact): boolean =>
  [departedOn, withdrawnOn, declinedOn].some((day) => day !== null);

const planOf = ({ returns }: ToldFacts, returnId: string) =>
  returns?.plans?.find((plan) => plan.returnId === returnId) ?? null;

/** From when to when the partner works there is told to nobody: only that it did on the day. */
const onThatDay = (day: Day) => [{ validFrom: day, validTo: day }];

/** By the latest answer to that question on a day: what the search rested on before is none. */
function reunionIsDurable(facts: ToldFacts, day: Day): boolean {
  const latest = latestAnswer(facts, 'FAMILY_REUNION', day);
  return latest?.conclusion === 'IN_BEST_INTERESTS' && latest.durableSolution === true;
}
