import { type Day, dayOf, later } from '../../../../shared/day.ts';
import {
  asylumIntegration,
  findAsylumIntegration,
  whileGranted,
} from '../../../../shared/law/asylum-integration.ts';
import { departure } from '../../../../shared/law/departure.ts';
import { findDeparture } from '../../../../shared/law/find-departure.ts';
import { type Finding, saysTheSame } from '../../../../shared/law/finding.ts';
import { findPermitApplicant, permitApplicant } from '../../../../shared/law/permit-applicant.ts';
import { findPermitConditions, permitConditions } from '../../../../shared/law/permit-conditions.ts';
import { findPermitRevocation, permitRevocation } from '../../../../shared/law/permit-revocation.ts';
import { findPermitTerm, permitTerm } from '../../../../shared/law/permit-term.ts';
import { lastDayOfAsylum } from '../../../../shared/law/stay-stands.ts';
import { findWork, work } from '../../../../shared/law/work.ts';
import { isAwaySince, leavingFacts, permitsOf, presenceEndsOn } from '../course-of-stay.ts';
import { dayInThisCase } from '../every-case.ts';
import { inEveryFile } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { lastGrant } from '../granted-asylum.ts';
import type { ImmigrationFacts, PermitFact } from '../immigration-facts.ts';
import { lastDayOfPermit } from '../last-day.ts';
import { goesOnFrom } from '../renewed-permits.ts';
import { firstRecorded, type Records } from './as-recorded.ts';
import { DECISIONS, type HeldRule, LEAVING, together } from './held-rule.ts';

/** Her stay beside the reflection period: departure, permits, work, integration. */
export const stayRules: readonly HeldRule[] = [
  {
    rule: departure,
    // who was identified after she left has come back
    needs: together(DECISIONS, {
      CMM: ['CASE', 'CITIZENSHIP', 'RECOVERY_DAYS'],
      DIS: ['REFLECTION', 'RESIDENCE', 'PERMIT', 'ASYLUM', 'DEPARTURE'],
      NEC: ['PRESENCE'],
      RETURNS: ['RETURN'],
    }),
    find: (facts, asOf, _at, _records, away) => findDeparture(leavingFacts(facts, asOf, away), asOf),
  },
  {
    rule: permitApplicant,
    needs: { DIS: ['PERMIT_APPLICATION'] },
    find: ({ immigration }, asOf) =>
      findPermitApplicant(
        (immigration?.permitApplications ?? []).map(({ kind: permit, applicant, receivedOn }) => ({
          permit,
          applicant,
          receivedOn,
        })),
        asOf,
      ),
  },
  {
    rule: permitConditions,
    needs: { DIS: ['PERMIT_APPLICATION', 'PERMIT', 'PERMIT_KIND', 'ASYLUM'] },
    find: ({ immigration }, asOf) =>
      findPermitConditions(
        {
          granted: (immigration?.permitApplications ?? []).flatMap(
            ({ kind, outcome, decidedOn, presenceRequired, collaborates }) =>
              kind === 'PROCEEDINGS' && outcome === 'GRANTED' && decidedOn !== null
                ? { decidedOn, presenceRequired, collaborates }
                : [],
          ),
          unverifiedFrom: protectedOnSilence(immigration),
        },
        asOf,
      ),
  },
  {
    rule: permitTerm,
    needs: { CMM: ['CASE'], DIS: ['PERMIT', 'PERMIT_KIND'], NEC: ['PRESENCE'] },
    find: (facts, asOf, _at, records) =>
      findPermitTerm(
        {
          permits: permitsOf(facts).flatMap((permit) =>
            permit.kind === 'PROCEEDINGS' && permit.applicationId !== null
              ? {
                  validFrom: permit.validFrom,
                  validTo: lastDayOfPermit(permit),
                  applicationId: permit.applicationId,
                  verification: permit.verification ?? 'VERIFIED',
                  ...whenGiven(permit, records),
                }
              : [],
          ),
          presenceEndedOn: presenceEndsOn(facts, asOf),
        },
        asOf,
      ),
  },
  {
    rule: permitRevocation,
    needs: { DIS: ['PERMIT', 'PERMIT_KIND'] },
    find: ({ immigration }, asOf) =>
      findPermitRevocation(
        (immigration?.permits ?? []).flatMap(({ kind: permit, ...dates }) =>
          permit === null ? [] : { ...dates, permit },
        ),
        asOf,
      ),
  },
  {
    rule: work,
    needs: { DIS: ['WORK_PERMIT'] },
    find: ({ immigration }, asOf) =>
      findWork(
        (immigration?.workPermits ?? []).flatMap(({ outcome, decidedOn, verification }) =>
          outcome !== null && decidedOn !== null
            ? { decider: 'DIS' as const, outcome, decidedOn, verification }
            : [],
        ),
        asOf,
      ),
  },
  {
    rule: asylumIntegration,
    needs: { CMM: ['CASE'], DIS: ['ASYLUM', 'ALLOCATION', 'INTEGRATION_PLAN', 'PERMIT'] },
    // an allocation may have ended, or never come, because she left; and asylum is over with the permit for protection
    besides: (facts, asOf) =>
      together(
        saysTheSame(followsAsylum(facts, asOf, true), followsAsylum(facts, asOf, false)) ? {} : LEAVING,
        mayBeOver(facts, asOf) ? { DIS: ['PERMIT_KIND'] } : {},
      ),
    find: (facts, asOf, _at, _records, away) => {
      const { grantedOn, lastDay } = asylumOf(facts);
      const decided = [grantedOn ?? '', ...allocationsOf(facts).map(({ allocatedOn }) => allocatedOn)];
      const day = whileGranted(lastDay, dayInThisCase(facts, asOf));
      return followsAsylum(facts, asOf, isAwaySince(facts, decided.reduce(later), day, away));
    },
  },
];

