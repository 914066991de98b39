import { dayOf } from '../../../../shared/day.ts';
import { decisionInForce } from '../../../../shared/law/decisions-agree.ts';
import { detention72h } from '../../../../shared/law/detention-72h.ts';
import { findDetention72h } from '../../../../shared/law/find-detention-72h.ts';
import { findLegalAssistance, legalAssistance } from '../../../../shared/law/legal-assistance.ts';
import { findNonPunishment8283, nonPunishment8283 } from '../../../../shared/law/non-punishment-82-83.ts';
import { findNonPunishment7222, nonPunishment7222 } from '../../../../shared/law/non-punishment-722-2.ts';
import { findNonPunishmentCheck, nonPunishmentCheck } from '../../../../shared/law/non-punishment-check.ts';
import {
  findNonPunishmentSerious,
  nonPunishmentSerious,
} from '../../../../shared/law/non-punishment-serious.ts';
import {
  findRestitutionCompensation,
  restitutionCompensation,
} from '../../../../shared/law/restitution-compensation.ts';
import { findWitnessContact, witnessContact } from '../../../../shared/law/witness-contact.ts';
import { byRecord } from '../course-of-stay.ts';
import { detentionsOf } from '../detentions.ts';
import { dayInThisCase } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';
import type { TestimonyFact } from '../justice-facts.ts';
import { recordedBy } from '../versioned.ts';
import { decisionsOf } from './decisions.ts';
import { DECISIONS, type HeldRule, together } from './held-rule.ts';

const assessmentsOf = ({ justice }: ToldFacts) =>
  (justice?.chargeAssessments ?? []).map(({ authority: decider, ...facts }) => ({ decider, ...facts }));

/** The days from which it was on record that she testifies, to that on which a later version says so of later days alone, or no longer. */
const testifiedBefore = (testimony: readonly TestimonyFact[]) =>
  byRecord(testimony).flatMap(({ versions }) =>
    versions.flatMap(({ testifies, testifiesFrom }, i) => {
      const next = versions[i + 1];
      if (!testifies || testifiesFrom === null || !next) return [];
      const goesOn = next.testifies && next.testifiesFrom !== null && next.testifiesFrom <= testifiesFrom;
      return goesOn ? [] : [{ testifiesFrom, endedOn: dayOf(new Date(next.recordedAt)) }];
    }),
  );

/** What police, prosecution and courts do with her, and owe her. */
export const justiceRules: readonly HeldRule[] = [
  {
    rule: detention72h,
    needs: { NEC: ['DETENTION'] },
    find: (facts, _, at) => findDetention72h(detentionsOf(facts), at),
  },
  {
    rule: witnessContact,
    needs: { CMM: ['CASE'], NEC: ['TESTIMONY'] },
    // told of all her cases, in each of which it is said once: she needs a contact from the first day on which she testifies
    find: (facts, asOf, at, { all }) => {
      const days = (facts.justice?.testimony ?? []).flatMap(({ testifies, testifiesFrom }) =>
        testifies ? (testifiesFrom ?? []) : [],
      );
      return findWitnessContact(
        {
          testifiesFrom: [...days].sort().at(0) ?? null,
          before: testifiedBefore(recordedBy(all.justice?.testimony ?? [], at.toISOString())),
          contacts: facts.justice?.witnessContacts ?? [],
        },
        dayInThisCase(facts, asOf),
      );
    },
  },
  {
    rule: legalAssistance,
    needs: { NEC: ['COURT_CASE', 'LEGAL_ASSISTANCE', 'HEARING'] },
    find: ({ justice }, asOf) =>
      findLegalAssistance(
        (justice?.legalAssistance ?? []).map(({ courtCaseId, requestedOn, grantedOn }) => ({
          requestedOn,
          grantedOn,
          trialClosedOn: justice?.courtCases?.find(({ id }) => id === courtCaseId)?.closedOn ?? null,
          heardOn: (justice?.hearings ?? [])
            .filter((hearing) => hearing.courtCaseId === courtCaseId)
            .map(({ heldOn }) => heldOn),
        })),
        asOf,
      ),
  },
  {
    rule: restitutionCompensation,
    needs: { NEC: ['AWARD', 'COURT_CASE'] },
    find: ({ justice }, asOf) =>
      findRestitutionCompensation(
        (justice?.awards ?? []).flatMap(
          ({ awardedBy: decider, kind: award, route, awardedOn, courtCaseId }) => {
            const role = justice?.courtCases?.find(({ id }) => id === courtCaseId)?.role;
            return role === undefined ? [] : { decider, award, route, role, awardedOn };
          },
        ),
        asOf,
      ),
  },
  {
    rule: nonPunishment7222,
    needs: { NEC: ['NON_PUNISHMENT'] },
    find: (facts, asOf) => findNonPunishment7222(assessmentsOf(facts), asOf),
  },
  {
    rule: nonPunishmentSerious,
    needs: { NEC: ['NON_PUNISHMENT'] },
    find: (facts, asOf) => findNonPunishmentSerious(assessmentsOf(facts), asOf),
  },
  {
    rule: nonPunishment8283,
    needs: { NEC: ['NON_PUNISHMENT'] },
    find: (facts, asOf) => findNonPunishment8283(assessmentsOf(facts), asOf),
  },
  {
    rule: nonPunishmentCheck,
    needs: together(DECISIONS, { NEC: ['CHARGE', 'NON_PUNISHMENT'] }),
    find: (facts, asOf) => {
      const taken = decisionsOf(facts).filter(({ decidedOn }) => decidedOn <= asOf);
      return findNonPunishmentCheck(
        {
          identified: decisionInForce(taken).inForce?.outcome === 'IDENTIFIED',
          charges: (facts.justice?.charges ?? []).map(({ id, chargedOn, droppedOn }) => ({
            chargedOn,
            droppedOn,
            assessedOn:
              (facts.justice?.chargeAssessments ?? [])
                .filter(({ chargeId }) => chargeId === id)
                .map(({ assessedOn }) => assessedOn)
                .sort()
                .at(0) ?? null,
          })),
        },
        asOf,
      );
    },
  },
];
