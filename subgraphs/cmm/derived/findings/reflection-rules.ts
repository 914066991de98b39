import { addDays, type Day, earlier, startOfDay } from '../../../../shared/day.ts';
import { findReflectionGrant, type OwedReflection } from '../../../../shared/law/find-reflection-grant.ts';
import { reflectionExceptional } from '../../../../shared/law/reflection-exceptional.ts';
import { findReflectionExtension, reflectionExtension } from '../../../../shared/law/reflection-extension.ts';
import {
  findReflectionExtensionTimely,
  reflectionExtensionTimely,
} from '../../../../shared/law/reflection-extension-timely.ts';
import { referenceOf, reflectionGrant } from '../../../../shared/law/reflection-grant.ts';
import {
  findReflectionExceptional,
  findReflectionTotal,
  reflectionTotal,
} from '../../../../shared/law/reflection-total.ts';
import type { CitizenshipGroup } from '../../../../shared/vocabulary.ts';
import { departedSince, histories, reflectionsOf } from '../course-of-stay.ts';
import { inEveryFile, stayByEveryFile, stayOn } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { lastDay } from '../last-day.ts';
import type { Instant } from '../versioned.ts';
import { changedSince, type Records } from './as-recorded.ts';
import { decisionOf, identifiedOn } from './decisions.ts';
import { DECISIONS, type HeldRule, together } from './held-rule.ts';

/** Those of this case: a period is held against the file in which it was granted. */
const periodsOf = ({ immigration }: ToldFacts) => histories(immigration?.reflection ?? []);

/** Those of the cases that were merged into this one: DIS looks at them too before it grants another. */
const grantedInMerged = ({ immigration }: ToldFacts) =>
  histories((immigration?.merged ?? []).flatMap(({ reflection }) => reflection ?? []));

/** The reflection period: that it was given, extended and capped as the law has it. */
export const reflectionRules: readonly HeldRule[] = [
  {
    rule: reflectionGrant,
    needs: together(DECISIONS, {
      CMM: ['CITIZENSHIP', 'CASE'],
      DIS: ['REFLECTION', 'REFLECTION_BASIS', 'RESIDENCE', 'ASYLUM', 'PERMIT', 'DEPARTURE'],
      RETURNS: ['RETURN'],
    }),
    find: (facts, asOf, _at, records) => {
      const periods = periodsOf(facts);
      return findReflectionGrant(
        periods.map(({ first, latest, versions }, at) => ({
          startsOn: latest.startsOn,
          verification: isConfirmed(versions) ? 'VERIFIED' : 'UNVERIFIED',
          granted: {
            decider: first.decidedBy,
            stay: stayOn(records.at(first.recordedAt), latest.startsOn),
            citizenship: citizenshipAt(facts, versions.find(verifies)?.recordedAt ?? first.recordedAt),
            identification:
              decisionOf(facts, latest) ?? identifiedOn(records.at(first.recordedAt), latest.startsOn),
            identificationKnown: true,
            periods: [...grantedInMerged(records.at(first.recordedAt)), ...periods.slice(0, at)].map(
              ({ latest: before }) => ({
                startsOn: before.startsOn,
                endsOn: lastDay(before),
                identification: referenceOf(before),
              }),
            ),
          },
        })),
        owed(facts, records, asOf),
        asOf,
      );
    },
  },
  {
    rule: reflectionExtension,
    needs: { DIS: ['REFLECTION', 'RESIDENCE', 'PERMIT'], RETURNS: ['RETURN'] },
    find: (facts, asOf, _at, records) =>
      findReflectionExtension(
        extensionsOf(facts).map(({ before, one, ground, since }) => ({
          decider: one.decidedBy,
          decidedOn: one.decidedOn,
          stay: stayOn(records.at(one.recordedAt), one.decidedOn),
          period: { ...before, ended: before.endedOn },
          ground,
          until: one.endsOn,
          verification:
            ground === 'SPECIAL_REASONS' || one.verification === 'VERIFIED' || isConfirmed(since)
              ? 'VERIFIED'
              : 'UNVERIFIED',
          // an extension that went ahead while the Return Agency was silent is for its confirmation to settle
          returnCooperation:
            one.verification === 'UNVERIFIED'
              ? null
              : returnPrepared(records.at(one.recordedAt), one.decidedOn),
          // which they are is told to nobody, and that they were stated was asked before it was decided
          reasons: true,
        })),
        asOf,
      ),
  },
  {
    rule: reflectionExtensionTimely,
    needs: { DIS: ['REFLECTION'] },
    find: (facts, asOf) =>
      findReflectionExtensionTimely(
        extensionsOf(facts).map(({ before, one }) => ({
          endsOn: before.endsOn,
          askedOn: one.askedLateOn ?? earlier(one.decidedOn, before.endsOn),
        })),
        asOf,
      ),
  },
  {
    rule: reflectionTotal,
    needs: { DIS: ['REFLECTION'] },
    find: (facts, asOf) =>
      findReflectionTotal(
        periodsOf(facts).map(({ latest }) => latest),
        asOf,
      ),
  },
  {
    rule: reflectionExceptional,
    needs: { DIS: ['REFLECTION'] },
    find: (facts, asOf) =>
      findReflectionExceptional(
        periodsOf(facts).map(({ latest }) => latest),
        asOf,
      ),
  },
];

