import { dayOf } from '../day.ts';
import { type Authority, CitizenshipGroup, StayBasis } from '../vocabulary.ts';
import { competentAuthority, competentToDecide, handOver, mayHoldCompetence } from './competent-authority.ts';
import { isRefused } from './refusal.ts';

const now = '2026-11-21';
const before = '2021-12-31';
const who = (citizenship: CitizenshipGroup, stay: StayBasis | null, day = now, onTrial = false) =>
  competentAuthority({ citizenship, stay, onTrial }, day);

describe('COMPETENT_AUTHORITY from 2022', () => {
  it.each(Object.values(StayBasis))('leaves Danish and EU citizens to CMM, stay %s', (stay) => {
    for (const citizenship of ['DANISH', 'OTHER_EU'] as const) {
      expect(who(citizenship, stay)).toEqual({
        authority: 'CMM',
        also: [],
        version: 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP',
      });
    }
  });

  it.each(['NON_EU', 'STATELESS', 'UNKNOWN'] as const)('goes by the stay of others: %s', (citizenship) => {
    expect(who(citizenship, 'LAWFUL').authority).toBe('CMM');
    expect(who(citizenship, 'NO_LAWFUL_STAY')).toMatchObject({ authority: 'DIS', also: ['SIRI'] });
    expect(who(citizenship, 'ASYLUM_SEEKER')).toMatchObject({ authority: 'DIS', also: ['SIRI'] });
  });

  it('leaves a person whose stay is unknown or not recorded to CMM meanwhile', () => {
    expect(who('NON_EU', 'UNKNOWN').authority).toBe('CMM');
    expect(who('UNKNOWN', null).authority).toBe('CMM');
  });
});

describe('COMPETENT_AUTHORITY before 2022', () => {
  it('goes by stay alone, an EU citizen without lawful stay included', () => {
    expect(who('OTHER_EU', 'NO_LAWFUL_STAY', before)).toEqual({
      authority: 'DIS',
      also: ['SIRI'],
      version: 'COMPETENT_AUTHORITY@BEFORE-2022-BY-STAY',
    });
    expect(who('OTHER_EU', 'LAWFUL', before).authority).toBe('CMM');
    expect(who('NON_EU', 'ASYLUM_SEEKER', before).authority).toBe('DIS');
    expect(who('NON_EU', null, before).authority).toBe('CMM');
    expect(who('DANISH', 'UNKNOWN', before).authority).toBe('CMM');
  });

  it('turns with the year, by the Danish clock', () => {
    const lastHour = dayOf(new Date('2021-12-31T22:59:59Z'));
    const newYear = dayOf(new Date('2021-12-31T23:00:00Z'));
    expect(who('OTHER_EU', 'NO_LAWFUL_STAY', lastHour).authority).toBe('DIS');
    expect(who('OTHER_EU', 'NO_LAWFUL_STAY', newYear).authority).toBe('CMM');
  });
});

describe('COMPETENT_AUTHORITY at a trial', () => {
  it('makes the court competent as well, whoever else is', () => {
    for (const day of [now, before]) {
      expect(who('DANISH', 'LAWFUL', day, true)).toMatchObject({ authority: 'CMM', also: ['COURT'] });
      expect(who('NON_EU', 'NO_LAWFUL_STAY', day, true)).toMatchObject({
        authority: 'DIS',
        also: ['SIRI', 'COURT'],
      });
    }
  });
});

const undocumented = { citizenship: 'NON_EU', stay: 'NO_LAWFUL_STAY', onTrial: false } as const;
const decideAs = (decider: Authority, given: object = {}) =>
  competentToDecide({ ...undocumented, ...given, decider }, now);

