import { type TakeBackOfferFacts, takeBackOffer } from './take-back-offer.ts';

const today = '2026-11-23';
const facts: TakeBackOfferFacts = {
  agency: 'RETURN_AGENCY',
  offeredOn: '2026-11-20',
  verification: 'UNVERIFIED',
  citizenship: 'NON_EU',
  identified: false,
  residenceRefused: false,
};
const takeBack = (given: Partial<TakeBackOfferFacts> = {}) => takeBackOffer({ ...facts, ...given }, today);
const version = 'RETURN_ELIGIBLE@WHATEVER-THE-STAY';

describe('taking back an offer of return', () => {
  it('rests on what the answers say against it', () => {
    expect(takeBack()).toEqual({ ground: 'NOBODY_TO_OFFER_IT_TO', version });
    expect(takeBack({ citizenship: 'DANISH', identified: true })).toEqual({
      ground: 'NOT_A_FOREIGNER',
      version,
    });
  });

  it('is refused where they bear it out, or say nothing against it', () => {
    for (const borneOut of [{ identified: true }, { residenceRefused: true }, { identified: null }] as const)
      expect(takeBack(borneOut)).toMatchObject({ reason: 'OFFER_HOLDS', facts: { asOf: today } });
  });

  it('is of an offer that is not verified, and the agency’s alone', () => {
    expect(takeBack({ verification: 'VERIFIED' })).toMatchObject({
      refused: { id: 'RETURN_ELIGIBLE' },
      reason: 'OFFER_VERIFIED',
      facts: { offeredOn: '2026-11-20' },
    });
    expect(takeBack({ agency: 'CMM' })).toMatchObject({ reason: 'NOT_THE_AGENCY' });
  });
});
