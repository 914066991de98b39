import type { Room } from '../../../shared/vocabulary.ts';
import type { CaseFacts } from './case-facts.ts';
import type { ImmigrationFacts } from './immigration-facts.ts';
import type { CourtDecisionFact, JusticeFacts } from './justice-facts.ts';
import type { ReturnFacts } from './return-facts.ts';

/**
 * What the four rooms told one reader of one case. A room that is null did not answer; a group that is null is withheld
 * from this reader, and so is `hasFile`: a room may keep a file in which nothing of these groups stands yet.
 * Derived fields are pure functions of this and the time. Facts come with all their versions: `known` says which counted when.
 */
export interface ToldFacts {
  readonly cmm: CaseFacts;
  readonly immigration: ImmigrationFacts | null;
  readonly justice: JusticeFacts | null;
  readonly returns: ReturnFacts | null;
}

/** An identification decision, whoever took it: every room that has any tells them alike. */
export type DecisionFact = Pick<
  CourtDecisionFact,
  'id' | 'authority' | 'outcome' | 'decidedOn' | 'recordedAt' | 'firstRecordedAt'
>;

/** Groups of facts, by the room that tells them. */
export type Groups = Readonly<Partial<Record<Room, readonly string[]>>>;

/**
 * The groups that say where a case stands and what happened in it. One that is not told is withheld from this reader.
 * What the rules need beside them shows in the findings.
 */
export const groups: Readonly<Record<Room, readonly string[]>> = {
  CMM: [
    'CASE',
    'PERSON',
    'REFERRAL',
    'IDENTIFICATION',
    'HAND_OVER',
    'ASSESSMENT_REQUEST',
    'INTERVIEW',
    'ELIGIBILITY',
    'ASSISTANCE_DURATION',
    'CONTACT_PERSON',
    'RECOVERY',
    'ACCOMMODATION',
    'SUPPORT',
    'REPRESENTATIVE',
    'BEST_INTERESTS',
    'CHILD_SCREENING',
    'CLOSURE',
  ],
  DIS: [
    'RESIDENCE',
    'IDENTIFICATION',
    'REFLECTION',
    'REFLECTION_BASIS',
    'DEPARTURE',
    'ASYLUM',
    'ASYLUM_SCREENING',
    'ASSESSMENT_REQUEST',
    'PERMIT',
    'PERMIT_APPLICATION',
    'WORK_PERMIT',
    'ALLOCATION',
    'INTEGRATION_PLAN',
  ],
  NEC: [
    'COURT_STATUS',
    'INVESTIGATION',
    'PRESENCE',
    'DETENTION',
    'COURT_CASE',
    'LEGAL_ASSISTANCE',
    'CHARGE',
    'NON_PUNISHMENT',
    'AWARD',
  ],
  RETURNS: ['RETURN', 'RETURN_PLAN', 'RETURN_RISK', 'REINTEGRATION_SUPPORT', 'FOLLOW_UP', 'FAMILY_TRACING'],
};
