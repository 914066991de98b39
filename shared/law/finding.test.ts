import { concern } from './concern.ts';
import { courtStatusRule } from './court-status.ts';
import {
  breach,
  departedFrom,
  gravest,
  heldTo,
  met,
  notApplicable,
  saysTheSame,
  unconfirmed,
} from './finding.ts';
import { reflectionExtensionTimely } from './reflection-extension-timely.ts';
import { refuse } from './refusal.ts';

describe('a finding', () => {
  const version = 'COURT_STATUS@AT-TRIAL';
  const refused = refuse(courtStatusRule, version, 'NOT_ON_TRIAL', { asOf: '2026-11-21' });
  const late = concern(reflectionExtensionTimely, 'REFLECTION_EXTENSION_TIMELY@2008', 'ASKED_LATE', {
    endsOn: '2026-11-20',
    askedOn: '2026-11-21',
  });

  it('of a breach carries what the law refuses', () => {
    expect(breach(refused)).toEqual({ rule: courtStatusRule, outcome: 'BREACH', version, because: refused });
  });

  it('of a decision is what the law answers to it', () => {
    expect(heldTo(courtStatusRule, refused)).toEqual(breach(refused));
    expect(heldTo(courtStatusRule, { version })).toEqual(met(courtStatusRule, version));
  });

  it('of a concern carries the departure', () => {
    expect(departedFrom(late)).toEqual({
      rule: reflectionExtensionTimely,
      outcome: 'CONCERN',
      version: late.version,
      because: late,
    });
  });

  it('names no version where the rule asks nothing', () => {
    const none = { rule: courtStatusRule, outcome: 'NOT_APPLICABLE', version: null, because: null };
    expect(notApplicable(courtStatusRule)).toEqual(none);
    expect(gravest(courtStatusRule, [])).toEqual(none);
  });

  it('over several records is the gravest of them, the first of those that are alike', () => {
    const again = refuse(courtStatusRule, version, 'NOT_ON_TRIAL', { asOf: '2026-11-22' });
    const records = [notApplicable(courtStatusRule), met(courtStatusRule, version)];
    expect(gravest(courtStatusRule, records).outcome).toBe('MET');
    expect(gravest(courtStatusRule, [...records, breach(refused), breach(again)]).because).toBe(refused);
    expect(gravest(reflectionExtensionTimely, [...records, departedFrom(late)]).because).toBe(late);
  });

  it('says the same as another of the same outcome, by the same law, for the same reason', () => {
    const again = refuse(courtStatusRule, version, 'NOT_ON_TRIAL', { asOf: '2026-11-22' });
    expect(saysTheSame(breach(refused), breach({ ...refused }))).toBe(true);
    expect(saysTheSame(met(courtStatusRule, version), met(courtStatusRule, version))).toBe(true);
    for (const other of [
      breach(again),
      unconfirmed(refused),
      departedFrom(late),
      notApplicable(courtStatusRule),
    ])
      expect(saysTheSame(breach(refused), other)).toBe(false);
    expect(saysTheSame(met(courtStatusRule, version), met(courtStatusRule, 'COURT_STATUS@OTHER'))).toBe(
      false,
    );
  });
});
