import { caseId } from './authorities.ts';

/** What an authority says of a case: always the same, from the case's number alone. */

const WORDS = [
  'Ærø',
  'bølge',
  'green "door"',
  'Nordhavn',
  'line\nbreak',
  'path\\way',
  'søndag',
  '☂ umbrella',
];
const word = (n: number) => WORDS[n % WORDS.length] as string;
const day = (n: number) => `20${String(10 + (n % 15))}-0${1 + (n % 9)}-1${n % 10}`;
const some = <Row>(n: number, row: (at: number) => Row): Row[] =>
  Array.from({ length: 2 + (n % 3) }, (_, at) => row(n * 7 + at));

const cmm = (n: number) => ({
  id: caseId(n),
  reference: `R-${n * 31}`,
  status: word(n),
  openedOn: day(n),
  closedOn: n % 3 ? null : day(n + 1),
  officer: word(n + 3),
  score: n / 7,
  priority: n % 5,
  urgent: n % 2 === 0,
  notes: some(n, (at) => ({ id: `note-${at}`, at: day(at), author: word(at), text: word(at + 1) })),
});

const dis = (n: number) => ({
  id: caseId(n),
  file: `F-${n}`,
  outcome: word(n + 1),
  amount: n * 1.25,
  due: day(n + 2),
  paid: n % 3 === 0,
  unit: word(n + 2),
  level: n % 9,
  remarks: n % 2 ? word(n) : null,
  events: some(n, (at) => ({
    id: `event-${at}`,
    on: day(at),
    kind: word(at),
    amount: at % 3 ? at / 3 : null,
  })),
});

const nec = (n: number) => ({
  id: caseId(n),
  code: `C-${n}`,
  risk: word(n + 4),
  region: word(n + 5),
  latitude: 54 + n / 1_000,
  longitude: 8 + n / 1_000,
  count: n,
  verified: n % 5 === 0,
  comment: n % 4 ? word(n + 6) : null,
  sites: some(n, (at) => ({ id: `site-${at}`, name: word(at), area: at * 1.5, opened: day(at) })),
});

const returns = (n: number) => ({
  id: caseId(n),
  year: 2_010 + (n % 15),
  state: word(n),
  filedOn: n % 2 ? day(n) : null,
  refund: n / 3,
  agent: n % 3 ? word(n + 1) : null,
  form: word(n + 7),
  audited: n % 7 === 0,
  lines: some(n, (at) => ({
    id: `line-${at}`,
    code: `L${at}`,
    value: at / 9,
    remark: at % 2 ? word(at) : null,
  })),
});

export const rowsOf = { cmm, dis, nec, returns } as const;
export const numberOf = (id: string) => Number(id.slice('case-'.length));
