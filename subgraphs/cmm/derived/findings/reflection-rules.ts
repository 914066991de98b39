import { type Day, earlier } from '../../../../shared/day.ts';
import { findReflectionGrant, type OwedReflection } from '../../../../shared/law/find-reflection-grant.ts';
import type { LeftFacts } from '../../../../shared/law/left-since.ts';
import type { PeriodOfHers } from '../../../../shared/law/periods-of-hers.ts';
import { reflectionExceptional } from '../../../../shared/law/reflection-exceptional.ts';
import {
  findReflectionExtension,
  type ReflectionExtensionFacts,
  reflectionExtension,
} from '../../../../shared/law/reflection-extension.ts';
import {
  findReflectionExtensionTimely,
  reflectionExtensionTimely,
} from '../../../../shared/law/reflection-extension-timely.ts';
import { referenceOf, reflectionGrant } from '../../../../shared/law/reflection-grant.ts';
import {
  type CappedPeriod,
  findReflectionExceptional,
  findReflectionTotal,
  reflectionTotal,
} from '../../../../shared/law/reflection-total.ts';
import { CAPPED_BY, othersOf } from '../cap-over-all.ts';
import { histories, reflectionsOf } from '../course-of-stay.ts';
import { stayWithOthers } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { lastDay } from '../last-day.ts';
import type { Instant } from '../versioned.ts';
import { citizenshipAt, ledHereBefore, type Records } from './as-recorded.ts';
import { decisionRestedOn, identifiedOn } from './decisions.ts';
import { departedBy, goneBefore } from './gone-before.ts';
import { DECISIONS, type HeldRule, together } from './held-rule.ts';
import { isReflectionOffered, sinceIdentified } from './since-identified.ts';

/** Those of this case: a period is held against the file in which it was granted. */
const periodsOf = ({ immigration }: ToldFacts) => histories(immigration?.reflection ?? []);

