import { type Day, earlier } from '../../../../shared/day.ts';
import {
  accommodationApproved,
  findAccommodationApproved,
} from '../../../../shared/law/accommodation-approved.ts';
import {
  accommodationSuitable,
  findAccommodationSuitable,
} from '../../../../shared/law/accommodation-suitable.ts';
import {
  type AssistanceDurationFacts,
  assistanceDuration,
  findAssistanceDuration,
} from '../../../../shared/law/assistance-duration.ts';
import {
  assistanceEligibility,
  findAssistanceEligibility,
} from '../../../../shared/law/assistance-eligibility.ts';
import {
  assistanceUnconditional,
  findAssistanceUnconditional,
} from '../../../../shared/law/assistance-unconditional.ts';
import { contactPerson, findContactPerson } from '../../../../shared/law/contact-person.ts';
import { findRecoveryPeriod, recoveryPeriod } from '../../../../shared/law/recovery-period.ts';
import { referenceOf } from '../../../../shared/law/reflection-grant.ts';
import type { DurationFact } from '../case-facts.ts';
import { departedSince, histories, recoveriesOf, reflectionsOf } from '../course-of-stay.ts';
import { stayOn } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { lastDay } from '../last-day.ts';
import { changedSince, firstRecorded, type Records } from './as-recorded.ts';
import { ageIdentifiedOn, decisionOf, firstIdentifiedOn, identifiedOn } from './decisions.ts';
import { AGE, DECISIONS, type HeldRule, together } from './held-rule.ts';

const STAY = { DIS: ['RESIDENCE', 'ASYLUM', 'PERMIT'] } as const;

/** What she is entitled to and what she is given. */
export const assistanceRules: readonly HeldRule[] = [
  {
    rule: assistanceEligibility,
    needs: together(DECISIONS, { CMM: ['ELIGIBILITY'] }),
    find: (facts, asOf, _at, records) => findAssistanceEligibility(eligibilities(facts, records), asOf),
  },
  {
    rule: assistanceUnconditional,
    needs: together(DECISIONS, { CMM: ['ELIGIBILITY'] }),
    find: (facts, asOf, _at, records) =>
      findAssistanceUnconditional(
        eligibilities(facts, records),
        identifiedOn(facts, asOf)?.outcome === 'IDENTIFIED' ? firstIdentifiedOn(facts) : null,
        asOf,
      ),
  },
  {
    rule: assistanceDuration,
    needs: {
      CMM: ['ASSISTANCE_DURATION', 'RECOVERY'],
      DIS: ['REFLECTION'],
      NEC: ['PRESENCE'],
      RETURNS: ['REINTEGRATION_SUPPORT'],
    },
    find: (facts, asOf) =>
      findAssistanceDuration(
        (facts.cmm.durations ?? []).map((duration) => ({
          ...duration,
          lasts: lastsOf(facts, duration),
          lastsKnown: true,
        })),
        asOf,
      ),
  },
  {
    rule: contactPerson,
    needs: { CMM: ['CONTACT_PERSON', 'RECOVERY'], DIS: ['REFLECTION'], RETURNS: ['RETURN'] },
    find: (facts, asOf) =>
      findContactPerson(
        {
          periods: [
            ...histories(facts.immigration?.reflection ?? []).map(({ latest }) => ({
              kind: 'REFLECTION_PERIOD' as const,
              ...inDenmark(facts, latest),
            })),
            ...histories(facts.cmm.recoveries ?? []).map(({ latest }) => ({
              kind: 'RECOVERY_PERIOD' as const,
              ...inDenmark(facts, latest),
            })),
          ],
          contacts: facts.cmm.contacts ?? [],
        },
        asOf,
      ),
  },
  {
    rule: accommodationApproved,
    needs: { CMM: ['PLACEMENT'] },
    words: { CMM: ['FACILITY'] },
    find: ({ cmm }, asOf) => findAccommodationApproved(cmm.placements ?? [], asOf),
  },
  {
    rule: accommodationSuitable,
    needs: together(STAY, DECISIONS, AGE, { CMM: ['PLACEMENT'] }),
    words: { CMM: ['FACILITY'] },
    plain: ['NOT_AGREED_WITH_DIS', 'NOT_CONFIRMED'],
    find: (facts, asOf, _at, records) =>
      findAccommodationSuitable(
        (facts.cmm.placements ?? []).map((placement) => {
          const versions = records.all.cmm.placements ?? [];
          const recordedAt = firstRecorded(placement, versions);
          const then = records.at(recordedAt);
          return {
            ...placement,
            decider: placement.decidedBy,
            bornOn: facts.cmm.profile?.bornOn ?? null,
            identifiedAs: ageIdentifiedOn(then, placement.startsOn),
            gender: facts.cmm.profile?.gender ?? 'UNKNOWN',
            wentAhead: versions.some(
              ({ id, verification }) => id === placement.id && verification === 'UNVERIFIED',
            ),
            corrected: changedSince(facts.cmm.profile, recordedAt),
            // nobody records who came with a child: that there was somebody is not concluded from it
            unaccompanied: true,
            stay: stayOn(then, placement.startsOn),
            stayKnown: true,
          };
        }),
        asOf,
      ),
  },
  {
    rule: recoveryPeriod,
    needs: together(DECISIONS, STAY, { CMM: ['RECOVERY', 'PROFILE'] }),
    find: (facts, asOf, _at, records) => {
      const periods = histories(facts.cmm.recoveries ?? []);
      return findRecoveryPeriod(
        periods.map(({ first, latest }, at) => ({
          startsOn: latest.startsOn,
          endsOn: latest.endsOn,
          verification: latest.verification,
          granted: {
            decider: first.decidedBy,
            citizenship: facts.cmm.profile?.citizenshipGroup ?? 'UNKNOWN',
            stay: stayOn(records.at(first.recordedAt), latest.startsOn),
            stayKnown: true,
            identification:
              decisionOf(facts, latest) ?? identifiedOn(records.at(first.recordedAt), latest.startsOn),
            identificationKnown: true,
            periods: [
              ...histories(records.at(first.recordedAt).cmm.recoveriesBefore ?? []),
              ...periods.slice(0, at),
            ].map(({ latest: before }) => ({
              startsOn: before.startsOn,
              endsOn: lastDay(before),
              ended: before.endedOn !== null,
              identification: referenceOf(before),
            })),
          },
        })),
        asOf,
      );
    },
  },
];

