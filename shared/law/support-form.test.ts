import { dayOf } from '../day.ts';
import { findSupportForm, grantSupport, leadElsewhere, type SupportFormFacts } from './support-form.ts';

const today = '2026-11-21';
const version = 'SUPPORT_FORM@IN-KIND-OR-CASH';
const partner = { validFrom: '2026-01-01', validTo: '2026-11-21' };
const inKind: SupportFormFacts = { form: 'IN_KIND', coverage: [partner], through: [partner] };
const cash: SupportFormFacts = { form: 'CASH', coverage: [], through: [] };

describe('SUPPORT_FORM', () => {
  it('is in kind through a partner, cash without one', () => {
    expect(grantSupport(inKind, today)).toEqual({ version });
    expect(grantSupport(cash, today)).toEqual({ version });
  });

  it('is not cash to the last hour in which there is a partner, and not in kind after it', () => {
    const lastHour = dayOf(new Date('2026-11-21T22:59:59Z'));
    const midnight = dayOf(new Date('2026-11-21T23:00:00Z'));
    const withPartner = { ...cash, coverage: [partner] };
    expect(grantSupport(withPartner, lastHour)).toMatchObject({
      refused: { id: 'SUPPORT_FORM' },
      reason: 'PARTNER_THERE',
      facts: { asOf: today, rightful: 'IN_KIND', form: 'CASH' },
    });
    expect(grantSupport(withPartner, midnight)).toEqual({ version });
    expect(grantSupport(inKind, lastHour)).toEqual({ version });
    expect(grantSupport(inKind, midnight)).toMatchObject({
      reason: 'NO_PARTNER',
      facts: { asOf: '2026-11-22', rightful: 'CASH', form: 'IN_KIND' },
    });
  });

  it('looks at the first day of a partner too, and at one without an end', () => {
    const open = { validFrom: today, validTo: null };
    expect(grantSupport({ ...inKind, coverage: [open], through: [open] }, today)).toEqual({ version });
    expect(grantSupport({ ...cash, coverage: [open] }, '2026-11-20')).toEqual({ version });
    expect(grantSupport({ ...cash, coverage: [open] }, '2090-01-01')).toMatchObject({
      reason: 'PARTNER_THERE',
    });
  });

  it('refuses a partner who is not there, while another is', () => {
    const gone = { validFrom: '2024-01-01', validTo: '2026-11-20' };
    for (const through of [[], [gone]]) {
      expect(grantSupport({ ...inKind, through }, today)).toMatchObject({
        reason: 'PARTNER_NOT_THERE',
        facts: { asOf: today },
      });
    }
  });

  it('lets a return lead elsewhere only where what was granted would have been lawful there on that day', () => {
    const grantedOn = '2026-11-21';
    const later = '2026-12-24';
    expect(leadElsewhere({ ...cash, grantedOn }, later)).toEqual({ version });
    expect(leadElsewhere({ ...inKind, grantedOn }, later)).toEqual({ version });
    const partnerThere = { ...cash, coverage: [partner] };
    const noPartner = { ...inKind, coverage: [], through: [] };
    const another = { ...inKind, through: [] };
    for (const { form, ...elsewhere } of [partnerThere, noPartner, another])
      expect(leadElsewhere({ form, ...elsewhere, grantedOn }, later)).toMatchObject({
        refused: { id: 'SUPPORT_FORM' },
        reason: 'GRANTED_FOR_ANOTHER_COUNTRY',
        facts: { grantedOn, form },
      });
  });

  it('is found by the day of each grant as met, broken, or asking nothing', () => {
    const find = (facts: SupportFormFacts, asOf = '2027-06-01') =>
      findSupportForm([{ ...facts, grantedOn: today }], asOf);
    expect(find(inKind)).toMatchObject({ outcome: 'MET', version });
    expect(find({ ...cash, coverage: [partner] })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'PARTNER_THERE' },
    });
    expect(find(inKind, '2026-11-20').outcome).toBe('NOT_APPLICABLE');
    expect(find(inKind, today).outcome).toBe('MET');
  });
});
