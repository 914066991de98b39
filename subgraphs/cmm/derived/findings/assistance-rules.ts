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
import type { DurationFact } from '../case-facts.ts';
import { departedSince, histories, leftReflection, recoveriesOf, reflectionsOf } from '../course-of-stay.ts';
import { stayOn } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { lastDay } from '../last-day.ts';
import { changedSince, firstRecorded, type Records } from './as-recorded.ts';
import { ageIdentifiedOn, firstIdentifiedOn, identifiedOn } from './decisions.ts';
import { AGE, DECISIONS, type HeldRule, together } from './held-rule.ts';
import { recoveryRule } from './recovery-rule.ts';

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
              ...inDenmark(latest, leftReflection(facts, latest)),
            })),
            ...histories(facts.cmm.recoveries ?? []).map(({ latest }) => ({
              kind: 'RECOVERY_PERIOD' as const,
              ...inDenmark(latest, departedSince(facts, latest.startsOn)),
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
  recoveryRule,
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
const inDenmark = (period: Parameters<typeof spanOf>[0], left: Day | null) => {
  const { startsOn, endsOn } = spanOf(period);
  return { startsOn, endsOn: earlier(endsOn, left ?? endsOn) };
};

const spanOf = (period: Parameters<typeof lastDay>[0] & { readonly startsOn: Day }) => ({
  startsOn: period.startsOn,
  endsOn: lastDay(period),
});
