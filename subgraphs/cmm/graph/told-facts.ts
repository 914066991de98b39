import type DataLoader from 'dataloader';
import type { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import { verifiedBy } from '../../../shared/storage/verification-of-record.ts';
import type {
  AssessmentRequestFact,
  CaseFacts,
  FactsOfHer,
  HandOverFact,
  MergedCaseFacts,
  PlacementFact,
  ProfileFact,
  RecoveryBeforeFact,
  RecoveryDaysFact,
  Since,
} from '../derived/case-facts.ts';
import type { ToldFacts } from '../derived/facts.ts';
import type { Versioned } from '../derived/versioned.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { HandOverRow } from '../storage/hand-over.row.ts';
import type { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import type { Loaders } from './loaders.ts';
import { placementFacts } from './placement-facts.ts';

/** What the four rooms tell this reader of where a case stands: the others' facts came with the request, CMM's own are read here under the same lines. */
export const toldFacts = (root: CaseType, context: Context): Promise<ToldFacts> =>
  withOthers(root, ownFacts(root.id, context));

/** The same with all that happened in the case, and all that the rules ask about. */
export const everyFact = (root: CaseType, context: Context): Promise<ToldFacts> =>
  withOthers(root, everyOwnFact(root.id, context));

const withOthers = async (root: CaseType, own: Promise<CaseFacts>): Promise<ToldFacts> => ({
  cmm: await own,
  immigration: root.immigrationFacts ?? null,
  justice: root.justiceFacts ?? null,
  returns: root.returnFacts ?? null,
});

type Told<Row> = Omit<Row, 'recordedAt' | 'supersededAt'> & Versioned;

/** As the other rooms' facts come: instants as text. */
const told = <Row extends LegalFactRow>(row: Row): Told<Row> => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
  supersededAt: row.supersededAt?.toISOString() ?? null,
});

const versions = async <Row extends LegalFactRow>(rows: Promise<Row[]> | null): Promise<Told<Row>[] | null> =>
  rows && (await rows).map((row) => told(row));

const decisionsOf = async <Decision extends Pick<IdentificationDecisionRow, 'firstRecordedAt'>>(
  decisions: Promise<readonly Decision[] | null> | null,
) =>
  (await decisions)?.map((one) => ({ ...one, firstRecordedAt: one.firstRecordedAt.toISOString() })) ?? null;

const NOT_ASKED = {
  profile: null,
  competences: null,
  handOvers: null,
  assessmentRequests: null,
  interviews: null,
  eligibilities: null,
  durations: null,
  contacts: null,
  stays: null,
  placements: null,
  supports: null,
  representatives: null,
  bestInterests: null,
  screenings: null,
  closures: null,
  merged: [],
};

async function ownFacts(id: string, { access, load }: Context): Promise<CaseFacts> {
  const { facts } = load;
  const [row, citizenship, referrals, decisions, recoveries, before, recoveryDays, decisionsBefore] =
    await Promise.all([
      access.tells('CASE') ? load.case.load(id) : null,
      access.tells('CITIZENSHIP') ? profileOf(id, load) : null,
      versions(access.tells('REFERRAL') ? facts.referrals.load(id) : null),
      decisionsOf(access.tells('IDENTIFICATION') ? versions(facts.decisions.load(id)) : null),
      versions(access.tells('RECOVERY') ? facts.recoveries.load(id) : null),
      access.tells('RECOVERY') ? recoveriesBefore(id, load) : null,
      access.tells('RECOVERY_DAYS') ? recoveryDaysOf(id, load) : null,
      decisionsOf(access.tells('IDENTIFICATION') ? ofMerged(id, load, load.facts.decisions) : null),
    ]);
  return {
    ...NOT_ASKED,
    told: access.toldGroups,
    case: row,
    citizenship,
    referrals,
    decisions,
    recoveries: recoveries?.map((period) => ({ ...period, decidedBy: period.recordedByBody })) ?? null,
    recoveriesBefore: before,
    recoveryDays,
    decisionsBefore,
  };
}

/** What stands in the cases that were merged into this one, of the same person. */
async function ofMerged<Row extends LegalFactRow>(
  id: string,
  { facts }: Loaders,
  loader: DataLoader<string, Row[]>,
): Promise<(Told<Row> & Since)[]> {
  const found = (await facts.mergedCases.load(id)).map(async (merged) =>
    (await loader.load(merged.id)).map((row) => ({ ...told(row), since: merged.since.toISOString() })),
  );
  return (await Promise.all(found)).flat();
}

const recoveriesBefore = async (id: string, load: Loaders): Promise<RecoveryBeforeFact[]> =>
  (await ofMerged(id, load, load.facts.recoveries)).map((period) => ({
    ...period,
    decidedBy: period.recordedByBody,
  }));