/** What was on record when the day began, as far as it is so still: what is recorded today is not late today. */
function owed(facts: ToldFacts, { at }: Records, asOf: Day): OwedReflection {
  const before = at(startOfDay(asOf).toISOString());
  const then = identifiedOn(before, asOf);
  const identified = then?.outcome === 'IDENTIFIED' && identifiedOn(facts, asOf)?.outcome === 'IDENTIFIED';
  const { case: opened } = facts.cmm;
  return {
    identifiedOn: identified ? then.decidedOn : null,
    stays: [stayByEveryFile(before, addDays(asOf, -1)), stayByEveryFile(facts, asOf)],
    citizenship: facts.cmm.citizenship?.citizenshipGroup ?? null,
    offered: reflectionsOf(facts).length > 0 || inEveryFile(facts, ({ offers }) => offers).length > 0,
    over:
      opened === null ||
      (opened.closedOn !== null && opened.closedOn <= asOf) ||
      (then !== null && departedSince(facts, then.decidedOn) !== null),
  };
}

type Version = ReturnType<typeof periodsOf>[number]['versions'][number];

/** A version that runs longer than the one before: a correction keeps the ground, and extends nothing. */
const extendsIt = (one: Version, before: Version | undefined): before is Version =>
  before !== undefined && one.ground !== null && before.endsOn < one.endsOn;

const extensionsOf = (facts: ToldFacts) =>
  periodsOf(facts).flatMap(({ versions }) =>
    versions.flatMap((one, at) => {
      const before = versions[at - 1];
      const { ground } = one;
      return ground && extendsIt(one, before) ? [{ before, one, ground, since: versions.slice(at) }] : [];
    }),
  );

/**
 * Whether what a period rests on is verified: at the grant, or when it was confirmed. An extension has its own to rest on, and
 * takes nothing from the grant and adds nothing to it.
 */
const verifies = (one: Version, at: number, versions: readonly Version[]): boolean =>
  one.verification === 'VERIFIED' && !extendsIt(one, versions[at - 1]);

const isConfirmed = (versions: readonly Version[]): boolean => versions.some(verifies);

/** As CMM had it when the period was verified; null where it was set right since: what it said before is not kept. */
const citizenshipAt = ({ cmm: { citizenship } }: ToldFacts, at: Instant): CitizenshipGroup | null =>
  changedSince(citizenship, at) ? null : (citizenship?.citizenshipGroup ?? null);

const returnPrepared = ({ returns }: ToldFacts, day: Day): boolean =>
  (returns?.returns ?? []).some(
    ({ acceptedOn, declinedOn, withdrawnOn }) =>
      acceptedOn !== null &&
      acceptedOn <= day &&
      (declinedOn === null || day < declinedOn || declinedOn <= acceptedOn) &&
      (withdrawnOn === null || day < withdrawnOn),
  );
