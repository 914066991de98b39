import { vocabularies } from '../vocabulary.ts';
import { book } from './book.ts';
import { storeConcern } from './concern.ts';
import { timely } from './reflection-extension-timely.ts';
import { grantReflection } from './reflection-grant.ts';
import { isRefused, type Refused, storeRefusal } from './refusal.ts';
import { renderConcern, renderRefusal } from './render.ts';
import type { Facts } from './rule.ts';

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const someWord = (vocabulary: string): string =>
  Object.keys(vocabularies.find(({ name }) => name === vocabulary)?.terms ?? {})[0] ?? vocabulary;

/** Some fact for every placeholder of a template, in the shape that its name asks for. */
function someFacts(...templates: readonly string[]): Facts {
  const names = templates.flatMap((template) => [...template.matchAll(/\{(\w+)(?::(\w+))?\}/g)]);
  return Object.fromEntries(
    names.map(([, name, vocabulary]) => [name, vocabulary ? someWord(vocabulary) : '2026-11-21']),
  );
}

describe('telling again', () => {
  it('gives back a stored refusal word for word', () => {
    const refused = grantReflection(
      {
        decider: 'DIS',
        stay: 'NO_LAWFUL_STAY',
        identification: null,
        identificationKnown: true,
        periods: [],
      },
      '2026-11-21',
    ) as Refused;
    expect(isRefused(refused)).toBe(true);
    expect(renderRefusal(throughJson(storeRefusal(refused)))).toEqual(refused);
  });

  it('gives back a stored concern word for word', () => {
    const late = timely({ endsOn: '2026-11-20', askedOn: '2026-11-21' }, '2026-11-21');
    if (!late) throw new Error('expected a concern');
    expect(renderConcern(throughJson(storeConcern(late)))).toEqual(late);
  });

  const reasons = book.flatMap((rule) =>
    Object.entries(rule.reasons).map(([reason, texts]) => ({ rule, reason, texts })),
  );
  it.each(reasons)('$rule.id can say $reason in both languages', ({ rule, reason, texts }) => {
    const { message, remedy } = texts;
    const facts = someFacts(message.EN, message.DA, remedy?.EN ?? '', remedy?.DA ?? '');
    const stored = { rule: rule.id, version: `${rule.id}@X`, reason, facts };
    const told = rule.kind === 'LAW' ? renderRefusal(stored) : renderConcern(stored);
    for (const text of [told.message, told.remedy].filter((given) => given !== null)) {
      expect(text.EN).toMatch(/^\p{Lu}[^{}]+\.$/u);
      expect(text.DA).toMatch(/^\p{Lu}[^{}]+\.$/u);
      expect(text.DA).not.toBe(text.EN);
    }
    // Both languages say the same: they use the same facts.
    expect(someFacts(message.DA)).toEqual(someFacts(message.EN));
  });

  it('is a fault for what no rule of that kind has said', () => {
    const facts = {};
    const stored = { rule: 'DEPARTURE', version: 'X', reason: 'NEVER', facts };
    expect(() => renderRefusal(stored)).toThrow('DEPARTURE knows no reason NEVER');
    expect(() => renderRefusal({ ...stored, rule: 'DEPARTURE', reason: 'toString' })).toThrow('no reason');
    expect(() => renderRefusal({ ...stored, rule: 'NO_SUCH_RULE' })).toThrow('no rule NO_SUCH_RULE');
    const late = { ...stored, rule: 'REFLECTION_EXTENSION_TIMELY', reason: 'ASKED_LATE' };
    expect(() => renderRefusal(late)).toThrow('never refuses');
    const running = { ...stored, rule: 'REFLECTION_GRANT', reason: 'PERIOD_RUNNING' };
    expect(() => renderConcern(running)).toThrow('no practice');
  });
});
