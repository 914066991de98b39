import { type Day, dayOf, later } from '../../../../shared/day.ts';
import { childRepresentative, findChildRepresentative } from '../../../../shared/law/child-representative.ts';
import { childScreening, findChildScreening } from '../../../../shared/law/child-screening.ts';
import { familyReunion, findFamilyReunion } from '../../../../shared/law/family-reunion.ts';
import { notApplicable } from '../../../../shared/law/finding.ts';
import { dayWhileOpen, inEveryCase, isMerged } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';
import type { FamilyTracingFact } from '../return-facts.ts';
import { latestAnswer } from './best-interests.ts';
import { ageIdentifiedOn, firstIdentifiedOn } from './decisions.ts';
import { AGE, DECISIONS, type HeldRule, together } from './held-rule.ts';

/** What a child is owed besides. */
export const childRules: readonly HeldRule[] = [
  {
    rule: childRepresentative,
    needs: together(DECISIONS, AGE, { CMM: ['CASE', 'REPRESENTATIVE'] }),
    find: (facts, asOf) =>
      findChildRepresentative(
        {
          ...represented(facts),
          identifiedAs: ageIdentifiedOn(facts, asOf),
          identifiedOn: firstIdentifiedOn(facts),
        },
        dayWhileOpen(facts, asOf),
      ),
    // a child by the day of birth, identified by CMM, has nobody, whatever others decided
    part: {
      needs: { CMM: ['CASE', 'PROFILE', 'IDENTIFICATION', 'REPRESENTATIVE'] },
      find: (facts, asOf) => withoutRepresentative(facts, asOf, identifiedByCmmOn(facts)),
      // somebody else may have identified the child any day before, as of any age
      standsAlone: (facts, asOf) =>
        withoutRepresentative(facts, asOf, facts.cmm.profile?.bornOn ?? null).outcome === 'BREACH',
      // when the child was identified first is then not known
      isWordless: true,
    },
  },
  {
    rule: familyReunion,
    needs: { CMM: ['PROFILE', 'BEST_INTERESTS'], RETURNS: ['FAMILY_TRACING'] },
    find: ({ cmm, returns }, asOf) => {
      const bornOn = cmm.profile?.bornOn ?? null;
      const tracing = returns?.tracing ?? [];
      const latest = latestAnswer({ cmm }, 'FAMILY_TRACING', asOf);
      const since = latest && {
        ...latest,
        toldOn: later(latest.assessedOn, dayOf(new Date(latest.recordedAt))),
      };
      return findFamilyReunion(
        {
          tracings: tracing.flatMap((one) =>
            one.begunOn === null
              ? []
              : {
                  bornOn,
                  assessment: assessed(one),
                  begunOn: one.begunOn,
                  since: one.status === 'UNDER_WAY' ? since : null,
                },
          ),
          reunions: tracing.flatMap((one) =>
            one.reunitedOn === null ? [] : { bornOn, assessment: assessed(one), reunitedOn: one.reunitedOn },
          ),
        },
        asOf,
      );
    },
  },
  {
    rule: childScreening,
    needs: { CMM: ['CASE', 'PROFILE', 'PLACEMENT', 'CHILD_SCREENING'] },
    find: (facts, asOf) => {
      const found = findChildScreening(
        {
          bornOn: facts.cmm.profile?.bornOn ?? null,
          inCentre: inEveryCase(facts, ({ placements }) => placements).filter(
            ({ kind }) => kind === 'CHILDRENS_ASYLUM_CENTRE',
          ),
          screenings: inEveryCase(facts, ({ screenings }) => screenings),
        },
        asOf,
      );
      // one screening is enough, and it may stand in the case that goes on, which looks at the places of this one too
      return found.outcome === 'BREACH' && isMerged(facts, asOf) ? notApplicable(childScreening) : found;
    },
  },
];

const represented = (facts: ToldFacts) => ({
  bornOn: facts.cmm.profile?.bornOn ?? null,
  setRightOn: setRightOn(facts),
  representations: inEveryCase(facts, ({ representatives }) => representatives),
});

const withoutRepresentative = (facts: ToldFacts, asOf: Day, identifiedOn: Day | null) =>
  findChildRepresentative(
    { ...represented(facts), identifiedAs: null, identifiedOn },
    dayWhileOpen(facts, asOf),
  );

const identifiedByCmmOn = ({ cmm }: ToldFacts): Day | null =>
  firstIdentifiedOn({ cmm, immigration: null, justice: null, returns: null });

const setRightOn = ({ cmm }: ToldFacts): Day | null =>
  cmm.profile?.bornOnChangedAt ? dayOf(new Date(cmm.profile.bornOnChangedAt)) : null;

const assessed = ({ bestInterestsAssessedOn, inBestInterests, durableSolution }: FamilyTracingFact) => ({
  assessedOn: bestInterestsAssessedOn,
  conclusion: inBestInterests ? ('IN_BEST_INTERESTS' as const) : ('NOT_IN_BEST_INTERESTS' as const),
  durableSolution,
});
