import { type ConfirmHandOverFacts, confirmHandOver } from './confirm-hand-over.ts';

const handedOver = {
  fromAuthority: 'SIRI',
  toAuthority: 'CMM',
  handedOverOn: '2026-12-01',
  verification: 'UNVERIFIED',
} as const;
const confirm = (given: Partial<ConfirmHandOverFacts> = {}) =>
  confirmHandOver(
    { by: 'SIRI', handedOver, citizenship: 'NON_EU', stayThen: 'LAWFUL', stayByNow: 'LAWFUL', ...given },
    '2026-12-05',
  );
const confirmed = { version: 'COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP' };
const without = { stayThen: 'NO_LAWFUL_STAY', stayByNow: 'NO_LAWFUL_STAY' } as const;
const backToDis = { ...handedOver, toAuthority: 'DIS' } as const;

describe('confirming a hand-over', () => {
  it('takes the competence of its day, or of today', () => {
    expect(confirm()).toMatchObject(confirmed);
    expect(confirm({ stayThen: null, stayByNow: null })).toMatchObject(confirmed);
    expect(confirm({ stayByNow: 'NO_LAWFUL_STAY' })).toMatchObject(confirmed);
    // it would be handed on to the body that has it
    expect(confirm({ stayThen: 'NO_LAWFUL_STAY' })).toMatchObject(confirmed);
    expect(confirm({ ...without, citizenship: 'OTHER_EU' })).toMatchObject(confirmed);
    expect(confirm({ ...without, handedOver: backToDis })).toMatchObject(confirmed);
    expect(confirm(without)).toMatchObject({
      reason: 'ADDRESSEE_NOT_COMPETENT',
      facts: { to: 'CMM', competent: 'DIS', asOf: '2026-12-05' },
    });
    expect(confirm({ handedOver: backToDis })).toMatchObject({
      reason: 'ADDRESSEE_NOT_COMPETENT',
      facts: { to: 'DIS', competent: 'CMM' },
    });
  });

  it('by the law of its day: an EU citizen without lawful stay was a matter of DIS before 2022', () => {
    const on = (handedOverOn: string) =>
      confirm({
        handedOver: { ...backToDis, handedOverOn },
        citizenship: 'OTHER_EU',
        ...without,
      });
    expect(on('2021-12-31')).toMatchObject({ version: 'COMPETENT_AUTHORITY@BEFORE-2022-BY-STAY' });
    expect(on('2022-01-01')).toMatchObject({ reason: 'ADDRESSEE_NOT_COMPETENT' });
  });

  it('is for the body that had the case, or the contact point, of what is not confirmed', () => {
    expect(confirm({ by: 'CMM' })).toMatchObject(confirmed);
    const verified = { ...handedOver, verification: 'VERIFIED' } as const;
    expect(confirm({ by: 'DIS', handedOver: verified })).toMatchObject({
      refused: { id: 'COMPETENT_AUTHORITY' },
      reason: 'NOT_THE_HOLDER',
      facts: { by: 'DIS', contactPoint: 'CMM' },
    });
    expect(confirm({ handedOver: verified })).toMatchObject({
      reason: 'ALREADY_CONFIRMED',
      facts: { decidedOn: handedOver.handedOverOn },
    });
  });
});
