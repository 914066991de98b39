import { Authority, CitizenshipGroup, ReturnStatus } from '../vocabulary.ts';
import { isRefused } from './refusal.ts';
import {
  findReturnEligible,
  type OfferedReturn,
  offerReturn,
  planReturn,
  processReturn,
  type ReturnPlanFacts,
  type ReturnStep,
  returnEligible,
  stepOfReturn,
} from './return-eligible.ts';

const today = '2026-11-21';
const version = 'RETURN_ELIGIBLE@WHATEVER-THE-STAY';
const facts: ReturnPlanFacts = {
  agency: 'RETURN_AGENCY',
  citizenship: 'NON_EU',
  identified: true,
  residenceRefused: false,
  accepted: true,
  destination: 'COUNTRY_OF_ORIGIN',
  intoDenmark: false,
  ofCitizenship: true,
};
const offer = (given: Partial<ReturnPlanFacts> = {}) => offerReturn({ ...facts, ...given }, today);
const plan = (given: Partial<ReturnPlanFacts> = {}) => planReturn({ ...facts, ...given }, today);

describe('RETURN_ELIGIBLE lets a return be offered', () => {
  it.each(Object.values(CitizenshipGroup).filter((group) => group !== 'DANISH'))(
    'to a victim whose citizenship is %s',
    (citizenship) => {
      expect(offer({ citizenship })).toEqual({ version });
    },
  );

  it('to a foreigner whose residence was not approved, identified or not', () => {
    expect(offer({ identified: false, residenceRefused: true })).toEqual({ version });
  });

  it('although an owner was silent', () => {
    expect(isRefused(offer({ identified: null }))).toBe(false);
    expect(isRefused(offer({ citizenship: null }))).toBe(false);
    expect(isRefused(offer({ identified: false, residenceRefused: null }))).toBe(false);
  });

  it('not to a Danish citizen', () => {
    expect(offer({ citizenship: 'DANISH' })).toMatchObject({
      refused: { id: 'RETURN_ELIGIBLE' },
      reason: 'NOT_A_FOREIGNER',
      facts: { citizenship: 'DANISH' },
    });
  });

  it('not to somebody who is neither', () => {
    expect(offer({ identified: false })).toMatchObject({
      reason: 'NOBODY_TO_OFFER_IT_TO',
      facts: { asOf: today },
    });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'RETURN_AGENCY'))('not by %s', (agency) => {
    expect(offer({ agency })).toMatchObject({ reason: 'NOT_THE_AGENCY', facts: { agency } });
    expect(plan({ agency })).toMatchObject({ reason: 'NOT_THE_AGENCY' });
  });
});

