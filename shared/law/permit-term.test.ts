import fc from 'fast-check';
import { addDays, addMonths, dayOf } from '../day.ts';
import {
  findPermitTerm,
  type GivenPermitFacts,
  neededForNothing,
  oneAtATime,
  type PermitTermFacts,
  permitTermOf,
} from './permit-term.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const open = { required: true, until: null };
const facts: PermitTermFacts = { lastValidTo: null, begins: null, presence: open, until: null };
const term = (given: Partial<PermitTermFacts>, on = today) => permitTermOf({ ...facts, ...given }, on);

describe('PERMIT_TERM gives', () => {
  it('six months from today', () => {
    expect(term({})).toEqual({
      validFrom: today,
      validTo: '2027-05-21',
      termMonths: 6,
      version: 'PERMIT_TERM@6-MONTHS',
    });
  });

  it('months that end in a shorter month, with and without a leap day', () => {
    expect(term({}, '2026-08-31')).toMatchObject({ validTo: '2027-02-28' });
    expect(term({}, '2027-08-31')).toMatchObject({ validTo: '2028-02-29' });
  });

  it('a renewal from the day after, up to the last hour of the permit before, and from today once it is over', () => {
    const lastValidTo = '2026-11-21';
    const lastHour = dayOf(new Date('2026-11-21T22:59:59Z'));
    const midnight = dayOf(new Date('2026-11-21T23:00:00Z'));
    expect(term({ lastValidTo }, lastHour)).toMatchObject({ validFrom: '2026-11-22', validTo: '2027-05-21' });
    expect(term({ lastValidTo }, midnight)).toMatchObject({ validFrom: '2026-11-22', validTo: '2027-05-21' });
    expect(term({ lastValidTo }, '2026-11-23')).toMatchObject({
      validFrom: '2026-11-23',
      validTo: '2027-05-23',
    });
    expect(term({ lastValidTo }, '2026-12-24')).toMatchObject({
      validFrom: '2026-12-24',
      validTo: '2027-06-24',
    });
  });

  it.each([
    ['2027-05-21', '2027-11-21'],
    ['2027-02-28', '2027-08-31'],
    ['2027-08-31', '2028-02-29'],
    ['2026-08-30', '2027-02-28'],
    ['2027-04-30', '2027-10-31'],
    ['2028-02-28', '2028-08-28'],
  ])('a renewal after %s to %s: six months, of which its first day is one', (lastValidTo, validTo) => {
    expect(term({ lastValidTo }, lastValidTo)).toMatchObject({ validTo });
    expect(isRefused(term({ lastValidTo, until: validTo }, lastValidTo))).toBe(false);
    expect(term({ lastValidTo, until: addDays(validTo, 1) }, lastValidTo)).toMatchObject({
      reason: 'BEYOND_TERM',
      facts: { latest: validTo },
    });
  });

  it('no more than presence is required for', () => {
    expect(term({ presence: { required: true, until: '2027-01-31' } })).toMatchObject({
      validTo: '2027-01-31',
    });
    expect(term({ presence: { required: true, until: '2028-01-31' } })).toMatchObject({
      validTo: '2027-05-21',
    });
    expect(term({ presence: { required: true, until: today } })).toMatchObject({ validTo: today });
  });

  it('the day asked for, and a term although the police could not be asked', () => {
    expect(term({ until: '2027-02-01' })).toMatchObject({ validTo: '2027-02-01' });
    expect(term({ presence: null })).toMatchObject({ validTo: '2027-05-21' });
  });
});

