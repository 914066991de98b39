import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { checkout } from '../../dev/checkout.ts';
import { book } from '../../shared/law/book.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { chapters, facts } from '../../tools/facts/catalogue.ts';
import { contradictions } from '../../tools/facts/contradictions.ts';
import { type Contradiction, documents, type Fact, type Place } from '../../tools/facts/fact.ts';
import { type Citing, citedIn, citingInRule, citingInSchema } from './citations.ts';
import { committed, coordinatesOf, exists } from './places.ts';

type Entry = Fact | Contradiction;
const entries: readonly Entry[] = [...facts, ...contradictions];
const byNumber = new Map(entries.map((entry) => [entry.number, entry]));

const numbers = (kind: string, upTo: number, digits: number) =>
  Array.from({ length: upTo }, (_, at) => `${kind}-${String(at + 1).padStart(digits, '0')}`);

/** What stands in an entry and should not, or does not and should. */
function wrongWith({ places, context }: Entry): string[] {
  return [
    ...(places.length > 0 === (context !== null) ? ['lives somewhere, or is context: one of the two'] : []),
    ...places.filter((place) => !exists(place)).map((place) => `${place} does not exist`),
    ...(new Set(places).size < places.length ? ['names a place twice'] : []),
  ];
}

/** The numbers that something cites and that are not there, or do not live where they are cited. */
const wrongCitations = ({ name, text, covers }: Citing, known: ReadonlyMap<string, Entry>): string[] =>
  citedIn(text)
    .filter((number) => !known.get(number)?.places.some(covers))
    .map(
      (number) =>
        `${name} cites ${number}${known.has(number) ? ', which its entry in tools/facts does not place there' : ', of which there is no fact'}`,
    );

describe('the catalogue', () => {
  it('has every fact once, in order', () => {
    expect(facts.map(({ number }) => number)).toEqual(numbers('M', 156, 3));
  });

  it('has every contradiction once, each between facts', () => {
    expect(contradictions.map(({ number }) => number)).toEqual(numbers('C', 23, 2));
    for (const { between } of contradictions) {
      expect(between).not.toHaveLength(0);
      expect(between.filter((number) => !byNumber.has(number))).toEqual([]);
    }
  });

  it.each(entries.map((entry) => [entry.number, entry] as const))('knows where %s lives', (_, entry) => {
    expect(wrongWith(entry)).toEqual([]);
  });

  it('says each fact in one line, from one of the two documents, and no two alike', () => {
    for (const { document, says } of facts) {
      expect(Object.keys(documents)).toContain(document);
      expect(says).toMatch(/^\S.{10,}[^\s.]$/u);
      expect(says.length).toBeLessThan(200);
    }
    expect(new Set(facts.map(({ says }) => says)).size).toBe(facts.length);
    expect(new Set(chapters.map(({ title }) => title)).size).toBe(chapters.length);
  });
});

describe('a citation', () => {
  it.each(rooms.map(({ name }) => name))('in the schema of %s points at facts that live there', (name) => {
    const citing = citingInSchema(parse(committed(`subgraphs/${name}/schema.graphql`)));
    expect(citing.flatMap((one) => wrongCitations(one, byNumber))).toEqual([]);
  });

  it.each(book.map((rule) => [rule.id, rule] as const))(
    'in %s points at facts that live there',
    (id, rule) => {
      const file = committed(`shared/law/${id.toLowerCase().replaceAll('_', '-')}.ts`);
      expect(wrongCitations(citingInRule(rule, file), byNumber)).toEqual([]);
    },
  );

  it('stands somewhere for every fact that lives somewhere', () => {
    const carrying = writtenFiles().filter((path) =>
      /^(subgraphs|shared|dev)\/.*(?<!\.test)\.ts$/.test(path),
    );
    const cited = new Set(carrying.flatMap((path) => citedIn(committed(path))));
    const uncited = facts.filter(({ number, places }) => places.length > 0 && !cited.has(number));
    expect(uncited.map(({ number }) => number)).toEqual([]);
  });

  it('anywhere else is of a number that there is', () => {
    const cited = writtenFiles().flatMap((path) =>
      citedIn(committed(path))
        .filter((number) => !byNumber.has(number) && !examples.has(number))
        .map((number) => `${path}: ${number}`),
    );
    expect(cited).toEqual([]);
  });

  it('of a rule, or of a version of one, in a schema is of one in the book', () => {
    const cited = rooms.flatMap(({ name }) => {
      const text = committed(`subgraphs/${name}/schema.graphql`);
      const listed = [...text.matchAll(/\bRules?:? (?<ids>[A-Z0-9_]{4,}(?:, [A-Z0-9_]{4,})*)/g)];
      const versions = [...text.matchAll(/\b[A-Z0-9_]{4,}@[A-Z0-9-]+/g)];
      return [...listed.flatMap(({ groups }) => groups?.ids?.split(', ') ?? []), ...versions.flat()];
    });
    expect(cited).not.toHaveLength(0);
    expect([...new Set(cited)].filter((place) => !exists(place))).toEqual([]);
  });
});

