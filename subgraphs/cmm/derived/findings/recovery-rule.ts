import { findRecoveryPeriod, isTakenBack, recoveryPeriod } from '../../../../shared/law/recovery-period.ts';
import { referenceOf } from '../../../../shared/law/reflection-grant.ts';
import type { Verification } from '../../../../shared/vocabulary.ts';
import { histories, recoveriesOf } from '../course-of-stay.ts';
import { stayOn } from '../every-file.ts';
import { lastDay } from '../last-day.ts';
import { citizenshipAt, ledHereBefore } from './as-recorded.ts';
import { decisionRestedOn } from './decisions.ts';
import { goneBefore } from './gone-before.ts';
import { DECISIONS, type HeldRule, together } from './held-rule.ts';
import { isOfThisStay, isReflectionOffered, sinceIdentified } from './since-identified.ts';

/** The recovery period: that it was given as the law has it, and that it was given at all. */
export const recoveryRule: HeldRule = {
  rule: recoveryPeriod,
  needs: together(DECISIONS, {
    CMM: ['RECOVERY', 'PROFILE', 'CASE'],
    DIS: ['RESIDENCE', 'ASYLUM', 'PERMIT', 'REFLECTION', 'REFLECTION_BASIS', 'DEPARTURE'],
    RETURNS: ['RETURN'],
  }),
  find: (facts, asOf, _at, records) => {
    const periods = histories(facts.cmm.recoveries ?? []);
    return findRecoveryPeriod(
      periods.map(({ first, latest, versions }, at) => ({
        startsOn: latest.startsOn,
        endsOn: latest.endsOn,
        verification: latest.verification,
        takenBack: isTakenBack(latest),
        granted: {
          decider: first.decidedBy,
          citizenship: facts.cmm.profile
            ? citizenshipAt(facts.cmm.profile, versions.find(isVerified)?.recordedAt ?? first.recordedAt)
            : 'UNKNOWN',
          stay: stayOn(records.at(first.recordedAt), latest.startsOn),
          stayKnown: true,
          identification: decisionRestedOn({ first, latest, versions }, records),
          identificationKnown: true,
          departedOn: goneBefore({ first, latest, versions }, versions.find(isVerified), records),
          periods: [
            ...histories(
              (records.at(first.recordedAt).cmm.recoveriesBefore ?? []).filter(
                ledHereBefore(first.recordedAt),
              ),
            ),
            ...periods.slice(0, at),
          ].map(({ latest: before }) => ({
            startsOn: before.startsOn,
            endsOn: lastDay(before),
            ended: before.endedOn !== null,
            identification: referenceOf(before),
            takenBack: isTakenBack(before),
          })),
        },
      })),
      {
        ...sinceIdentified(facts, records, asOf),
        citizenship: facts.cmm.profile?.citizenshipGroup ?? null,
        granted:
          recoveriesOf(facts).some(
            ({ latest }) => !isTakenBack(latest) && isOfThisStay(facts, asOf)(latest.startsOn),
          ) || isReflectionOffered(facts, asOf),
      },
      asOf,
    );
  },
};

const isVerified = ({ verification }: { readonly verification: Verification }): boolean =>
  verification === 'VERIFIED';