describe('PERMIT_TERM refuses', () => {
  it('another permit while one is to come, up to the day before it begins', () => {
    const coming = { lastValidTo: '2027-05-22', begins: '2026-11-22' };
    expect(term(coming)).toMatchObject({
      refused: { id: 'PERMIT_TERM' },
      reason: 'NOT_BEGUN',
      facts: { begins: '2026-11-22', months: 6 },
      earliestLawfulAt: '2026-11-22',
    });
    const begun = { lastValidTo: '2027-05-22', begins: null };
    expect(term(begun, '2026-11-22')).toMatchObject({ validFrom: '2027-05-23' });
  });

  it('once presence is no longer required, on the day the permit would begin', () => {
    expect(term({ presence: { required: false, until: null } })).toMatchObject({
      refused: { id: 'PERMIT_TERM' },
      reason: 'PROCEEDINGS_OVER',
      facts: { validFrom: today },
    });
    expect(term({ presence: { required: true, until: '2026-11-20' } })).toMatchObject({
      reason: 'PROCEEDINGS_OVER',
    });
    const renewal = { lastValidTo: '2027-01-31', presence: { required: true, until: '2027-01-31' } };
    expect(term(renewal)).toMatchObject({ reason: 'PROCEEDINGS_OVER', facts: { validFrom: '2027-02-01' } });
  });

  it('more than six months at a time', () => {
    expect(isRefused(term({ until: '2027-05-21' }))).toBe(false);
    expect(term({ until: '2027-05-22' })).toMatchObject({
      reason: 'BEYOND_TERM',
      facts: { validFrom: today, latest: '2027-05-21', months: 6, until: '2027-05-22' },
    });
  });

  it('a day beyond the proceedings, or before the permit begins', () => {
    const presence = { required: true, until: '2027-01-31' };
    expect(term({ presence, until: '2027-02-01' })).toMatchObject({
      reason: 'BEYOND_PROCEEDINGS',
      facts: { latest: '2027-01-31' },
    });
    // what ends it first is the reason, however much longer it was asked for
    expect(term({ presence, until: '2027-09-01' })).toMatchObject({
      reason: 'BEYOND_PROCEEDINGS',
      facts: { latest: '2027-01-31' },
    });
    expect(term({ until: '2026-11-20' })).toMatchObject({ reason: 'ENDS_BEFORE_IT_BEGINS' });
  });
});

test('a chain of renewals never overlaps, never passes the term, and never outlasts presence', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01', n));
  const steps = fc.array(fc.integer({ min: 0, max: 250 }), { maxLength: 8 });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1500 }), steps, (start, lasts, waits) => {
      const presence = { required: true, until: addDays(start, lasts) };
      let lastValidTo: string | null = null;
      let now = start;
      for (const wait of waits) {
        now = addDays(now, wait);
        const given = permitTermOf({ lastValidTo, begins: null, presence, until: null }, now);
        if (isRefused(given)) {
          expect(given.reason).toBe('PROCEEDINGS_OVER');
          return;
        }
        expect(lastValidTo === null || lastValidTo < given.validFrom).toBe(true);
        expect(given.validTo <= addMonths(given.validFrom, 6)).toBe(true);
        if (lastValidTo !== null && given.validFrom === addDays(lastValidTo, 1))
          expect(given.validTo < addDays(given.validFrom, 184)).toBe(true);
        expect(given.validTo <= presence.until).toBe(true);
        lastValidTo = given.validTo;
      }
    }),
  );
});