const recoveryDaysOf = async (id: string, load: Loaders): Promise<RecoveryDaysFact[]> => [
  ...(await load.facts.recoveries.load(id)).map((row) => ({ ...told(row), since: null })),
  ...(await ofMerged(id, load, load.facts.recoveries)),
];

const profileOf = async (id: string, { person }: Loaders): Promise<ProfileFact | null> => {
  const row = await person.load(id);
  return (
    row && {
      ...row,
      changedAt: row.profileChangedAt?.toISOString() ?? null,
      bornOnChangedAt: row.bornOnChangedAt?.toISOString() ?? null,
    }
  );
};

async function everyOwnFact(id: string, context: Context): Promise<CaseFacts> {
  const { access, load } = context;
  const { facts } = load;
  const tells = (group: string) => access.tells(group);
  const [own, profile, competences, handOvers, eligibilities, durations] = await Promise.all([
    ownFacts(id, context),
    tells('PROFILE') ? profileOf(id, load) : null,
    versions(tells('COMPETENCE') ? facts.competences.load(id) : null),
    tells('HAND_OVER') ? handOversOf(id, load) : null,
    versions(tells('ELIGIBILITY') ? facts.eligibilities.load(id) : null),
    versions(tells('ASSISTANCE_DURATION') ? facts.durations.load(id) : null),
  ]);
  const [ofHer, merged, stays, closures] = await Promise.all([
    factsOfHer(id, context),
    mergedFacts(id, context),
    versions(tells('ACCOMMODATION') ? facts.placements.load(id) : null),
    versions(tells('CLOSURE') ? facts.closures.load(id) : null),
  ]);
  const choice = tells('HAND_OVER_CHOICE');
  return {
    ...own,
    profile,
    competences,
    handOvers: handOvers?.map((one) => (choice ? one : withoutChoice(one))) ?? null,
    eligibilities,
    durations,
    ...ofHer,
    stays,
    closures,
    merged,
  };
}

async function factsOfHer(id: string, { access, load }: Context): Promise<FactsOfHer> {
  const tells = (group: string) => access.tells(group);
  const [
    assessmentRequests,
    interviews,
    contacts,
    supports,
    placements,
    representatives,
    bestInterests,
    screenings,
  ] = await Promise.all([
    tells('ASSESSMENT_REQUEST') ? requestsOf(id, load) : null,
    versions(tells('INTERVIEW') ? load.facts.interviews.load(id) : null),
    tells('CONTACT_PERSON') ? load.contactPersons.load(id) : null,
    tells('SUPPORT') ? load.supportMeasures.load(id) : null,
    tells('PLACEMENT') ? placementsOf(id, load) : null,
    versions(tells('REPRESENTATIVE') ? load.facts.representatives.load(id) : null),
    versions(tells('BEST_INTERESTS') ? load.facts.bestInterests.load(id) : null),
    tells('CHILD_SCREENING') ? load.childScreenings.load(id) : null,
  ]);
  return {
    assessmentRequests,
    interviews,
    contacts,
    supports,
    placements,
    representatives,
    bestInterests,
    screenings: screenings?.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() })) ?? null,
  };
}

const placementsOf = async (id: string, load: Loaders): Promise<readonly PlacementFact[]> =>
  placementFacts(
    (await load.facts.placements.load(id)).map((row) => told(row)),
    load,
  );

const mergedFacts = async (id: string, context: Context): Promise<MergedCaseFacts[]> =>
  Promise.all(
    (await context.load.facts.mergedCases.load(id)).map(async (merged) => ({
      ...(await factsOfHer(merged.id, context)),
      id: merged.id,
      isShown: await context.access.admits(merged.id),
      since: merged.since.toISOString(),
    })),
  );

const handOversOf = async (id: string, { facts, reliedOn }: Loaders): Promise<HandOverFact[]> =>
  Promise.all(
    (await facts.handOvers.load(id)).map(async (row) => ({
      ...told(row),
      verification: verifiedBy(row, await reliedOn(HandOverRow).load(row.factId)),
    })),
  );

async function requestsOf(id: string, { facts, reliedOn }: Loaders): Promise<AssessmentRequestFact[]> {
  const versions = await facts.assessmentRequests.load(id);
  return Promise.all(
    versions.map(async (row) => {
      const rests = await reliedOn(AssessmentRequestRow).load(row.factId);
      const linked = rests.filter(({ recordId }) => recordId !== null);
      const [given] = versions
        .filter((one) => one.id === row.id && one.version <= row.version && one.answeredOn !== null)
        .sort((one, other) => one.version - other.version);
      const isUnheard = !linked.some(({ forVersion }) => forVersion === given?.version);
      return {
        ...told(row),
        askedId: linked.at(-1)?.recordId ?? null,
        unheardAnswerAt: given && isUnheard ? given.recordedAt.toISOString() : null,
        verification: verifiedBy(row, rests),
      };
    }),
  );
}

const withoutChoice = (one: HandOverFact): HandOverFact => ({ ...one, informedOn: null, choice: null });
