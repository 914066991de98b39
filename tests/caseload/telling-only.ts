import type { Groups, ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';

/** The facts that each group of a room tells; behind the point what it tells of each of them. A room gives null for what it withholds. */
export const factsOf = {
  cmm: {
    CASE: ['case'],
    PROFILE: ['profile'],
    CITIZENSHIP: ['citizenship'],
    REFERRAL: ['referrals'],
    IDENTIFICATION: ['decisions', 'decisionsBefore'],
    COMPETENCE: ['competences'],
    HAND_OVER: ['handOvers'],
    HAND_OVER_CHOICE: ['handOvers.informedOn', 'handOvers.choice'],
    ASSESSMENT_REQUEST: ['assessmentRequests'],
    INTERVIEW: ['interviews'],
    ELIGIBILITY: ['eligibilities'],
    ASSISTANCE_DURATION: ['durations'],
    CONTACT_PERSON: ['contacts'],
    RECOVERY: ['recoveries', 'recoveriesBefore'],
    RECOVERY_DAYS: ['recoveryDays'],
    ACCOMMODATION: ['stays'],
    PLACEMENT: ['placements'],
    SUPPORT: ['supports'],
    REPRESENTATIVE: ['representatives'],
    BEST_INTERESTS: ['bestInterests'],
    CHILD_SCREENING: ['screenings'],
    CLOSURE: ['closures'],
  },
  immigration: {
    RESIDENCE: ['residence'],
    IDENTIFICATION: ['decisions'],
    AGE_GROUP: ['decisions.ageGroup'],
    REFLECTION: ['reflection'],
    REFLECTION_BASIS: ['offers', 'reflection.identificationAuthority', 'reflection.identificationDecisionId'],
    DEPARTURE: ['departures'],
    ASYLUM: ['asylum'],
    ASYLUM_SCREENING: ['screenings'],
    ASSESSMENT_REQUEST: ['assessmentRequests'],
    PERMIT: ['permits'],
    PERMIT_KIND: ['permits.kind', 'permits.applicationId', 'permits.verification'],
    PERMIT_APPLICATION: ['permitApplications'],
    WORK_PERMIT: ['workPermits'],
    ALLOCATION: ['allocations'],
    INTEGRATION_PLAN: ['plans'],
  },
  justice: {
    COURT_STATUS: ['decisions'],
    AGE_GROUP: ['decisions.ageGroup'],
    INVESTIGATION: ['investigations'],
    PRESENCE: ['presence', 'presenceHistory'],
    PRESENCE_HISTORY: ['presenceHistory'],
    DETENTION: ['detentions', 'detentionPeriods'],
    COURT_CASE: ['courtCases'],
    HEARING: ['hearings'],
    LEGAL_ASSISTANCE: ['legalAssistance'],
    AWARD: ['awards'],
    CHARGE: ['charges'],
    NON_PUNISHMENT: ['chargeAssessments'],
    TESTIMONY: ['testimony', 'witnessContacts'],
  },
  returns: {
    RETURN: ['returns'],
    RETURN_PLAN: ['plans'],
    RETURN_RISK: ['risks'],
    REINTEGRATION_SUPPORT: ['supports'],
    SUPPORT_DETAIL: ['supports.inNetwork', 'supports.partnerInCountry', 'supports.throughPartner'],
    FOLLOW_UP: ['followUps'],
    FAMILY_TRACING: ['tracing'],
  },
} as const;

const ROOM = { cmm: 'CMM', immigration: 'DIS', justice: 'NEC', returns: 'RETURNS' } as const;
type Part = keyof typeof ROOM;
type File = Readonly<Record<string, unknown>>;

function without(file: File, path: string): File {
  const [facts = '', of] = path.split('.');
  const told = file[facts];
  if (told == null) return file;
  return { ...file, [facts]: of ? (told as File[]).map((one) => ({ ...one, [of]: null })) : null };
}

function partTelling(part: Part, file: File, told: readonly string[]): File {
  const withheld = Object.entries(factsOf[part]).filter(([group]) => !told.includes(group));
  const left = withheld.flatMap(([, paths]) => paths).reduce(without, file);
  const merged = file.merged as readonly File[] | undefined;
  return { ...left, told, ...(merged && { merged: merged.map((one) => partTelling(part, one, told)) }) };
}

/** What a reader has to whom the rooms tell these groups, and no other. */
export const tellingOnly = (facts: ToldFacts, groups: Groups): ToldFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([part, file]) => [
      part,
      partTelling(part as Part, file, groups[ROOM[part as Part]] ?? []),
    ]),
  ) as unknown as ToldFacts;