/** Those of the cases that had been merged into this one by then: DIS looks at them too before it grants another. */
const grantedInMerged = ({ immigration }: ToldFacts, then: Instant) =>
  histories(
    (immigration?.merged ?? []).filter(ledHereBefore(then)).flatMap(({ reflection }) => reflection ?? []),
  );

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
            stay: stayWithOthers(records.at(first.recordedAt), latest.startsOn),
            citizenship: citizenshipAt(
              facts.cmm.citizenship,
              versions.find(verifies)?.recordedAt ?? first.recordedAt,
            ),
            identification: decisionRestedOn({ first, latest, versions }, records),
            identificationKnown: true,
            departedOn: goneBefore({ first, latest, versions }, versions.find(verifies), records),
            periods: [
              ...grantedInMerged(records.at(first.recordedAt), first.recordedAt),
              ...periods.slice(0, at),
            ].map(({ latest: before }) => ({
              startsOn: before.startsOn,
              endsOn: lastDay(before),
              identification: referenceOf(before),
            })),
          },
        })),
        owed(facts, records, asOf),
        asOf,
      );
    },
  },
  {
    rule: reflectionExtension,
    needs: { DIS: ['REFLECTION', 'RESIDENCE', 'ASYLUM', 'PERMIT'], RETURNS: ['RETURN'] },
    besides: (facts, _asOf, records) =>
      extensionsOf(facts).some((one) => leftBefore(one, records)) ? DECISIONS : {},
    find: (facts, asOf, _at, records) =>
      findReflectionExtension(
        extensionsOf(facts).map(({ first, before, one, ground, since }) => ({
          decider: one.decidedBy,
          decidedOn: one.decidedOn,
          stay: stayWithOthers(records.at(one.recordedAt), one.decidedOn),
          period: { ...before, ended: before.endedOn },
          others: besides(before, records.at(one.recordedAt)),
          ground,
          until: one.endsOn,
          // for special reasons nothing of its own may be open: then it is the grant that waits
          verification:
            one.verification === 'VERIFIED' ||
            (ground === 'SPECIAL_REASONS' && before.verification === 'UNVERIFIED') ||
            isConfirmed(since)
              ? 'VERIFIED'
              : 'UNVERIFIED',
          // an extension that went ahead while the Return Agency was silent is for its confirmation to settle
          ...(one.verification === 'UNVERIFIED'
            ? { returnCooperation: null }
            : toldByReturns(one, first, records)),
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
    needs: together(CAPPED_BY, { DIS: ['REFLECTION'] }),
    find: (facts, asOf, _at, records) => findReflectionTotal(cappedOf(facts, records), asOf),
  },
  {
    rule: reflectionExceptional,
    needs: together(CAPPED_BY, { DIS: ['REFLECTION'] }),
    find: (facts, asOf, _at, records) => findReflectionExceptional(cappedOf(facts, records), asOf),
  },
];

/** Every period of hers with the others that were known of when it was last given longer: of nobody's hindsight. */
const cappedOf = (facts: ToldFacts, records: Records): CappedPeriod[] =>
  reflectionsOf(facts).map(({ first, latest, versions }) => {
    const given = versions.filter((one, at) => extendsIt(one, versions[at - 1])).at(-1) ?? first;
    const then = records.at(given.recordedAt);
    return { ...latest, others: othersOf(facts, latest, reflectionsOf(then)) };
  });

function owed(facts: ToldFacts, records: Records, asOf: Day): OwedReflection {
  return {
    ...sinceIdentified(facts, records, asOf),
    citizenship: facts.cmm.citizenship?.citizenshipGroup ?? null,
    offered: isReflectionOffered(facts, asOf),
    offersUnverified: (facts.immigration?.offers ?? []).flatMap(({ offeredOn, declinedOn, verification }) =>
      verification === 'UNVERIFIED' && declinedOn === null && offeredOn !== null ? offeredOn : [],
    ),
  };
}

/** Her other periods by then. To which day they leave her the days is for the rules on the cap. */
const besides = ({ id }: Version, then: ToldFacts): PeriodOfHers[] =>
  reflectionsOf(then).flatMap(({ latest }) =>
    latest.id === id ? [] : { ...latest, endsOn: lastDay(latest) },
  );

/** What is asked before an extension: for special reasons, whether she has left, and was here again since. */
function toldByReturns(one: Version, first: Version, records: Records): Partial<LeftFacts> & ReturnTold {
  const then = records.at(one.recordedAt);
  const returnCooperation = returnPrepared(then, one.decidedOn);
  if (one.ground !== 'SPECIAL_REASONS') return { returnCooperation };
  const departedOn = departedBy(records, one.recordedAt);
  const learnedSince = departedOn !== departedBy(records, first.recordedAt);
  return { returnCooperation, departedOn, learnedSince, hereOn: lastHereOn(then, one.decidedOn) };
}

/** Whether a departure before the period was learned of since: it ends the period unless something shows her here. DIS is not told of detentions. */
function leftBefore({ one, first }: Extension, records: Records): boolean {
  const { departedOn = null, learnedSince } = toldByReturns(one, first, records);
  return learnedSince === true && departedOn !== null && departedOn < first.startsOn;
}

type ReturnTold = Pick<ReflectionExtensionFacts, 'returnCooperation'>;

/** As DIS goes by it: the decision in force that identifies her, and the applications for asylum in its file. */
function lastHereOn(then: ToldFacts, day: Day): Day | null {
  const identified = identifiedOn(then, day);
  const shown = [
    ...(identified?.outcome === 'IDENTIFIED' ? [identified.decidedOn] : []),
    ...(then.immigration?.asylum ?? []).map(({ lodgedOn }) => lodgedOn),
  ];
  return shown.sort().at(-1) ?? null;
}

type Version = ReturnType<typeof periodsOf>[number]['versions'][number];

/** A version that runs longer than the one before: a correction keeps the ground, and extends nothing. */
const extendsIt = (one: Version, before: Version | undefined): before is Version =>
  before !== undefined && one.ground !== null && before.endsOn < one.endsOn;

type Extension = ReturnType<typeof extensionsOf>[number];

const extensionsOf = (facts: ToldFacts) =>
  periodsOf(facts).flatMap(({ first, versions }) =>
    versions.flatMap((one, at) => {
      const before = versions[at - 1];
      const { ground } = one;
      return ground && extendsIt(one, before)
        ? [{ first, before, one, ground, since: versions.slice(at) }]
        : [];
    }),
  );

/**
 * Whether what a period rests on is verified: at the grant, or when it was confirmed. An extension has its own to rest on, and
 * takes nothing from the grant and adds nothing to it.
 */
const verifies = (one: Version, at: number, versions: readonly Version[]): boolean =>
  one.verification === 'VERIFIED' && !extendsIt(one, versions[at - 1]);

const isConfirmed = (versions: readonly Version[]): boolean => versions.some(verifies);

/** One on which she has left is prepared no longer. */
const returnPrepared = ({ returns }: ToldFacts, day: Day): boolean =>
  (returns?.returns ?? []).some(
    ({ acceptedOn, declinedOn, departedOn, withdrawnOn }) =>
      acceptedOn !== null &&
      acceptedOn <= day &&
      (declinedOn === null || day < declinedOn || declinedOn <= acceptedOn) &&
      (departedOn === null || day < departedOn) &&
      (withdrawnOn === null || day < withdrawnOn),
  );