/** A number that no document has, for tests that need any. */
const examples = new Set(['M-000']);

const folders = ['subgraphs', 'shared', 'gateway', 'dev', 'tools', 'tests', 'docs'];

/** Code, tests and pages; not this test, which cites what is not there. */
const writtenFiles = (): string[] =>
  [...folders.flatMap(under), 'README.md'].filter(
    (path) =>
      /\.(ts|mjs|md)$/.test(path) && path !== 'tests/facts/facts.test.ts' && existsSync(join(checkout, path)),
  );

const under = (folder: string): string[] =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path),
  );

describe('what is wrong is found:', () => {
  const entry = (places: readonly Place[], more: Partial<Fact> = {}): Fact => ({
    number: 'M-900',
    document: '000',
    says: 'An example of a fact',
    places,
    context: null,
    ...more,
  });

  it('a place that does not exist, of every kind', () => {
    const places = [
      'Case.colour',
      'Cases',
      'StayBasis.NOMAD',
      'REFLECTION',
      'REFLECTION_GRANT@40-DAYS',
      'dev/caseload/stories.ts: nobody is called that',
      'dev/caseload/nowhere.ts: anything',
    ];
    expect(places.filter(exists)).toEqual([]);
    expect(wrongWith(entry(places))).toHaveLength(places.length);
  });

  it('a fact that lives nowhere, or is context and lives somewhere', () => {
    expect(wrongWith(entry([]))).toHaveLength(1);
    expect(wrongWith(entry(['Case'], { context: 'none' }))).toHaveLength(1);
    expect(wrongWith(entry(['Case', 'Case']))).toHaveLength(1);
    const kinds = ['Case', 'Case.stage', 'StayBasis.LAWFUL', 'ReturnFact.id', 'REFLECTION_GRANT'];
    expect(wrongWith(entry([...kinds, 'REFLECTION_GRANT@30-DAYS', 'shared/day.ts: Copenhagen']))).toEqual([]);
  });

  it('a citation of what does not live there', () => {
    const document = parse(`
      "Told. Source: M-901 to M-903, C-90." type Told { "Source: M-902." why: Reason  "No source." what: Int }
      "Why. M-903." enum Reason { "Since M-901." SINCE }
      type Query { "All. M-904" told("M-901" of: Int): [Told!] }
    `);
    const known = new Map<string, Entry>([
      ['M-901', entry(['Told'])],
      ['M-902', entry(['Reason.SINCE'])],
      ['M-903', entry(['Reason.SINCE', 'Toldest.why'])],
      ['C-90', entry(['Told.what'])],
    ]);
    expect([...coordinatesOf(document)]).toEqual([
      'Told',
      'Told.why',
      'Told.what',
      'Reason',
      'Reason.SINCE',
      'Query',
      'Query.told',
    ]);
    expect(citingInSchema(document).flatMap((one) => wrongCitations(one, known))).toEqual([
      'Told cites M-902, which its entry in tools/facts does not place there',
      'Told cites M-903, which its entry in tools/facts does not place there',
      'Reason.SINCE cites M-901, which its entry in tools/facts does not place there',
      'Query.told cites M-904, of which there is no fact',
      'Query.told.of cites M-901, which its entry in tools/facts does not place there',
    ]);
  });

  it('a rule’s citation, in source, variant or docblock', () => {
    const [rule] = book;
    if (!rule) throw new Error('the book is empty');
    const citing = citingInRule(
      { ...rule, id: 'RULE', source: ['M-901'], variants: [] },
      '/** M-902 */ // M-903',
    );
    const known = new Map([['M-901', entry(['RULE@ONE'])]]);
    expect(wrongCitations(citing, known)).toEqual(['RULE cites M-902, of which there is no fact']);
  });
});