/** What a grant is followed by is hers in whichever of her cases it is done. */
const followsAsylum = (facts: ToldFacts, asOf: Day, isAway: boolean): Finding =>
  findAsylumIntegration(
    { ...asylumOf(facts), allocations: allocationsOf(facts), isAway },
    dayInThisCase(facts, asOf),
  );

/** When asylum was granted last, in whichever of her cases, and until when it holds. */
function asylumOf(facts: ToldFacts): { readonly grantedOn: Day | null; readonly lastDay: Day | null } {
  const { grantedOn = null, permits = [] } = lastGrant(facts) ?? {};
  const given = permits.map((permit) => ({ ...permit, lastDay: lastDayOfPermit(permit) }));
  return { grantedOn, lastDay: grantedOn && lastDayOfAsylum(grantedOn, given) };
}

/** Whether a permit that was given since has ended: its kind says whether asylum has. */
function mayBeOver(facts: ToldFacts, day: Day): boolean {
  const { grantedOn, permits } = lastGrant(facts) ?? { permits: [] };
  return permits.some(
    (permit) => grantedOn && grantedOn <= permit.validFrom && lastDayOfPermit(permit) < day,
  );
}

/** Each with the plan that was offered on it, which is in the same file. */
const allocationsOf = (facts: ToldFacts) =>
  inEveryFile(facts, ({ allocations, plans }) =>
    (allocations ?? []).map((one) => ({ ...one, offeredOn: firstSince(one.allocatedOn, plans ?? []) })),
  );

const firstSince = (from: Day, plans: readonly { readonly offeredOn: Day }[]): Day | null =>
  plans
    .map(({ offeredOn }) => offeredOn)
    .filter((day) => from <= day)
    .sort()
    .at(0) ?? null;

/** From when permits for protection hold, and asylum, that were given while CMM was silent, and still wait for it. */
const protectedOnSilence = (immigration: ImmigrationFacts | null): Day[] => [
  ...(immigration?.permits ?? []).flatMap(({ kind, verification, validFrom }) =>
    kind === 'PROTECTION' && verification === 'UNVERIFIED' ? validFrom : [],
  ),
  ...(immigration?.asylum ?? []).flatMap(({ verification, decidedOn }) =>
    verification === 'UNVERIFIED' && decidedOn !== null ? decidedOn : [],
  ),
];

/**
 * When a permit was given, and beside which others of hers, in whichever of her cases: from when one held that was given by
 * then and had not begun, which one that is revoked before never does, and whether it goes on from one. Of one that was given in
 * a case that was merged into this one it is for that case to say: here it is looked at as long as it runs.
 */
function whenGiven(
  permit: PermitFact,
  { all, at }: Records,
): { givenOn: Day; toCome: Day | null; follows: boolean } {
  const here = all.immigration?.permits ?? [];
  const instant = firstRecorded(permit, here);
  const givenOn = dayOf(new Date(instant));
  if (!here.some(({ id }) => id === permit.id)) return { givenOn, toCome: null, follows: false };
  const others = permitsOf(at(instant)).filter(({ id }) => id !== permit.id);
  const toCome = others
    .filter((other) => givenOn < other.validFrom && other.validFrom <= lastDayOfPermit(other))
    .map(({ validFrom }) => validFrom)
    .sort();
  const follows = others.some((other) => goesOnFrom(permit, other));
  return { givenOn, toCome: toCome[0] ?? null, follows };
}
