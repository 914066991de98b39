import { AssistanceDurationBasis } from '../cmm-vocabulary.ts';
import { accompanied, findContactPerson } from './contact-person.ts';

const period = { kind: 'REFLECTION_PERIOD', startsOn: '2026-11-01', endsOn: '2026-12-01' } as const;
const contact = { assignedOn: '2026-11-01', releasedOn: null };
const today = '2026-11-21';

describe('CONTACT_PERSON', () => {
  it('warns of a running period with nobody', () => {
    expect(accompanied({ periods: [period], contacts: [] }, today)).toMatchObject({
      rule: { id: 'CONTACT_PERSON' },
      reason: 'NONE_ASSIGNED',
      facts: { startsOn: '2026-11-01', asOf: today },
    });
    expect(accompanied({ periods: [period], contacts: [contact] }, today)).toBeNull();
  });

  it('leaves the first day to assign somebody, and asks to the last', () => {
    const nobody = { periods: [period], contacts: [] };
    expect(accompanied(nobody, '2026-11-01')).toBeNull();
    expect(accompanied(nobody, '2026-11-02')).not.toBeNull();
    expect(accompanied(nobody, '2026-12-01')).not.toBeNull();
    expect(accompanied(nobody, '2026-12-02')).toBeNull();
  });

  it('warns when one is released and no other follows', () => {
    const released = { ...contact, releasedOn: today };
    expect(accompanied({ periods: [period], contacts: [released] }, '2026-11-20')).toBeNull();
    expect(accompanied({ periods: [period], contacts: [released] }, today)).not.toBeNull();
    const next = { assignedOn: today, releasedOn: null };
    expect(accompanied({ periods: [period], contacts: [released, next] }, today)).toBeNull();
  });

  it.each(Object.values(AssistanceDurationBasis))('is asked of periods of rest alone: %s', (kind) => {
    const asks = kind === 'REFLECTION_PERIOD' || kind === 'RECOVERY_PERIOD';
    expect(accompanied({ periods: [{ ...period, kind }], contacts: [] }, today) !== null).toBe(asks);
  });
});

describe('CONTACT_PERSON held against a case', () => {
  const find = (contacts: { assignedOn: string; releasedOn: string | null }[], asOf = today) =>
    findContactPerson({ periods: [period], contacts }, asOf);

  it('is met, departed from, or not applicable', () => {
    expect(find([contact])).toMatchObject({
      outcome: 'MET',
      version: 'CONTACT_PERSON@REFLECTION-AND-RECOVERY',
    });
    expect(find([])).toMatchObject({ outcome: 'CONCERN', because: { reason: 'NONE_ASSIGNED' } });
    expect(find([], '2026-11-01').outcome).toBe('NOT_APPLICABLE');
    const proceedings = { ...period, kind: 'PROCEEDINGS' } as const;
    expect(findContactPerson({ periods: [proceedings], contacts: [] }, today).outcome).toBe('NOT_APPLICABLE');
  });

  it('looks at the day itself to the last one of the period', () => {
    const released = [{ assignedOn: '2026-11-05', releasedOn: '2026-11-20' }];
    expect(find(released, '2026-12-01').outcome).toBe('CONCERN');
    expect(find(released, '2026-12-02').outcome).toBe('MET');
  });

  it('asks for nobody in a period that ended on its first day, or before it', () => {
    const ended = (endsOn: string) =>
      findContactPerson({ periods: [{ ...period, endsOn }], contacts: [] }, today).outcome;
    expect(['2026-10-31', '2026-11-01', '2026-11-02'].map(ended)).toEqual(['MET', 'MET', 'CONCERN']);
  });

  it('looks at the whole period once it is over', () => {
    expect(find([{ assignedOn: '2026-11-05', releasedOn: '2026-11-20' }], '2027-01-01').outcome).toBe('MET');
    expect(find([{ assignedOn: '2026-12-01', releasedOn: null }], '2027-01-01').outcome).toBe('MET');
    expect(find([{ assignedOn: '2026-12-02', releasedOn: null }], '2027-01-01').outcome).toBe('CONCERN');
    expect(find([{ assignedOn: '2026-10-01', releasedOn: '2026-11-01' }], '2027-01-01').outcome).toBe(
      'CONCERN',
    );
  });
});
