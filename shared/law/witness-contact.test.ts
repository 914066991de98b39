import { Authority } from '../vocabulary.ts';
import { isRefused } from './refusal.ts';
import {
  assignWitnessContact,
  endWitnessContact,
  findWitnessContact,
  type WitnessContactFacts,
} from './witness-contact.ts';

const today = '2026-11-21';
const version = 'WITNESS_CONTACT@WHO-TESTIFIES';
const assign = (given: Partial<WitnessContactFacts> = {}) =>
  assignWitnessContact({ testifies: true, body: 'POLICE', present: null, ...given }, today);
const may = ['POLICE', 'PROSECUTION', 'COURT'];

describe('WITNESS_CONTACT', () => {
  it('gives whoever testifies a contact in police, prosecution or court', () => {
    expect(assign()).toEqual({ version });
    for (const body of ['PROSECUTION', 'COURT'] as const) expect(isRefused(assign({ body }))).toBe(false);
  });

  it.each(Object.values(Authority).filter((body) => !may.includes(body)))('never in %s', (body) => {
    expect(assign({ body })).toMatchObject({
      refused: { id: 'WITNESS_CONTACT' },
      reason: 'NOT_A_CONTACT',
      facts: { body, bodies: 'POLICE PROSECUTION COURT' },
    });
  });

  it('refuses one for somebody who does not testify, and says who assigns a contact otherwise', () => {
    const refused = assign({ testifies: false });
    expect(refused).toMatchObject({ reason: 'NOT_TESTIFYING', facts: { asOf: today } });
    if (isRefused(refused)) expect(refused.remedy?.DA).toContain('Center mod Menneskehandel');
  });

  it('refuses a second beside the first', () => {
    expect(assign({ present: { assignedOn: '2026-10-01' } })).toMatchObject({
      reason: 'ALREADY_ASSIGNED',
      facts: { assignedOn: '2026-10-01' },
    });
  });

  it('leaves nobody who testifies without one', () => {
    expect(endWitnessContact({ testifies: true, followed: false }, today)).toMatchObject({
      reason: 'STILL_NEEDED',
    });
    expect(endWitnessContact({ testifies: true, followed: true }, today)).toEqual({ version });
    expect(endWitnessContact({ testifies: false, followed: false }, today)).toEqual({ version });
  });
});

describe('WITNESS_CONTACT is found', () => {
  const contact = { assignedOn: '2026-03-10', endedOn: '2026-06-01' };
  const find = (asOf: string, contacts = [contact], testifiesFrom: string | null = '2026-03-01') =>
    findWitnessContact({ testifiesFrom, before: [], contacts }, asOf);

  it('asking nothing of who does not testify, or not yet', () => {
    expect(find(today, [], null).outcome).toBe('NOT_APPLICABLE');
    expect(find('2026-02-28').outcome).toBe('NOT_APPLICABLE');
  });

  it('broken from the day after she testifies until somebody is there, and once nobody is any more', () => {
    expect(find('2026-03-01').outcome).toBe('NOT_APPLICABLE');
    expect(find('2026-03-10', [contact], '2026-03-10').outcome).toBe('MET');
    expect(find('2026-03-02')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NO_CONTACT', facts: { asOf: '2026-03-02' } },
    });
    expect(find('2026-03-10')).toMatchObject({ outcome: 'MET', version });
    expect(find('2026-05-31').outcome).toBe('MET');
    expect(find('2026-06-01').outcome).toBe('BREACH');
    const next = { assignedOn: '2026-06-01', endedOn: null };
    expect(
      findWitnessContact({ testifiesFrom: '2026-03-01', before: [], contacts: [contact, next] }, today)
        .outcome,
    ).toBe('MET');
  });

  it('a concern for good where nobody was there at any time while it was on record', () => {
    const was = { testifiesFrom: '2026-03-01', endedOn: '2026-03-10' };
    const since = (contacts: (typeof contact)[], before = [was], asOf = today) =>
      findWitnessContact({ testifiesFrom: null, before, contacts }, asOf);
    expect(since([])).toMatchObject({
      outcome: 'CONCERN',
      version,
      because: { reason: 'WAS_WITHOUT', facts: was },
    });
    expect(since([], [was], '2026-03-09').outcome).toBe('NOT_APPLICABLE');
    // whoever began on its first day after, or was gone by its first one, was nobody's contact then
    expect(since([contact]).outcome).toBe('CONCERN');
    expect(since([{ assignedOn: '2026-02-01', endedOn: '2026-03-01' }]).outcome).toBe('CONCERN');
    expect(since([{ assignedOn: '2026-03-09', endedOn: '2026-03-11' }]).outcome).toBe('NOT_APPLICABLE');
    expect(since([{ assignedOn: '2026-02-01', endedOn: '2026-03-02' }]).outcome).toBe('NOT_APPLICABLE');
    // on the very day nothing was missing yet
    expect(since([], [{ ...was, endedOn: '2026-03-02' }]).outcome).toBe('NOT_APPLICABLE');
    expect(since([], [{ ...was, endedOn: '2026-03-03' }]).outcome).toBe('CONCERN');
    // and one who is there now does not undo it, nor does it cover what is missing now
    const now = { assignedOn: '2026-06-01', endedOn: '2026-07-01' };
    const again = (asOf: string) =>
      findWitnessContact({ testifiesFrom: '2026-06-01', before: [was], contacts: [now] }, asOf).outcome;
    expect(again('2026-06-02')).toBe('CONCERN');
    expect(again('2026-07-01')).toBe('BREACH');
  });
});
