import type { CaseFacts, FactsOfHer } from './case-facts.ts';
import { byRecord } from './course-of-stay.ts';
import type { ToldFacts } from './facts.ts';
import type { FileFacts, ImmigrationFacts, PermitFact } from './immigration-facts.ts';
import type { JusticeFacts } from './justice-facts.ts';
import type { ReturnFacts } from './return-facts.ts';
import { type Instant, inForceAt, recordedBy, type Versioned } from './versioned.ts';

/**
 * The facts as they were known at an instant: of each record the version that was in force then. Of a reflection
 * and a recovery period, a permit and a departure deadline every version known by then, since each extension and each move is
 * told; working records (contact persons, support, follow-ups, integration plans, hearings) go by their own days, which later
 * functions look at.
 */
export const knownAt = (facts: ToldFacts, asOf: Instant, now: Instant): ToldFacts => ({
  cmm: caseKnown(facts.cmm, asOf),
  immigration: facts.immigration && immigrationKnown(facts.immigration, asOf),
  justice: facts.justice && justiceKnown(facts.justice, asOf, now),
  returns: facts.returns && returnsKnown(facts.returns, asOf),
});

const standing = <Fact extends Versioned>(facts: readonly Fact[] | null, asOf: Instant) =>
  facts && inForceAt(facts, asOf);

const caseKnown = (facts: CaseFacts, asOf: Instant): CaseFacts => ({
  ...facts,
  referrals: standing(facts.referrals, asOf),
  decisions: standing(facts.decisions, asOf),
  competences: standing(facts.competences, asOf),
  handOvers: standing(facts.handOvers, asOf),
  eligibilities: standing(facts.eligibilities, asOf),
  durations: standing(facts.durations, asOf),
  recoveries: facts.recoveries && recordedBy(facts.recoveries, asOf),
  recoveriesBefore:
    facts.recoveriesBefore && recordedBy(facts.recoveriesBefore, asOf).filter(({ since }) => since <= asOf),
  recoveryDays:
    facts.recoveryDays &&
    recordedBy(facts.recoveryDays, asOf).filter(({ since }) => since === null || since <= asOf),
  decisionsBefore: standing(facts.decisionsBefore, asOf)?.filter(({ since }) => since <= asOf) ?? null,
  stays: standing(facts.stays, asOf),
  ...ofHerKnown(facts, asOf),
  closures: standing(facts.closures, asOf),
  merged: facts.merged
    .filter(({ since }) => since <= asOf)
    .map((before) => ({ ...before, ...ofHerKnown(before, asOf) })),
});

const ofHerKnown = (facts: FactsOfHer, asOf: Instant): FactsOfHer => ({
  assessmentRequests: standing(facts.assessmentRequests, asOf),
  interviews: standing(facts.interviews, asOf),
  contacts: facts.contacts,
  supports: facts.supports,
  placements: standing(facts.placements, asOf),
  representatives: standing(facts.representatives, asOf),
  bestInterests: standing(facts.bestInterests, asOf),
  screenings: facts.screenings?.filter(({ recordedAt }) => recordedAt <= asOf) ?? null,
});

const immigrationKnown = (facts: ImmigrationFacts, asOf: Instant): ImmigrationFacts => ({
  ...fileKnown(facts, asOf),
  permitApplications: standing(facts.permitApplications, asOf),
  merged: facts.merged.filter(({ since }) => since <= asOf).map((file) => fileKnown(file, asOf)),
});

const fileKnown = <File extends FileFacts>(facts: File, asOf: Instant): File => ({
  ...facts,
  residence: standing(facts.residence, asOf),
  decisions: standing(facts.decisions, asOf),
  reflection: facts.reflection && recordedBy(facts.reflection, asOf),
  offers: standing(facts.offers, asOf),
  departures: facts.departures && recordedBy(facts.departures, asOf),
  asylum: standing(facts.asylum, asOf),
  screenings: standing(facts.screenings, asOf),
  assessmentRequests: standing(facts.assessmentRequests, asOf),
  permits: facts.permits && permitsKnown(recordedBy(facts.permits, asOf), asOf),
  workPermits: standing(facts.workPermits, asOf),
  allocations: standing(facts.allocations, asOf),
});

const permitsKnown = (known: readonly PermitFact[], asOf: Instant): readonly PermitFact[] =>
  byRecord(known).flatMap(({ versions }) => inForceAt(versions, asOf).map((one) => ({ ...one, versions })));

const justiceKnown = (facts: JusticeFacts, asOf: Instant, now: Instant): JusticeFacts => ({
  ...facts,
  ...presenceKnown(facts, asOf, now),
  decisions: standing(facts.decisions, asOf),
  detentions: standing(facts.detentions, asOf),
  detentionPeriods: standing(facts.detentionPeriods, asOf),
  courtCases: standing(facts.courtCases, asOf),
  legalAssistance: standing(facts.legalAssistance, asOf),
  awards: standing(facts.awards, asOf),
  charges: standing(facts.charges, asOf),
  chargeAssessments: standing(facts.chargeAssessments, asOf),
  testimony: standing(facts.testimony, asOf),
  witnessContacts: standing(facts.witnessContacts, asOf),
});

/** What was on record of presence is told to few; for the others the past is as if this group were withheld. */
function presenceKnown(
  facts: JusticeFacts,
  asOf: Instant,
  now: Instant,
): Pick<JusticeFacts, 'told' | 'presence' | 'presenceHistory'> {
  const { told, presence } = facts;
  const presenceHistory = facts.presenceHistory?.filter(({ since }) => since <= asOf) ?? null;
  if (now <= asOf || presence === null) return { told, presence, presenceHistory };
  if (presenceHistory === null) {
    return { told: told.filter((group) => group !== 'PRESENCE'), presence: null, presenceHistory };
  }
  const then = presenceHistory.at(-1) ?? { required: false, until: null, endedOn: null };
  return { told, presence: then, presenceHistory };
}

const returnsKnown = (facts: ReturnFacts, asOf: Instant): ReturnFacts => ({
  ...facts,
  returns: standing(facts.returns, asOf),
  plans: standing(facts.plans, asOf),
  risks: standing(facts.risks, asOf),
  supports: standing(facts.supports, asOf),
  tracing: standing(facts.tracing, asOf),
});
