import { concern, storeConcern } from './concern.ts';
import { reflectionExtensionTimely } from './reflection-extension-timely.ts';
import { isRefused } from './refusal.ts';

describe('a concern', () => {
  const late = concern(reflectionExtensionTimely, 'REFLECTION_EXTENSION_TIMELY@2008', 'ASKED_LATE', {
    endsOn: '2026-11-20',
    askedOn: '2026-11-21',
  });

  it('explains itself in both languages', () => {
    expect(late.message).toEqual({
      EN: 'The period ended on 20 November 2026; the extension was asked for on 21 November 2026.',
      DA: 'Perioden udløb den 20. november 2026; forlængelsen er søgt den 21. november 2026.',
    });
  });

  it('says what would help only where something would', () => {
    const { remedy, ...rest } = reflectionExtensionTimely.reasons.ASKED_LATE;
    const rule = { ...reflectionExtensionTimely, reasons: { ASKED_LATE: { ...rest, remedy: null } } };
    expect(remedy).not.toBeNull();
    expect(concern(rule, late.version, 'ASKED_LATE', late.facts).remedy).toBeNull();
  });

  it('is kept as the rule’s id, version, code and facts', () => {
    expect(storeConcern(late)).toEqual({
      rule: 'REFLECTION_EXTENSION_TIMELY',
      version: 'REFLECTION_EXTENSION_TIMELY@2008',
      reason: 'ASKED_LATE',
      facts: { endsOn: '2026-11-20', askedOn: '2026-11-21' },
    });
  });

  it('is no refusal', () => {
    expect(isRefused(late)).toBe(false);
  });
});
