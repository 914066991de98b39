import { type Cell, cells } from './cells.ts';

export const publishedYears = [2020, 2021, 2022] as const;
export type PublishedYear = (typeof publishedYears)[number];

/** Where a figure was published, and as of when. */
export const publications = {
  ON_2022: { says: 'the yearly report on 2022, document 000', asOf: 'its edition of 2023' },
  ON_2021: { says: 'the report of the same public series on 2021', asOf: 'its edition of 2022' },
  ON_2020: { says: 'the report of the same public series on 2020', asOf: 'its edition of 2021' },
} as const;
export type Publication = keyof typeof publications;

export interface Figure {
  readonly says: string;
  /** As numbered in the catalogue of facts; empty where only the other reports of the series tell it. */
  readonly facts: readonly string[];
  readonly published: Readonly<Partial<Record<PublishedYear, readonly [value: number, by: Publication]>>>;
  /** The source's own figure in US dollars, at its own rate: never worked out here. Source: M-147. */
  readonly sourceConversion?: Readonly<Partial<Record<PublishedYear, number>>>;
  /** How many of a cell's people it counts, or how much money. */
  readonly of: (cell: Cell) => number;
}

const where =
  (holds: (cell: Cell) => boolean): Figure['of'] =>
  (cell) =>
    holds(cell) ? cell.persons : 0;
const sum = (amounts: readonly number[] = []): number => amounts.reduce((all, one) => all + one, 0);

/** What the documents publish of the years, to which the caseload adds up. What they leave open is chosen in its cells. */
export const figures = {
  identified: {
    says: 'Identified victims',
    facts: ['M-135', 'M-136'],
    published: { 2020: [64, 'ON_2022'], 2021: [68, 'ON_2022'], 2022: [72, 'ON_2022'] },
    of: ({ persons }) => persons,
  },
  sex: {
    says: 'of them in sexual exploitation',
    facts: ['M-135'],
    published: { 2020: [36, 'ON_2020'], 2021: [26, 'ON_2021'], 2022: [42, 'ON_2022'] },
    of: where(({ form }) => form === 'SEXUAL_EXPLOITATION'),
  },
  labour: {
    says: 'of them in forced labour',
    facts: ['M-135'],
    published: { 2020: [7, 'ON_2020'], 2021: [31, 'ON_2021'], 2022: [9, 'ON_2022'] },
    of: where(({ form }) => form === 'FORCED_LABOUR'),
  },
  criminality: {
    says: 'of them in forced criminality',
    facts: [],
    published: { 2020: [10, 'ON_2020'] },
    of: where(({ form }) => form === 'FORCED_CRIMINALITY'),
  },
  otherOrUnspecified: {
    says: 'of them in other or unspecified forms',
    facts: ['M-135'],
    published: { 2020: [11, 'ON_2020'], 2021: [11, 'ON_2021'], 2022: [21, 'ON_2022'] },
    of: where(({ form }) => form === 'OTHER' || form === 'UNSPECIFIED'),
  },
  women: {
    says: 'of them women and girls',
    facts: ['M-137'],
    published: { 2020: [43, 'ON_2020'], 2021: [34, 'ON_2021'] },
    of: where(({ gender }) => gender === 'FEMALE'),
  },
  men: {
    says: 'of them men and boys',
    facts: [],
    published: { 2020: [20, 'ON_2020'], 2021: [33, 'ON_2021'] },
    of: where(({ gender }) => gender === 'MALE'),
  },
  transgender: {
    says: 'of them transgender',
    facts: [],
    published: { 2020: [1, 'ON_2020'], 2021: [1, 'ON_2021'] },
    of: where(({ gender }) => gender === 'TRANSGENDER'),
  },
  danish: {
    says: 'of them Danish nationals',
    facts: ['M-137'],
    published: { 2020: [5, 'ON_2020'], 2022: [1, 'ON_2022'] },
    of: where(({ citizenship }) => citizenship === 'DANISH'),
  },
  children: {
    says: 'of them children',
    facts: ['M-139'],
    published: { 2020: [11, 'ON_2020'], 2021: [5, 'ON_2022'], 2022: [4, 'ON_2022'] },
    of: where(({ age }) => age === 'CHILD'),
  },
  assisted: {
    says: 'of them received some government assistance',
    facts: ['M-138'],
    published: { 2020: [64, 'ON_2022'], 2021: [68, 'ON_2022'], 2022: [69, 'ON_2022'] },
    of: ({ persons, unassisted = 0 }) => persons - unassisted,
  },
  permits: {
    says: 'Temporary residence permits granted',
    facts: ['M-074', 'M-075'],
    published: { 2021: [1, 'ON_2022'], 2022: [1, 'ON_2022'] },
    of: ({ permits = 0 }) => permits,
  },
  reintegration: {
    says: 'Given reintegration support',
    facts: ['M-140'],
    published: { 2022: [31, 'ON_2022'] },
    of: ({ inCash = 0, inKind = 0 }) => inCash + inKind,
  },
  inCash: {
    says: 'of them in cash',
    facts: ['M-140'],
    published: { 2022: [15, 'ON_2022'] },
    of: ({ inCash = 0 }) => inCash,
  },
  inKind: {
    says: 'of them in kind',
    facts: ['M-140'],
    published: { 2022: [16, 'ON_2022'] },
    of: ({ inKind = 0 }) => inKind,
  },
  restitutionCases: {
    says: 'Cases with restitution',
    facts: ['M-144'],
    published: { 2022: [3, 'ON_2022'] },
    of: ({ restitution = [] }) => restitution.length,
  },
  restitution: {
    says: 'Restitution in them, DKK',
    facts: ['M-144'],
    published: { 2022: [140000, 'ON_2022'] },
    sourceConversion: { 2022: 20120 },
    of: (cell) => sum(cell.restitution),
  },
  compensationCases: {
    says: 'Cases with compensation',
    facts: ['M-145'],
    published: { 2022: [4, 'ON_2022'] },
    of: ({ compensation = [] }) => compensation.length,
  },
  compensation: {
    says: 'Compensation in them, DKK',
    facts: ['M-145'],
    published: { 2022: [280100, 'ON_2022'] },
    sourceConversion: { 2022: 40250 },
    of: (cell) => sum(cell.compensation),
  },
} as const satisfies Readonly<Record<string, Figure>>;

/** What the caseload has of a figure in a year, published or chosen. */
export const inCaseload = ({ of }: Figure, year: number): number => sum((cells[year] ?? []).map(of));

/** CMM's own pages gave other totals later. They are not reconciled with the reports, which the caseload follows. */
export const laterTotals = {
  of: { 2020: 77, 2021: 80, 2022: 73 },
  by: 'the Centre’s own pages',
  asOf: '2024 or later, since the same pages tell of 2023',
} as const;