describe('PERMIT_TERM is found', () => {
  const permit: GivenPermitFacts['permits'][number] = {
    validFrom: '2026-01-10',
    validTo: '2026-07-10',
    applicationId: 'one',
    verification: 'VERIFIED',
    givenOn: '2026-01-10',
    toCome: null,
    follows: false,
  };
  const find = (presenceEndedOn: string | null, asOf: string, permits = [permit]) =>
    findPermitTerm({ permits, presenceEndedOn }, asOf);

  it('met while presence is required, and asking nothing before there is a permit', () => {
    expect(find(null, '2026-05-01')).toMatchObject({ outcome: 'MET', version: 'PERMIT_TERM@6-MONTHS' });
    expect(find(null, '2026-01-09').outcome).toBe('NOT_APPLICABLE');
    expect(find(null, '2026-01-10').outcome).toBe('MET');
    expect(find('2026-07-10', '2026-09-01').outcome).toBe('MET');
  });

  it('broken by a permit that outlives the proceedings, from the day after they ended', () => {
    expect(find('2026-04-30', '2026-04-30').outcome).toBe('MET');
    expect(find('2026-04-30', '2026-05-01')).toMatchObject({
      outcome: 'BREACH',
      because: {
        reason: 'OUTLIVES_PROCEEDINGS',
        facts: { validTo: '2026-07-10', presenceEndedOn: '2026-04-30' },
      },
    });
  });

  it('kept again once she is needed anew, and still broken as of the days between', () => {
    const second = { ...permit, validFrom: '2026-07-11', validTo: '2027-01-10', applicationId: 'second' };
    const both = [permit, { ...second, follows: true }];
    expect(find('2026-04-30', '2026-05-31', both).outcome).toBe('BREACH');
    expect(find(null, '2026-06-01', both).outcome).toBe('MET');
    expect(find(null, '2026-08-01', both).outcome).toBe('MET');
  });

  it('open where the police were silent, whether or not the proceedings are over, and broken where it is too long', () => {
    const open = { ...permit, verification: 'UNVERIFIED' } as const;
    for (const presenceEndedOn of [null, '2026-04-30'])
      expect(find(presenceEndedOn, '2026-05-01', [open])).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-01-10', asOf: '2026-05-01' } },
      });
    expect(find(null, '2026-05-01', [{ ...open, validTo: '2026-07-11' }]).outcome).toBe('BREACH');
  });

  it('broken by a permit that is too long, or without an application of its own', () => {
    const long = { ...permit, validTo: '2026-07-11' };
    expect(find(null, '2026-05-01', [long]).because).toMatchObject({ reason: 'LONGER_THAN_TERM' });
    const again = { ...permit, validFrom: '2026-07-11', validTo: '2027-01-10', follows: true };
    expect(find(null, '2026-08-01', [permit, again]).because).toMatchObject({
      reason: 'NO_APPLICATION_OF_ITS_OWN',
    });
    const renewed = { ...again, applicationId: 'two' };
    expect(find(null, '2026-08-01', [permit, renewed]).outcome).toBe('MET');
    expect(find(null, '2026-08-01', [permit, { ...renewed, validTo: '2027-01-11' }]).because).toMatchObject({
      reason: 'LONGER_THAN_TERM',
    });
    const later = { ...renewed, validFrom: '2026-07-12', validTo: '2027-01-12', follows: false };
    expect(find(null, '2026-08-01', [permit, later]).outcome).toBe('MET');
  });

  it('broken by a permit that was given while another was to come, from the day on which it was given', () => {
    const next = { ...permit, validFrom: '2026-07-11', validTo: '2027-01-10', applicationId: 'two' };
    const third = {
      ...permit,
      validFrom: '2027-01-11',
      validTo: '2027-07-10',
      applicationId: 'three',
      givenOn: '2026-03-02',
      toCome: '2026-07-11',
    };
    const renewed = { ...next, givenOn: '2026-03-01' };
    const all = [permit, renewed, third];
    expect(find(null, '2026-03-01', all).outcome).toBe('MET');
    for (const asOf of ['2026-03-02', '2026-08-01', '2027-02-01'])
      expect(find(null, asOf, all)).toMatchObject({
        outcome: 'BREACH',
        version: 'PERMIT_TERM@6-MONTHS',
        because: {
          reason: 'STACKED',
          facts: { validFrom: '2027-01-11', givenOn: '2026-03-02', begins: '2026-07-11', months: 6 },
        },
      });
    expect(find(null, '2026-08-01', [permit, renewed]).outcome).toBe('MET');
  });
});

it('PERMIT_TERM refuses presence that is set anew once the investigation is closed', () => {
  expect(neededForNothing({ closedOn: '2026-11-01' }, today)).toMatchObject({
    reason: 'INVESTIGATION_CLOSED',
    version: 'PERMIT_TERM@6-MONTHS',
    facts: { closedOn: '2026-11-01', asOf: today },
    message: {
      EN: expect.stringContaining('closed on 1 November 2026'),
      DA: expect.stringContaining('afsluttet den 1. november 2026'),
    },
  });
});

it('PERMIT_TERM refuses any permit while another is to come', () => {
  expect(oneAtATime(null, today)).toBeNull();
  expect(oneAtATime('2026-12-01', today)).toMatchObject({
    refused: { id: 'PERMIT_TERM' },
    reason: 'ANOTHER_TO_COME',
    facts: { begins: '2026-12-01' },
    earliestLawfulAt: '2026-12-01',
    remedy: { DA: expect.stringContaining('1. december 2026') },
  });
});