/** What the decisions on who she is said when it was decided: nothing else about her is looked at. */
const eligibilities = (facts: ToldFacts, { all, at }: Records) =>
  (facts.cmm.eligibilities ?? []).map((one) => {
    const recordedAt = firstRecorded(one, all.cmm.eligibilities ?? []);
    return {
      assessor: one.authority,
      outcome: one.outcome,
      decidedOn: one.decidedOn,
      recordedAt,
      verification: one.verification,
      identification: identifiedOn(at(recordedAt), one.decidedOn)?.outcome ?? null,
      identificationKnown: true,
    };
  });

/** How long that lasts on which a duration rests. Proceedings have begun when presence is first asked for, which is told to few. */
function lastsOf(facts: ToldFacts, { basis, startsOn }: DurationFact): AssistanceDurationFacts['lasts'] {
  const around = <P extends { readonly startsOn: Day }>(periods: readonly P[]) =>
    periods.filter((period) => period.startsOn <= startsOn).at(-1) ?? periods[0] ?? null;
  switch (basis) {
    case 'REFLECTION_PERIOD':
      return around(reflectionsOf(facts).map(({ latest }) => spanOf(latest)));
    case 'RECOVERY_PERIOD':
      return around(recoveriesOf(facts).map(({ latest }) => spanOf(latest)));
    case 'PROCEEDINGS': {
      const presence = facts.justice?.presence;
      if (!presence?.required && presence?.endedOn == null) return null;
      return { startsOn, endsOn: presence.required ? presence.until : presence.endedOn };
    }
    case 'AFTER_RETURN':
      return around(
        (facts.returns?.supports ?? []).flatMap((support) =>
          support.startsOn === null ? [] : { startsOn: support.startsOn, endsOn: support.endsOn },
        ),
      );
  }
}

/** Whoever has left needs nobody to accompany her here. */
const inDenmark = (facts: ToldFacts, period: Parameters<typeof spanOf>[0]) => {
  const { startsOn, endsOn } = spanOf(period);
  return { startsOn, endsOn: earlier(endsOn, departedSince(facts, startsOn) ?? endsOn) };
};

const spanOf = (period: Parameters<typeof lastDay>[0] & { readonly startsOn: Day }) => ({
  startsOn: period.startsOn,
  endsOn: lastDay(period),
});