describe('RETURN_ELIGIBLE lets a return be planned', () => {
  it.each(['COUNTRY_OF_ORIGIN', 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE'] as const)('to the %s', (destination) => {
    expect(plan({ destination })).toEqual({ version });
  });

  it('not where nobody said where to, and names the two', () => {
    expect(plan({ destination: null })).toMatchObject({
      reason: 'NO_DESTINATION',
      remedy: { EN: 'State which of these it is: Country of origin, Former country of legal residence.' },
    });
  });

  it('as one of origin not to another country than that of the citizenship on record', () => {
    expect(plan({ ofCitizenship: false })).toMatchObject({
      reason: 'NOT_THE_COUNTRY_OF_ORIGIN',
      message: {
        EN: expect.stringMatching(/country of origin/),
        DA: expect.stringMatching(/hjemland/),
      },
    });
    expect(plan({ ofCitizenship: null })).toEqual({ version });
    const destination = 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE';
    expect(plan({ destination, ofCitizenship: false })).toEqual({ version });
  });

  it.each(['COUNTRY_OF_ORIGIN', 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE'] as const)(
    'never to Denmark, be it stated as the %s',
    (destination) => {
      for (const ofCitizenship of [true, false, null]) {
        expect(plan({ destination, intoDenmark: true, ofCitizenship })).toMatchObject({
          reason: 'INTO_DENMARK',
          remedy: {
            EN: expect.stringMatching(/country of origin/),
            DA: expect.stringMatching(/hjemlandet/),
          },
        });
      }
    },
  );

  it('not before she has accepted it', () => {
    expect(plan({ accepted: false })).toMatchObject({ reason: 'NOT_WISHED', facts: { asOf: today } });
  });
});

test('RETURN_ELIGIBLE is found as met, broken, or asking nothing', () => {
  const { accepted, ...rest } = facts;
  const offered: OfferedReturn = {
    ...rest,
    offeredOn: '2026-03-10',
    acceptedOn: accepted ? '2026-03-20' : null,
    plannedOn: '2026-04-01',
    verification: 'VERIFIED',
    corrected: false,
    registeredSince: false,
    over: false,
  };
  const find = (given: Partial<OfferedReturn>, asOf = today) =>
    findReturnEligible([{ ...offered, ...given }], asOf);
  expect(find({})).toMatchObject({ outcome: 'MET', version });
  expect(find({}, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
  expect(find({ citizenship: 'DANISH' }, '2026-03-10').because).toMatchObject({ reason: 'NOT_A_FOREIGNER' });
  expect(find({ acceptedOn: null }, '2026-03-31').outcome).toBe('MET');
  expect(find({ acceptedOn: '2026-04-01' }).outcome).toBe('MET');
  expect(find({ acceptedOn: null }, '2026-04-01').outcome).toBe('BREACH');
  for (const acceptedOn of [null, '2026-04-02']) {
    expect(find({ acceptedOn }, '2026-04-05')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_WISHED', facts: { asOf: '2026-04-01' } },
    });
  }
  expect(find({ destination: null }).because).toMatchObject({ reason: 'NO_DESTINATION' });
  const open = { verification: 'UNVERIFIED', identified: false, residenceRefused: false } as const;
  expect(find(open)).toMatchObject({
    outcome: 'CONCERN',
    because: { reason: 'NOT_CONFIRMED', facts: { from: '2026-03-10', asOf: today } },
  });
  expect(find({ ...open, citizenship: 'DANISH' }).outcome).toBe('BREACH');
  // it came to nothing, so nothing waits; and what was taken back was offered on what could not be known
  expect(find({ ...open, over: true }).outcome).toBe('MET');
  const takenBack = { ...open, verification: 'VERIFIED', over: true, takenBack: true } as const;
  for (const citizenship of ['NON_EU', 'DANISH'] as const)
    expect(find({ ...takenBack, citizenship }).outcome).toBe('MET');
  // set right since: it was lawful, and is held up while it can be
  const danish = { citizenship: 'DANISH', corrected: true } as const;
  expect(find(danish)).toMatchObject({ outcome: 'CONCERN', because: { reason: 'NOT_A_FOREIGNER' } });
  expect(find({ ...danish, over: true }).outcome).toBe('MET');
  expect(find({ ...danish, over: true, destination: null }).because).toMatchObject({
    reason: 'NO_DESTINATION',
  });
  expect(find({ ...open, ...danish, over: true }).outcome).toBe('MET');
  const elsewhere = { ofCitizenship: false };
  expect(find(elsewhere).because).toMatchObject({ reason: 'NOT_THE_COUNTRY_OF_ORIGIN' });
  // registered since the plan: the same of the country, whatever CMM set right meanwhile
  const learned = { ...elsewhere, registeredSince: true };
  for (const corrected of [false, true]) {
    expect(find({ ...learned, corrected })).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NOT_THE_COUNTRY_OF_ORIGIN' },
    });
    expect(find({ ...learned, corrected, over: true }).outcome).toBe('MET');
    expect(find({ ...elsewhere, corrected, over: true }).outcome).toBe('BREACH');
    expect(find({ ...learned, corrected, intoDenmark: true }).outcome).toBe('BREACH');
  }
  expect(find({ citizenship: 'DANISH', registeredSince: true }).outcome).toBe('BREACH');
  expect(find({ ...elsewhere, destination: 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE' }).outcome).toBe('MET');
  expect(find({ intoDenmark: true })).toMatchObject({
    outcome: 'BREACH',
    because: { reason: 'INTO_DENMARK' },
  });
  expect(find({ intoDenmark: true }, '2026-03-31').outcome).toBe('MET');
});

describe('RETURN_ELIGIBLE has one return at a time, and its steps in their order', () => {
  const { upon } = returnEligible.variants[0]?.data ?? { upon: {} };
  const steps = Object.keys(upon) as ReturnStep[];
  const step = (given: { step: ReturnStep; status: ReturnStatus; agency?: Authority }) =>
    stepOfReturn({ agency: 'RETURN_AGENCY', ...given }, today);

  it('refuses an offer while another is under way, and lets one go once that is over', () => {
    expect(offerReturn({ ...facts, underWaySince: '2026-11-01' }, today)).toMatchObject({
      reason: 'UNDER_WAY',
      facts: { offeredOn: '2026-11-01' },
    });
    expect(offerReturn({ ...facts, underWaySince: null }, today)).toEqual({ version });
  });

  it.each(steps)('%s', (name) => {
    const from = Object.values(ReturnStatus).filter((status) => !isRefused(step({ step: name, status })));
    const expected: Record<ReturnStep, readonly ReturnStatus[]> = {
      ACCEPTED: ['OFFERED'],
      DECLINED: ['OFFERED'],
      ASSESSED: ['OFFERED', 'ACCEPTED', 'PLANNED'],
      PLANNED: ['ACCEPTED', 'PLANNED'],
      WITHDRAWN: ['OFFERED', 'ACCEPTED', 'PLANNED'],
      SUPPORTED: ['PLANNED', 'DEPARTED', 'ARRIVED', 'COMPLETED'],
      DEPARTED: ['PLANNED'],
      ARRIVED: ['DEPARTED'],
      FOLLOWED_UP: ['PLANNED', 'DEPARTED', 'ARRIVED', 'COMPLETED'],
      COMPLETED: ['ARRIVED'],
    };
    expect(from).toEqual(expected[name]);
  });

  it('says where the return stands, and where it should', () => {
    expect(step({ step: 'WITHDRAWN', status: 'DEPARTED' })).toMatchObject({
      reason: 'OUT_OF_ORDER',
      facts: { status: 'DEPARTED', upon: 'OFFERED ACCEPTED PLANNED' },
    });
  });

  it.each(['OFFERED', 'DECLINED', 'WITHDRAWN'] as const)(
    'goes on without acceptance for nobody: %s',
    (status) => {
      expect(step({ step: 'PLANNED', status })).toMatchObject({
        reason: 'NOT_WISHED',
        facts: { asOf: today },
      });
      expect(step({ step: 'DEPARTED', status })).toMatchObject({ reason: 'NOT_WISHED' });
    },
  );

  it('lets nobody else take one', () => {
    expect(step({ step: 'ACCEPTED', status: 'OFFERED', agency: 'DIS' })).toMatchObject({
      reason: 'NOT_THE_AGENCY',
    });
    expect(processReturn('RETURN_AGENCY', today)).toEqual({ version });
    expect(processReturn('CMM', today)).toMatchObject({ reason: 'NOT_THE_AGENCY', facts: { agency: 'CMM' } });
  });
});
