import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, isDay } from '../day.ts';
import { book, ruleById } from './book.ts';

const folder = join(process.cwd(), 'shared/law');
const fileOf = (id: string) => id.toLowerCase().replaceAll('_', '-');

const tests = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts') && file !== 'book.test.ts')
  .map((file) => readFileSync(join(folder, file), 'utf8'));

/** The catalogue of the mechanism, by kind. */
const catalogue = {
  LAW: [
    'REFERRAL_TO_CMM',
    'COMPETENT_AUTHORITY',
    'ASYLUM_SCREENING_REQUEST',
    'DECIDERS',
    'COURT_STATUS',
    'ASSISTANCE_ELIGIBILITY',
    'ASSISTANCE_UNCONDITIONAL',
    'ASSISTANCE_DURATION',
    'ACCOMMODATION_APPROVED',
    'ACCOMMODATION_SUITABLE',
    'CHILD_REPRESENTATIVE',
    'FAMILY_REUNION',
    'CHILD_SCREENING',
    'RECOVERY_PERIOD',
    'REFLECTION_GRANT',
    'REFLECTION_EXTENSION',
    'REFLECTION_TOTAL',
    'REFLECTION_EXCEPTIONAL',
    'DEPARTURE',
    'PERMIT_APPLICANT',
    'PERMIT_CONDITIONS',
    'PERMIT_TERM',
    'PERMIT_REVOCATION',
    'WORK',
    'ASYLUM_INTEGRATION',
    'DETENTION_72H',
    'WITNESS_CONTACT',
    'LEGAL_ASSISTANCE',
    'RESTITUTION_COMPENSATION',
    'NON_PUNISHMENT_722_2',
    'NON_PUNISHMENT_SERIOUS',
    'NON_PUNISHMENT_82_83',
    'RETURN_ELIGIBLE',
    'SUPPORT_FORM',
    'SUPPORT_PERIOD',
    'RETURN_CHILD',
  ],
  PRACTICE: [
    'SCREENING_INTERVIEW',
    'CONTACT_PERSON',
    'REFLECTION_EXTENSION_TIMELY',
    'RETURN_AFTER_PROCEEDINGS',
  ],
  SAFEGUARD: ['HAND_OVER_INFORMED', 'DECISIONS_AGREE', 'NON_PUNISHMENT_CHECK', 'RETURN_RISK'],
} as const;

/** What the book has beside the catalogue, each by a decision that says why: a safeguard of our own at most, never law. */
const added = { AGE_AGREES: '0041-the-record-outranks-the-form.md' };

/** A rule is not written under another name or kind. */
const known = {
  ...catalogue,
  SAFEGUARD: [...catalogue.SAFEGUARD, ...Object.keys(added)],
};

const says = (text: { EN: string; DA: string }) => {
  expect(text.EN.trim()).toMatch(/^[\p{Lu}\d]/u);
  expect(text.DA.trim()).toMatch(/^[\p{Lu}\d]/u);
  expect(text.DA).not.toBe(text.EN);
};

describe('the book of law', () => {
  it('has every rule of the catalogue, what a decision adds to it, and every rule that is written', () => {
    const written = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(
          /^export const \w+: Rule<.*?^ {2,4}id: '(\w+)'/gms,
        ),
      ])
      .map(([, id]) => id);
    const ids = book.map(({ id }) => id).sort();
    expect(ids).toEqual(Object.values(known).flat().sort());
    expect(ids).toEqual(written.sort());
  });

  it.each(Object.entries(added))(
    'has %s beside the catalogue by a decision that names it',
    (id, decision) => {
      expect(readFileSync(join(process.cwd(), 'docs/decisions', decision), 'utf8')).toContain(`\`${id}\``);
    },
  );

  it('has each rule once', () => {
    expect(new Set(book.map(({ id }) => id)).size).toBe(book.length);
    for (const rule of book) expect(ruleById(rule.id)).toBe(rule);
  });

  it('does not know a rule that is not in it', () => {
    expect(() => ruleById('REFLECTION')).toThrow('no rule REFLECTION');
  });
});

describe.each(book.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is of the catalogue or added to it, in its kind', () => {
    expect(known[rule.kind]).toContain(id);
  });

  it('has one file with a docblock that names its source', () => {
    const path = join(folder, `${fileOf(id)}.ts`);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(`id: '${id}'`);
    expect(text).toMatch(/\/\*\*[^/]*Source: [^/]+\*\/\nexport const \w+: Rule</);
  });

  it('has a test of the same name that calls what it says', () => {
    const text = readFileSync(join(folder, `${fileOf(id)}.test.ts`), 'utf8');
    const imported = [...text.matchAll(/^import \{([^}]*)\} from '\.\/[^']*';/gm)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    );
    const called = imported.filter((name) => /^[a-z]\w*$/.test(name) && text.includes(`${name}(`));
    expect(called).not.toHaveLength(0);
    expect(text).toContain('expect(');
  });

  it('is expected as met, and with each of its reasons, by tests that name it', () => {
    const naming = tests.filter((text) => new RegExp(`\\b${id}\\b`).test(text)).join('');
    const unnamed = ['MET', ...Object.keys(rule.reasons)].filter((code) => !naming.includes(`'${code}'`));
    expect(unnamed).toEqual([]);
  });

  it('says with each reason what would remedy it, or plainly that nothing does', () => {
    for (const { message, remedy } of Object.values(rule.reasons)) {
      says(message);
      if (remedy) says(remedy);
      else {
        expect(message.EN).toMatch(/\bnothing\b/i);
        expect(message.DA).toMatch(/\bintet\b/i);
      }
    }
  });

  it('has texts in both languages, somebody who applies it, and a source', () => {
    says(rule.title);
    says(rule.text);
    expect(rule.text.EN).toMatch(/\.$/);
    expect(rule.text.DA).toMatch(/\.$/);
    expect(rule.appliedBy).not.toHaveLength(0);
    expect(rule.source).not.toHaveLength(0);
    for (const source of rule.source) expect(source).toMatch(/\S/);
  });

  it('has variants that are named once, labelled, sourced and dated without overlap', () => {
    expect(rule.variants).not.toHaveLength(0);
    expect(new Set(rule.variants.map((variant) => variant.id)).size).toBe(rule.variants.length);
    rule.variants.forEach(({ id: name, from, to, label, source }, at) => {
      expect(name).toMatch(/^[A-Z0-9-]+$/);
      says(label);
      expect(source).not.toHaveLength(0);
      expect(from === null || isDay(from)).toBe(true);
      expect(to === null || isDay(to)).toBe(true);
      expect((from ?? '0001-01-01') <= (to ?? '9999-12-31')).toBe(true);
      const next = rule.variants[at + 1];
      if (next) expect(to !== null && next.from !== null && addDays(to, 1) <= next.from).toBe(true);
    });
  });

  it('has data that can be stored and shown', () => {
    for (const { data } of rule.variants) expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
