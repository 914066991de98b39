import type { AgeGroup, ExploitationForm, Gender, StayBasis } from '../../../shared/vocabulary.ts';
import type { Citizenship } from './countries.ts';

/**
 * So many people of one kind, identified in one year. Who of them stands out is counted from the first: those who
 * returned with support in kind, then in cash, then those given a permit, an award, or no assistance.
 */
export interface Cell {
  readonly form: ExploitationForm;
  readonly gender: Gender;
  readonly age: Exclude<AgeGroup, 'UNKNOWN'>;
  readonly citizenship: Citizenship;
  readonly stay: Exclude<StayBasis, 'UNKNOWN'>;
  readonly persons: number;
  readonly inKind?: number;
  readonly inCash?: number;
  readonly permits?: number;
  /** Whole amounts in DKK, each to one of them. */
  readonly restitution?: readonly number[];
  readonly compensation?: readonly number[];
  readonly unassisted?: number;
  /** Tried for what they were made to do: the court found on their status as well. */
  readonly onTrial?: true;
}

/** By year. */
export type Cells = Readonly<Record<number, readonly Cell[]>>;

type Rest = Partial<Omit<Cell, 'form' | 'gender' | 'age' | 'citizenship' | 'stay' | 'persons'>>;

const cell = (
  form: Cell['form'],
  gender: Cell['gender'],
  age: Cell['age'],
  citizenship: Cell['citizenship'],
  stay: Cell['stay'],
  persons: number,
  rest: Rest = {},
): Cell => ({ form, gender, age, citizenship, stay, persons, ...rest });

/**
 * Everybody who was identified, by year. Their sums along what is published are those figures (figures.ts); how they
 * divide within them, and all else, is chosen. Of 2017 there is only the one who was given a permit.
 */
export const cells: Cells = {
  2017: [cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1, { permits: 1 })],
  2020: [
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'DANISH', 'LAWFUL', 2),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 8),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'OTHER_EU', 'NO_LAWFUL_STAY', 2),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 13, { inKind: 6, inCash: 3 }),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 4),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'LAWFUL', 2),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'DANISH', 'LAWFUL', 1),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'NON_EU', 'LAWFUL', 1),
    cell('SEXUAL_EXPLOITATION', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1, { inCash: 1 }),
    cell('SEXUAL_EXPLOITATION', 'TRANSGENDER', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1),
    cell('FORCED_LABOUR', 'FEMALE', 'ADULT', 'NON_EU', 'LAWFUL', 1),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 3),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'OTHER_EU', 'NO_LAWFUL_STAY', 1),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'NON_EU', 'LAWFUL', 1),
    cell('FORCED_CRIMINALITY', 'FEMALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 1, { onTrial: true }),
    cell('FORCED_CRIMINALITY', 'FEMALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('FORCED_CRIMINALITY', 'MALE', 'ADULT', 'DANISH', 'LAWFUL', 1, { onTrial: true }),
    cell('FORCED_CRIMINALITY', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 2, { onTrial: true }),
    cell('FORCED_CRIMINALITY', 'MALE', 'CHILD', 'DANISH', 'LAWFUL', 1),
    cell('FORCED_CRIMINALITY', 'MALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 2),
    cell('FORCED_CRIMINALITY', 'MALE', 'CHILD', 'NON_EU', 'LAWFUL', 2),
    cell('UNSPECIFIED', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 3),
    cell('UNSPECIFIED', 'FEMALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 2),
    cell('UNSPECIFIED', 'FEMALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('UNSPECIFIED', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 2),
    cell('UNSPECIFIED', 'MALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('UNSPECIFIED', 'MALE', 'ADULT', 'STATELESS', 'ASYLUM_SEEKER', 1),
    cell('UNSPECIFIED', 'MALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
  ],
  2021: [
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'DANISH', 'LAWFUL', 1),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 5),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'OTHER_EU', 'NO_LAWFUL_STAY', 2),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 10, {
      inKind: 4,
      inCash: 4,
      permits: 1,
    }),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 2),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'LAWFUL', 2),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'DANISH', 'LAWFUL', 1),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'NON_EU', 'LAWFUL', 1),
    cell('SEXUAL_EXPLOITATION', 'TRANSGENDER', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1),
    cell('FORCED_LABOUR', 'FEMALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 2),
    cell('FORCED_LABOUR', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1, { inKind: 1 }),
    cell('FORCED_LABOUR', 'FEMALE', 'ADULT', 'NON_EU', 'LAWFUL', 1),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 14),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'OTHER_EU', 'NO_LAWFUL_STAY', 3),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 7, { inKind: 2, inCash: 2 }),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'NON_EU', 'LAWFUL', 3),
    cell('OTHER', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 2),
    cell('OTHER', 'MALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('UNSPECIFIED', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 2),
    cell('UNSPECIFIED', 'FEMALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('UNSPECIFIED', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 2),
    cell('UNSPECIFIED', 'MALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 2),
    cell('UNSPECIFIED', 'MALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
  ],
  2022: [
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'DANISH', 'LAWFUL', 1),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 9, {
      restitution: [35000, 45000],
      compensation: [50000, 62500],
      unassisted: 1,
    }),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'OTHER_EU', 'NO_LAWFUL_STAY', 3),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 19, {
      inKind: 9,
      inCash: 8,
      permits: 1,
    }),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 3),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'ADULT', 'NON_EU', 'LAWFUL', 3),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('SEXUAL_EXPLOITATION', 'FEMALE', 'CHILD', 'NON_EU', 'LAWFUL', 1),
    cell('SEXUAL_EXPLOITATION', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1, { inCash: 1 }),
    cell('SEXUAL_EXPLOITATION', 'TRANSGENDER', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 1, { inCash: 1 }),
    cell('FORCED_LABOUR', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 2, { inKind: 2 }),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 5, {
      restitution: [60000],
      compensation: [75600, 92000],
    }),
    cell('FORCED_LABOUR', 'MALE', 'ADULT', 'NON_EU', 'LAWFUL', 2),
    cell('UNSPECIFIED', 'FEMALE', 'ADULT', 'OTHER_EU', 'LAWFUL', 3, { unassisted: 2 }),
    cell('UNSPECIFIED', 'FEMALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 9, { inKind: 4, inCash: 4 }),
    cell('UNSPECIFIED', 'FEMALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 2),
    cell('UNSPECIFIED', 'FEMALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('UNSPECIFIED', 'MALE', 'ADULT', 'NON_EU', 'NO_LAWFUL_STAY', 4, { inKind: 1, inCash: 1 }),
    cell('UNSPECIFIED', 'MALE', 'ADULT', 'NON_EU', 'ASYLUM_SEEKER', 1),
    cell('UNSPECIFIED', 'MALE', 'CHILD', 'NON_EU', 'ASYLUM_SEEKER', 1),
  ],
};
