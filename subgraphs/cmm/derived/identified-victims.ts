import { decidersOn } from '../../../shared/law/deciders.ts';
import { decisionInForce } from '../../../shared/law/decisions-agree.ts';
import { type Count, countEach, ExploitationFormGroup } from '../../../shared/statistics-vocabulary.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { AgeGroup, CitizenshipGroup, type ExploitationForm, Gender } from '../../../shared/vocabulary.ts';
import type { AuthorityAnswer } from './answers.ts';
import type { DecisionFact } from './facts.ts';

/** A positive decision in force of the year, with what was found at it. The form is the first that was named. */
export interface IdentifiedFact extends Omit<DecisionFact, 'outcome' | 'recordedAt' | 'firstRecordedAt'> {
  readonly firstRecordedAt: Date | string;
  readonly caseId: string;
  readonly form: ExploitationForm | null;
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
  readonly citizenshipGroup: CitizenshipGroup;
}

/** Whether another room tells this reader of a year; null: it did not answer. */
type Told = { readonly told: boolean } | null;

/** What one of the other rooms that decide tells of a year. */
export type ToldOfYear = (Told & { readonly decisions: readonly IdentifiedFact[] | null }) | null;

/** What the three rooms that decide on identification tell of one year, and whether the fourth tells its figures. */
export interface YearFacts {
  readonly cmm: readonly IdentifiedFact[];
  readonly dis: ToldOfYear;
  readonly nec: ToldOfYear;
  readonly returns: Told;
}

export interface IdentifiedVictims {
  readonly total: number;
  readonly byForm: readonly Count<'form', ExploitationFormGroup>[];
  readonly byGender: readonly Count<'gender', Gender>[];
  readonly byAgeGroup: readonly Count<'ageGroup', AgeGroup>[];
  readonly byCitizenshipGroup: readonly Count<'citizenshipGroup', CitizenshipGroup>[];
  readonly byDecidingAuthority: readonly Count<'authority', Authority>[];
}

/**
 * The persons identified in the year, by the case that goes on, each with the decision that is in force among the
 * year's. Null while a room that decides is not heard: a total without it would be a wrong total.
 */
export function identifiedPersons(
  { cmm, dis, nec }: Omit<YearFacts, 'returns'>,
  goesOnIn: (caseId: string) => string,
): ReadonlyMap<string, IdentifiedFact> | null {
  if (!dis?.decisions || !nec?.decisions) return null;
  const decided = grouped([...cmm, ...dis.decisions, ...nec.decisions], ({ caseId }) => goesOnIn(caseId));
  const persons = new Map<string, IdentifiedFact>();
  for (const [caseId, decisions] of decided) {
    const { inForce } = decisionInForce(decisions.map((one) => ({ ...one, outcome: 'IDENTIFIED' as const })));
    if (inForce) persons.set(caseId, inForce);
  }
  return persons;
}

/** The same persons five times: every table adds up to the total. */
export function identifiedVictims(persons: readonly IdentifiedFact[], year: number): IdentifiedVictims {
  const count = (of: (person: IdentifiedFact) => string): ReadonlyMap<string, number> =>
    new Map([...grouped(persons, of)].map(([word, those]) => [word, those.length]));
  const deciders = decidersOn(`${year}-12-31`).all;
  return {
    total: persons.length,
    byForm: countEach(
      'form',
      wordsOf(ExploitationFormGroup),
      count(({ form }) => groupOf(form)),
    ),
    byGender: countEach(
      'gender',
      wordsOf(Gender),
      count(({ gender }) => gender),
    ),
    byAgeGroup: countEach(
      'ageGroup',
      wordsOf(AgeGroup),
      count(({ ageGroup }) => ageGroup),
    ),
    byCitizenshipGroup: countEach(
      'citizenshipGroup',
      wordsOf(CitizenshipGroup),
      count(({ citizenshipGroup }) => citizenshipGroup),
    ),
    byDecidingAuthority: countEach(
      'authority',
      deciders,
      count(({ authority }) => authority),
    ),
  };
}

function grouped<One>(all: readonly One[], by: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

const wordsOf = <Word extends string>(words: Readonly<Record<Word, Word>>): Word[] => Object.values(words);

const GROUPS: Readonly<Partial<Record<ExploitationForm, ExploitationFormGroup>>> = {
  SEXUAL_EXPLOITATION: 'SEX',
  FORCED_LABOUR: 'LABOUR',
  FORCED_CRIMINALITY: 'CRIMINALITY',
};

const groupOf = (form: ExploitationForm | null): ExploitationFormGroup =>
  (form && GROUPS[form]) ?? 'OTHER_OR_UNSPECIFIED';

/** Whether each room told this reader of the year: without one that decides there are no totals of persons. */
export const answersOfYear = ({ dis, nec, returns }: YearFacts): AuthorityAnswer[] => [
  { room: 'CMM', state: 'COMPLETE', withheld: [] },
  answerOf('DIS', dis, 'IDENTIFICATION'),
  answerOf('NEC', nec, 'COURT_STATUS'),
  answerOf('RETURNS', returns, 'RETURN'),
];

const answerOf = (room: 'DIS' | 'NEC' | 'RETURNS', told: Told, group: string): AuthorityAnswer => {
  if (!told) return { room, state: 'UNAVAILABLE', withheld: [] };
  return told.told
    ? { room, state: 'COMPLETE', withheld: [] }
    : { room, state: 'WITHHELD', withheld: [group] };
};

/**
 * The case in which a merged case goes on, through however many mergers. Cases merged in a circle, which no official
 * would mean, are one person all the same: the first of them by id stands for it.
 */
export function goesOnIn(mergers: ReadonlyMap<string, string>): (caseId: string) => string {
  return (caseId) => {
    const passed = [caseId];
    for (let next = mergers.get(caseId); next !== undefined; next = mergers.get(next)) {
      const before = passed.indexOf(next);
      if (before >= 0) return passed.slice(before).sort()[0] as string;
      passed.push(next);
    }
    return passed.at(-1) as string;
  };
}
