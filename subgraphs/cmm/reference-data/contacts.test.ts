import { AssistanceKind } from '../../../shared/reference-vocabulary.ts';
import { contacts, contactsFor } from './contacts.ts';

const named = (kind: AssistanceKind) => contactsFor(kind).map(({ id }) => id);

test.each(Object.values(AssistanceKind))('somebody is there for %s', (kind) => {
  expect(named(kind)).not.toEqual([]);
});

test('by what they are there for, in the order of the source', () => {
  expect(named('ACCOMMODATION')).toEqual(['reden-international', 'hoerhuset']);
  expect(named('OUTREACH')).toEqual(['cmm', 'reden-international', 'hopenow', 'amiami']);
  expect(named('INVESTIGATION')).toEqual(['nec']);
  expect(contactsFor(null)).toHaveLength(7);
});

test('every number is a whole Danish number, every address an address', () => {
  for (const { phones, emails, websites } of contacts) {
    for (const { number } of phones) expect(number).toMatch(/^\+45( \d\d){4}$/);
    for (const { address } of emails) expect(address).toMatch(/^[\w.-]+@[\w-]+\.\w+$/);
    for (const website of websites) expect(new URL(website).protocol).toBe('https:');
    expect(phones).not.toEqual([]);
  }
});

test('none is published unverified, or given a date that its source does not bear', () => {
  for (const { provenance } of contacts)
    expect(provenance).toMatchObject({ source: '002', verify: true, asOf: null });
});

test('the unit that investigates is named by both its names', () => {
  expect(contactsFor('INVESTIGATION')[0]?.organisation.EN).toContain('NEC / NSK');
});