describe('COMPETENT_AUTHORITY and the body that decides', () => {
  it('admits the competent one and those beside it', () => {
    expect(decideAs('DIS')).toEqual({ version: 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP' });
    expect(isRefused(decideAs('SIRI'))).toBe(false);
    expect(isRefused(decideAs('COURT', { onTrial: true }))).toBe(false);
  });

  it('refuses another, and names the competent one without telling citizenship or stay', () => {
    expect(decideAs('CMM')).toMatchObject({
      refused: { id: 'COMPETENT_AUTHORITY' },
      reason: 'NOT_COMPETENT',
      facts: { decider: 'CMM', competent: 'DIS', asOf: now },
    });
    expect(decideAs('SIRI', { stay: 'LAWFUL' })).toMatchObject({ facts: { competent: 'CMM' } });
    expect(isRefused(decideAs('COURT'))).toBe(true);
    for (const citizenship of Object.values(CitizenshipGroup)) {
      for (const stay of Object.values(StayBasis)) {
        const told = decideAs('NGO', { citizenship, stay });
        if (!isRefused(told)) throw new Error('expected a refusal');
        expect(Object.keys(told.facts)).toEqual(['decider', 'competent', 'asOf', 'stayAt', 'citizenshipAt']);
        // who holds the case is not told either: what is advised is true of whoever does
        expect(told.remedy?.EN).toMatch(/^Leave the decision to: .*If the case is not with it yet,/);
      }
    }
  });

  it('moves when the stay changes', () => {
    expect(isRefused(decideAs('CMM', { stay: 'LAWFUL' }))).toBe(false);
    expect(isRefused(decideAs('DIS', { stay: 'LAWFUL' }))).toBe(true);
  });
});

describe('COMPETENT_AUTHORITY and a hand-over', () => {
  const facts = {
    by: 'CMM',
    from: 'CMM',
    to: 'DIS',
    citizenship: 'NON_EU',
    stay: 'NO_LAWFUL_STAY',
    stayTold: true,
  } as const;
  const hand = (given: object = {}) => handOver({ ...facts, ...given }, now);

  it('goes to the body that is competent by now, or beside it', () => {
    const version = 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP';
    expect(hand()).toEqual({ version, authority: 'DIS' });
    expect(hand({ to: 'SIRI' })).toEqual({ version, authority: 'DIS' });
    expect(isRefused(hand({ by: 'DIS', from: 'DIS', to: 'CMM', stay: 'LAWFUL' }))).toBe(false);
  });

  it('is made by the body that is competent so far, or by CMM', () => {
    const refused = hand({ by: 'NGO' });
    expect(refused).toMatchObject({ reason: 'NOT_THE_HOLDER', facts: { by: 'NGO', contactPoint: 'CMM' } });
    // who holds it tells of her stay: bodies that are not told it do not learn it by asking
    expect(hand({ by: 'NGO', from: 'DIS' })).toEqual(refused);
    expect(isRefused(hand({ by: 'CMM', from: 'DIS', to: 'CMM', stay: 'LAWFUL' }))).toBe(false);
  });

  it('goes back from SIRI to DIS by whoever is not told of the stay, and nowhere else', () => {
    const untold = { by: 'SIRI', from: 'SIRI', stay: null, stayTold: false };
    expect(hand(untold)).toMatchObject({ authority: 'DIS' });
    expect(hand({ ...untold, stayTold: true })).toMatchObject({ reason: 'ADDRESSEE_NOT_COMPETENT' });
    expect(hand({ ...untold, by: 'CMM', from: 'CMM' })).toMatchObject({ reason: 'ADDRESSEE_NOT_COMPETENT' });
    expect(hand({ ...untold, by: 'DIS', from: 'DIS', to: 'SIRI' })).toMatchObject({
      reason: 'ADDRESSEE_NOT_COMPETENT',
    });
  });

  it('is made by nobody with whom competence never lies', () => {
    const by = (body: Authority, from: Authority = 'CMM') => mayHoldCompetence({ by: body, from }, now);
    for (const body of ['CMM', 'DIS', 'SIRI'] as const) expect(isRefused(by(body))).toBe(false);
    for (const body of ['NGO', 'POLICE', 'COURT'] as const)
      expect(by(body)).toMatchObject({ reason: 'NOT_THE_HOLDER', facts: { by: body, contactPoint: 'CMM' } });
    expect(isRefused(by('COURT', 'COURT'))).toBe(false);
  });

  it('names the body that is competent by now to the one that has the case while a hand-over is due', () => {
    const due = { by: 'DIS', from: 'DIS', to: 'DIS' } as const;
    for (const she of [{ stay: 'LAWFUL' }, { citizenship: 'OTHER_EU' }]) {
      const facts = { competent: 'CMM' };
      expect(hand({ ...due, ...she })).toMatchObject({ reason: 'ADDRESSEE_NOT_COMPETENT', facts });
      expect(decideAs('DIS', she)).toMatchObject({ reason: 'NOT_COMPETENT', facts });
      expect(isRefused(hand({ ...due, to: 'CMM', ...she }))).toBe(false);
    }
    const untold = { by: 'SIRI', from: 'SIRI', to: 'SIRI', stay: null, stayTold: false };
    expect(hand(untold)).toMatchObject({ reason: 'ALREADY_COMPETENT' });
  });

  it('is refused to the body that is competent already, and to one that is not', () => {
    for (const body of ['CMM', 'DIS'] as const) {
      const stay = body === 'CMM' ? 'LAWFUL' : 'NO_LAWFUL_STAY';
      expect(hand({ by: body, from: body, to: body, stay })).toMatchObject({
        reason: 'ALREADY_COMPETENT',
        facts: { holder: body, asOf: now },
      });
    }
    expect(hand({ stay: 'LAWFUL' })).toMatchObject({
      reason: 'ADDRESSEE_NOT_COMPETENT',
      facts: { to: 'DIS', competent: 'CMM' },
    });
    expect(hand({ stay: null })).toMatchObject({ reason: 'ADDRESSEE_NOT_COMPETENT' });
    expect(hand({ citizenship: 'DANISH' })).toMatchObject({ reason: 'ADDRESSEE_NOT_COMPETENT' });
  });
});
