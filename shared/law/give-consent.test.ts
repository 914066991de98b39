import { type ConsentFacts, consentHolds, giveConsent } from './give-consent.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const eve = '2026-11-20';
const version = 'CHILD_REPRESENTATIVE@UNDER-18';
/** Of age on 21 November 2026. */
const bornOn = '2008-11-21';
const guardian = { appointedOn: '2026-10-01', endedOn: null };
const herself: ConsentFacts = { givenBy: 'PERSON', bornOn, decisions: [], representations: [] };
const forHer: ConsentFacts = { ...herself, givenBy: 'REPRESENTATIVE', representations: [guardian] };
const identified = (ageGroup: 'CHILD' | 'ADULT' | 'UNKNOWN', decidedOn: string) => ({
  id: decidedOn,
  authority: 'CMM' as const,
  outcome: 'IDENTIFIED' as const,
  decidedOn,
  firstRecordedAt: `${decidedOn}T10:00:00.000Z`,
  ageGroup,
});

describe('a consent by CHILD_REPRESENTATIVE', () => {
  it('is the representative’s until the birthday, and her own from that day on', () => {
    expect(giveConsent(forHer, eve)).toEqual({ version });
    expect(giveConsent(herself, eve)).toMatchObject({
      refused: { id: 'CHILD_REPRESENTATIVE' },
      reason: 'CONSENT_OF_A_CHILD',
      facts: { asOf: eve },
      earliestLawfulAt: today,
    });
    expect(giveConsent(herself, today)).toEqual({ version });
    expect(giveConsent(forHer, today)).toMatchObject({
      reason: 'CONSENTS_FOR_A_CHILD',
      facts: { asOf: today },
    });
  });

  it('tells a child what to do and one who is of age since, in the same words', () => {
    const refused = giveConsent(herself, eve);
    if (!isRefused(refused)) throw new Error('a child consented');
    const { remedy } = refused;
    expect(remedy?.EN).toMatch(/^While the person is under 18, .* appoint one\. From the 18th birthday on/);
    expect(remedy?.EN).toContain('own consent');
    expect(remedy?.DA).toContain('eget samtykke');
  });

  it('takes somebody who acts for the child on that very day', () => {
    const by = (endedOn: string | null) => ({ ...forHer, representations: [{ ...guardian, endedOn }] });
    expect(giveConsent(forHer, '2026-10-01')).toEqual({ version });
    expect(giveConsent(forHer, '2026-09-30')).toMatchObject({ reason: 'NOBODY_TO_CONSENT' });
    expect(giveConsent(by(eve), '2026-11-19')).toEqual({ version });
    expect(giveConsent(by(eve), eve)).toMatchObject({ reason: 'NOBODY_TO_CONSENT' });
  });

  it('goes by the decision of the day where no day of birth is known; where nobody knows, either may', () => {
    const unknown = { bornOn: null, decisions: [identified('CHILD', eve)] };
    expect(giveConsent({ ...herself, ...unknown }, '2026-11-19')).toEqual({ version });
    expect(giveConsent({ ...forHer, ...unknown }, '2026-11-19')).toEqual({ version });
    expect(giveConsent({ ...herself, ...unknown }, eve)).toMatchObject({
      reason: 'CONSENT_OF_A_CHILD',
      earliestLawfulAt: '2044-11-20',
    });
    expect(giveConsent({ ...forHer, ...unknown }, eve)).toEqual({ version });
    const adult = { bornOn: null, decisions: [identified('ADULT', eve)] };
    expect(giveConsent({ ...forHer, ...adult }, eve)).toMatchObject({ reason: 'CONSENTS_FOR_A_CHILD' });
  });
});

describe('a consent is told upon', () => {
  const givenOn = '2026-10-01';
  const holds = ({ givenBy, ...facts }: ConsentFacts, day: string, changes = {}) =>
    consentHolds({ state: 'GIVEN', givenBy, givenOn, endsOn: null, ...changes }, facts, day);

  it('from the day it was given to its last day, until it is withdrawn', () => {
    const ofAge = { ...herself, bornOn: '1990-05-04' };
    expect([holds(ofAge, '2026-09-30'), holds(ofAge, givenOn), holds(ofAge, today)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([eve, today].map((day) => holds(ofAge, day, { endsOn: eve }))).toEqual([true, false]);
    expect(holds(ofAge, today, { state: 'NARROWED' })).toBe(true);
    expect(holds(ofAge, today, { state: 'WITHDRAWN' })).toBe(false);
  });

  it('until the child is of age, or nobody acts for it any more', () => {
    expect(holds(forHer, eve)).toBe(true);
    expect(holds(forHer, today)).toBe(false);
    const left = { ...guardian, endedOn: '2026-11-01' };
    const on = (representations: ConsentFacts['representations']) =>
      holds({ ...forHer, representations }, '2026-11-01');
    expect(on([left])).toBe(false);
    expect(on([left, { appointedOn: '2026-11-01', endedOn: null }])).toBe(true);
  });

  it('not where it turns out that she was, or is, a child', () => {
    expect(holds({ ...herself, bornOn: null }, today)).toBe(true);
    expect(holds(herself, today)).toBe(false);
    const since = { ...herself, bornOn: null, decisions: [identified('CHILD', eve)] };
    expect(holds(since, today)).toBe(false);
  });
});
