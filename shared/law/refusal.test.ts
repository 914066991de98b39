import { courtStatusRule } from './court-status.ts';
import { reflectionGrant } from './reflection-grant.ts';
import { isRefused, refuse, storeRefusal } from './refusal.ts';

describe('a refusal', () => {
  const facts = { startsOn: '2026-11-21', endsOn: '2026-12-21', earliestLawfulAt: '2026-12-22' };
  const refused = refuse(reflectionGrant, 'REFLECTION_GRANT@30-DAYS', 'PERIOD_RUNNING', facts);

  it('explains itself in both languages, each with its own way to write a day', () => {
    expect(refused.message).toEqual({
      EN: 'A reflection period is running, from 21 November 2026 to 21 December 2026.',
      DA: 'Der løber allerede en refleksionsperiode, fra den 21. november 2026 til og med den 21. december 2026.',
    });
    expect(refused.remedy?.EN).toBe('Extend the period that is running, as far as its cap allows.');
  });

  it('says from when it would be lawful, where that can be said', () => {
    expect(refused.earliestLawfulAt).toBe('2026-12-22');
    const open = refuse(courtStatusRule, 'COURT_STATUS@AT-TRIAL', 'NOT_ON_TRIAL', { asOf: '2026-11-21' });
    expect(open.earliestLawfulAt).toBeNull();
  });

  it('names a remedy only where there is one', () => {
    const { message } = courtStatusRule.reasons.NOT_ON_TRIAL;
    const rule = { ...courtStatusRule, reasons: { NOT_ON_TRIAL: { message, remedy: null } } };
    const asOf = '2026-11-21';
    expect(refuse(rule, 'COURT_STATUS@AT-TRIAL', 'NOT_ON_TRIAL', { asOf }).remedy).toBeNull();
  });

  it('is told from a result by its shape', () => {
    expect(isRefused(refused)).toBe(true);
    expect(isRefused({ startsOn: '2026-11-21' })).toBe(false);
  });

  it('is kept as the rule’s id, version, code and facts', () => {
    expect(storeRefusal(refused)).toEqual({
      rule: 'REFLECTION_GRANT',
      version: 'REFLECTION_GRANT@30-DAYS',
      reason: 'PERIOD_RUNNING',
      facts,
    });
  });
});
