import { ageAgrees, findAgeAgrees } from '../../../../shared/law/age-agrees.ts';
import {
  asylumScreeningRequest,
  findAnswerOnSilence,
  findAsylumScreeningRequest,
} from '../../../../shared/law/asylum-screening-request.ts';
import { courtStatusRule, findCourtStatus } from '../../../../shared/law/court-status.ts';
import { deciders, findDeciders } from '../../../../shared/law/deciders.ts';
import { decisionsAgree, findDecisionsAgree } from '../../../../shared/law/decisions-agree.ts';
import { notApplicable } from '../../../../shared/law/finding.ts';
import { findHandOverInformed, handOverInformed } from '../../../../shared/law/hand-over-informed.ts';
import { findReferralToCmm, referralToCmm } from '../../../../shared/law/referral-to-cmm.ts';
import { findScreeningInterview, screeningInterview } from '../../../../shared/law/screening-interview.ts';
import { inEveryCase, isMerged } from '../every-case.ts';
import { inEveryFile, stayOn } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import { decidedElsewhere } from '../identification.ts';
import { firstRecorded, type Records } from './as-recorded.ts';
import { competentAuthorityHeld } from './competent-authority-rule.ts';
import { decisionsOf } from './decisions.ts';
import { AGE, DECISIONS, type HeldRule, STAY, together } from './held-rule.ts';
import { answeredOnSilence } from './on-silence.ts';

/** How she was referred, and how it was decided whether she is a victim. */
export const identificationRules: readonly HeldRule[] = [
  {
    rule: referralToCmm,
    needs: { CMM: ['CASE', 'REFERRAL'] },
    find: ({ cmm }, asOf) =>
      cmm.case && cmm.case.openedOn <= asOf
        ? findReferralToCmm({ openedOn: cmm.case.openedOn, referral: cmm.referrals?.at(0) ?? null }, asOf)
        : notApplicable(referralToCmm),
  },
  competentAuthorityHeld,
  {
    rule: handOverInformed,
    needs: together(STAY, { CMM: ['HAND_OVER', 'HAND_OVER_CHOICE'] }),
    find: (facts, asOf, _at, records) =>
      findHandOverInformed(
        (facts.cmm.handOvers ?? []).map((one) => ({
          from: one.fromAuthority,
          to: one.toAuthority,
          handedOverOn: one.handedOverOn,
          informedOn: one.informedOn,
          choice: one.choice,
          stay: stayOn(records.at(firstRecorded(one, records.all.cmm.handOvers ?? [])), one.handedOverOn),
        })),
        asOf,
      ),
  },
  {
    rule: asylumScreeningRequest,
    needs: { CMM: ['CASE', 'ASSESSMENT_REQUEST'], DIS: ['ASYLUM_SCREENING', 'ASSESSMENT_REQUEST'] },
    // DIS is held to what it recorded itself, in its own room or on CMM's list: when a request came onto that is for CMM
    find: (facts, asOf, _at, records) => {
      const found = findAsylumScreeningRequest(
        {
          screenings: inEveryFile(facts, ({ screenings }) => screenings),
          requests: [
            ...inEveryFile(facts, ({ assessmentRequests }) => assessmentRequests),
            ...listedByItself(facts, records),
          ],
        },
        asOf,
      );
      // one request is enough, and it may stand in the case that goes on, which looks at the interviews of this one too
      return found.outcome === 'BREACH' && isMerged(facts, asOf)
        ? notApplicable(asylumScreeningRequest)
        : found;
    },
    // CMM alone confirms what it answered, and is not told of interviews
    part: {
      needs: { CMM: ['CASE', 'ASSESSMENT_REQUEST'] },
      find: (facts, asOf, _at, { all }) => findAnswerOnSilence(answeredOnSilence(facts, all, asOf), asOf),
      // elsewhere the interviews may show that nobody asked
      standsAlone: isMerged,
    },
  },
  {
    rule: deciders,
    needs: DECISIONS,
    find: (facts, asOf) => findDeciders(decisionsOf(facts), asOf),
  },
  {
    rule: screeningInterview,
    needs: { CMM: ['IDENTIFICATION', 'INTERVIEW', 'PROFILE'] },
    find: (facts, asOf) =>
      findScreeningInterview(
        {
          bornOn: facts.cmm.profile?.bornOn ?? null,
          decisions: (facts.cmm.decisions ?? []).map(({ authority: decidedBy, decidedOn }) => ({
            decidedBy,
            decidedOn,
          })),
          interviews: facts.cmm.interviews ?? [],
          before: facts.cmm.merged.flatMap(({ interviews }) => interviews ?? []),
        },
        asOf,
      ),
  },
  {
    rule: courtStatusRule,
    needs: { NEC: ['COURT_STATUS', 'COURT_CASE'] },
    find: ({ justice }, asOf) =>
      findCourtStatus(
        (justice?.decisions ?? []).map(({ authority, decidedOn }) => ({
          authority,
          decidedOn,
          onTrial: (justice?.courtCases ?? []).some(
            ({ role, openedOn, closedOn }) =>
              role === 'DEFENDANT' && openedOn <= decidedOn && (closedOn === null || decidedOn <= closedOn),
          ),
        })),
        asOf,
      ),
  },
  {
    rule: decisionsAgree,
    needs: DECISIONS,
    find: (facts, asOf) => findDecisionsAgree(decisionsOf(facts), asOf, decidedElsewhere(facts)),
  },
  {
    rule: ageAgrees,
    needs: together(DECISIONS, AGE),
    find: (facts, asOf) =>
      findAgeAgrees({ bornOn: facts.cmm.profile?.bornOn ?? null, decisions: decisionsOf(facts) }, asOf),
  },
];

/** The requests that the body which asked put on CMM's list itself: later versions are CMM's. */
function listedByItself(facts: ToldFacts, { all }: Records) {
  const versions = inEveryCase(all, ({ assessmentRequests }) => assessmentRequests);
  return inEveryCase(facts, ({ assessmentRequests }) => assessmentRequests).filter(({ id }) =>
    versions.some((one) => one.id === id && one.version === 1 && one.recordedByBody === one.requestedBy),
  );
}
