import type { figures } from '../../dev/caseload/published/figures.ts';

/** Everything of a year that a published figure is compared with. */
export const YEAR = `query($year: Int!) { statistics(year: $year) {
  answers { room state }
  identified { total byForm { form count } byGender { gender count } byAgeGroup { ageGroup count }
    byCitizenshipGroup { citizenshipGroup count } byDecidingAuthority { authority count } }
  assisted
  stay { permitsGranted { kind count } reflectionPeriodsExtended }
  justice { restitution { cases amounts { amount currency } } compensation { cases amounts { amount currency } } }
  returns { reintegrationSupport { total cash inKind } }
} }`;

interface Counted {
  readonly count: number;
}
interface Awarded {
  readonly cases: number;
  readonly amounts: readonly { readonly amount: string; readonly currency: string }[];
}
export interface Told {
  readonly answers: readonly { readonly room: string; readonly state: string }[];
  readonly identified: {
    readonly total: number;
    readonly byForm: readonly (Counted & { readonly form: string })[];
    readonly byGender: readonly (Counted & { readonly gender: string })[];
    readonly byAgeGroup: readonly (Counted & { readonly ageGroup: string })[];
    readonly byCitizenshipGroup: readonly (Counted & { readonly citizenshipGroup: string })[];
    readonly byDecidingAuthority: readonly (Counted & { readonly authority: string })[];
  };
  readonly assisted: number;
  readonly stay: { readonly permitsGranted: readonly Counted[]; readonly reflectionPeriodsExtended: number };
  readonly justice: { readonly restitution: Awarded; readonly compensation: Awarded };
  readonly returns: {
    readonly reintegrationSupport: { readonly total: number; readonly cash: number; readonly inKind: number };
  };
}

const sum = (counted: readonly Counted[]): number => counted.reduce((all, { count }) => all + count, 0);
const among = <Row extends Counted>(rows: readonly Row[], is: (row: Row) => boolean): number =>
  sum(rows.filter(is));
const inKroner = ({ amounts }: Awarded): number =>
  amounts.reduce((all, { amount, currency }) => (currency === 'DKK' ? all + Number(amount) : Number.NaN), 0);

/** Where each figure stands in what the graph tells of a year. */
export const inGraph: Readonly<Record<keyof typeof figures, (told: Told) => number>> = {
  identified: ({ identified }) => identified.total,
  sex: ({ identified }) => among(identified.byForm, ({ form }) => form === 'SEX'),
  labour: ({ identified }) => among(identified.byForm, ({ form }) => form === 'LABOUR'),
  criminality: ({ identified }) => among(identified.byForm, ({ form }) => form === 'CRIMINALITY'),
  otherOrUnspecified: ({ identified }) =>
    among(identified.byForm, ({ form }) => form === 'OTHER_OR_UNSPECIFIED'),
  women: ({ identified }) => among(identified.byGender, ({ gender }) => gender === 'FEMALE'),
  men: ({ identified }) => among(identified.byGender, ({ gender }) => gender === 'MALE'),
  transgender: ({ identified }) => among(identified.byGender, ({ gender }) => gender === 'TRANSGENDER'),
  danish: ({ identified }) =>
    among(identified.byCitizenshipGroup, ({ citizenshipGroup }) => citizenshipGroup === 'DANISH'),
  children: ({ identified }) => among(identified.byAgeGroup, ({ ageGroup }) => ageGroup === 'CHILD'),
  assisted: ({ assisted }) => assisted,
  permits: ({ stay }) => sum(stay.permitsGranted),
  reintegration: ({ returns }) => returns.reintegrationSupport.total,
  inCash: ({ returns }) => returns.reintegrationSupport.cash,
  inKind: ({ returns }) => returns.reintegrationSupport.inKind,
  restitutionCases: ({ justice }) => justice.restitution.cases,
  restitution: ({ justice }) => inKroner(justice.restitution),
  compensationCases: ({ justice }) => justice.compensation.cases,
  compensation: ({ justice }) => inKroner(justice.compensation),
};
