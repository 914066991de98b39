import { storiesOfToday } from '../dev/caseload/caseload.ts';
import { planted } from '../dev/caseload/planted.ts';
import { type Cell, cells } from '../dev/caseload/published/cells.ts';
import { withoutPartner, withPartner } from '../dev/caseload/published/countries.ts';
import {
  type Figure,
  figures,
  inCaseload,
  laterTotals,
  type Publication,
  publications,
  publishedYears,
} from '../dev/caseload/published/figures.ts';
import { ageGroups, citizenshipGroups, exploitationForms, genders, stayBases } from '../shared/vocabulary.ts';
import { code, codes, type Page, page, table } from './docs-markdown.ts';

/** Any: the page names the cases, and tells none of their days. */
const SOME_DAY = '2026-01-01';

/** By the name under which this page and the code know a case, what the graph knows it by. */
const references = new Map(
  storiesOfToday(SOME_DAY).flatMap(({ name, caseId, rows }) =>
    rows.cmm.cases.filter(({ id }) => id === caseId).map(({ reference }) => [name, reference] as const),
  ),
);

const number = (value: number): string => value.toLocaleString('en-GB');

const published = (by: Publication): string => `${publications[by].says}, as of ${publications[by].asOf}`;

const inYear = (figure: Figure, year: (typeof publishedYears)[number]): string => {
  const published = figure.published[year];
  if (!published) return `*${number(inCaseload(figure, year))}*`;
  const [value, by] = published;
  const dollars = figure.sourceConversion?.[year];
  return `${number(value)}${dollars ? ` ($${number(dollars)})` : ''}${by === 'ON_2022' ? '' : ' ‡'}`;
};

const figureRow = (figure: Figure): readonly string[] => [
  figure.says,
  ...publishedYears.map((year) => inYear(figure, year)),
  figure.facts.join(', ') || '‡ alone',
];

const apart = ({ inKind, inCash, permits, restitution, compensation, unassisted, onTrial }: Cell): string =>
  [
    inKind && `${inKind} supported in kind`,
    inCash && `${inCash} in cash`,
    permits && `${permits} given a permit`,
    restitution && `restitution of ${restitution.map(number).join(', ')} DKK`,
    compensation && `compensation of ${compensation.map(number).join(', ')} DKK`,
    unassisted && `${unassisted} without assistance`,
    onTrial && 'on trial: found victims by a court as well',
  ]
    .filter(Boolean)
    .join('; ');

const cellRow = (cell: Cell): readonly string[] => [
  String(cell.persons),
  exploitationForms.terms[cell.form].en,
  genders.terms[cell.gender].en,
  ageGroups.terms[cell.age].en,
  citizenshipGroups.terms[cell.citizenship].en,
  stayBases.terms[cell.stay].en,
  apart(cell),
];

/** What of the sample caseload is published, and what was chosen. */
export const sampleCaseloadPage = (): Page =>
  page(
    'docs/sample-caseload.md',
    'The sample caseload',
    'Everybody in it is invented, from a fixed seed: the same people, ids and references on every machine. Given names are words of the spelling alphabet, every family name is Prøvesag, “test case”, and numbers begin with SAMPLE. It holds two kinds of cases: those of three years of which figures are published, on the days of those years, and open ones, dated from the day of seeding. From `dev/caseload/`; tests compute every figure below through the graph, as statistician and as auditor.',
    '## Figures',
    `Upright figures are published, and the caseload adds up to them exactly. Those *in italics* are not: the caseload has some figure there, and it was chosen. Without a mark: ${published('ON_2022')}. ‡: ${published('ON_2021')}, or ${published('ON_2020')}, each in the column of its year. Dollars are the source’s own conversion. M-numbers are those of [the facts](facts.md).`,
    table(['figure', ...publishedYears.map(String), 'facts'], Object.values<Figure>(figures).map(figureRow)),
    'Of 2021 the report tells 11 “other or unspecified” in one figure, in which forced criminality is chosen to be none; of 2022 the forms that are told make up the whole, so there is none. In 2022 the sources say only that the great majority were women in sexual exploitation, and all but one foreign. Three permits were given since 2017 (M-075), those of 2021 the first in four years ‡: so the third was given in 2017, to the one person of that year in the caseload, whose other totals are not those of 2017. In 2021 reflection periods ran up to eight months ‡ (M-071).',
    `${laterTotals.by.replace(/^t/, 'T')} gave other totals later: ${Object.entries(laterTotals.of)
      .map(([year, total]) => `${total} for ${year}`)
      .join(
        ', ',
      )}, as of ${laterTotals.asOf}; and for 2022 six children and 36 women in sexual exploitation. They are not reconciled with the reports, which the caseload follows (C-19, C-20).`,
    '## People of the published years',
    'The sums of these rows along what is published are those figures. How many stand in each row within them is chosen, and so are the stay of each, which of them went home with support before 2022, who had an award, and the form that was “other” in 2021.',
    ...Object.entries(cells).flatMap(([year, of]) => [
      `### ${year}`,
      table(['persons', 'form', 'gender', 'age', 'citizenship', 'stay', 'among them'], of.map(cellRow)),
    ]),
    `Drawn for each: the day of identification, the way the person was met, the age, a plausible country, and what the law leaves open. Not drawn: who decides, by the rule of that day; the reflection period and its cap, or the recovery period that lawful residents have; that a permit ends with the proceedings; support in kind in the countries with an invented partner (${codes(withPartner)}), else in cash (${codes(withoutPartner)}). Their cases are closed, and nobody is a party to them any more. Where they lived is not told.`,
    '## Open cases',
    `One for each stage of the mechanism, for what comes up seldom, and for whatever a list can be narrowed to; those with a mistake planted in them follow below: ${storiesOfToday(
      SOME_DAY,
    )
      .map(({ name }) => code(name))
      .join(', ')}.`,
    'Mistakes are planted in some, and decisions that went ahead while another authority did not answer and wait to be confirmed, so that lists of what is overdue or waits and `Case.findings` have something to show. An auditor is shown exactly these, and in no other case of the caseload a `BREACH` or a `CONCERN`; a test holds it to that. That is so for a week from the day on which the caseload is made: its days are counted from that one, and `npm start` keeps it, and says how old it is. On the eighth day the first clocks run out in cases that are on time until then, and are found as well. After `npm run fresh` it is made anew.',
    table(
      ['case', 'reference', 'finding'],
      Object.entries(planted).map(([name, findings]) => [
        code(name),
        code(references.get(name) ?? ''),
        codes(findings),
      ]),
    ),
    'What an authority decided in them it told the others in notices. Most were looked at within days; the latest for an addressee may wait up to a month. In `outreach-not-identified` two NGOs take part: each is told for itself, and what is addressed to the one without a persona waits.',
  );
