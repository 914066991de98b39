import { StayBasis } from '../vocabulary.ts';
import { findHandOverInformed, informedOfHandOver } from './hand-over-informed.ts';

const today = '2026-11-21';
const before = '2026-11-20';
/** The first day on which it is asked of a hand-over to SIRI as well. */
const sinceSiri = '2026-11-24';
const informed = {
  from: 'CMM',
  to: 'DIS',
  stay: 'NO_LAWFUL_STAY',
  informedOn: before,
  choice: 'ACCEPTS_IT',
} as const;

describe('HAND_OVER_INFORMED', () => {
  it('has nothing to say of a person who was informed and agreed, on the same day too', () => {
    expect(informedOfHandOver(informed, today)).toBeNull();
    expect(informedOfHandOver({ ...informed, informedOn: today, choice: 'WISHES_IT' }, today)).toBeNull();
  });

  it('warns where nobody told her, or only afterwards, or her choice is missing', () => {
    const warning = {
      rule: { id: 'HAND_OVER_INFORMED' },
      reason: 'NOT_INFORMED',
      facts: { handedOverOn: today },
    };
    expect(informedOfHandOver({ ...informed, informedOn: null, choice: null }, today)).toMatchObject(warning);
    expect(informedOfHandOver({ ...informed, informedOn: '2026-11-22' }, today)).toMatchObject(warning);
    expect(informedOfHandOver({ ...informed, choice: null }, today)).toMatchObject(warning);
  });

  it('warns where she did not want it, and does not stop it', () => {
    expect(informedOfHandOver({ ...informed, choice: 'DECLINES_IT' }, today)).toMatchObject({
      reason: 'DECLINED',
      facts: { informedOn: before, handedOverOn: today },
    });
  });

  it.each([...Object.values(StayBasis), null])('goes by stay: %s', (stay) => {
    const asks = stay === null || stay === 'NO_LAWFUL_STAY' || stay === 'UNKNOWN';
    expect(informedOfHandOver({ ...informed, stay, informedOn: null, choice: null }, today) !== null).toBe(
      asks,
    );
  });

  it('asks the same of a hand-over to SIRI, which may hand her on to DIS, and nothing of what SIRI does then', () => {
    const silent = { ...informed, informedOn: null, choice: null };
    expect(informedOfHandOver({ ...informed, to: 'SIRI' }, sinceSiri)).toBeNull();
    expect(informedOfHandOver({ ...silent, to: 'SIRI' }, sinceSiri)).toMatchObject({
      reason: 'NOT_INFORMED',
      version: 'HAND_OVER_INFORMED@FROM-CMM',
    });
    expect(informedOfHandOver(silent, sinceSiri)).toMatchObject({ reason: 'NOT_INFORMED' });
    expect(informedOfHandOver({ ...silent, from: 'SIRI' }, sinceSiri)).toBeNull();
  });

  it('asked nothing of one to SIRI before', () => {
    const silent = { ...informed, to: 'SIRI', informedOn: null, choice: null } as const;
    expect(informedOfHandOver(silent, '2026-11-23')).toBeNull();
  });

  it('asks nothing of another way of handing over', () => {
    const silent = { ...informed, informedOn: null, choice: null };
    expect(informedOfHandOver({ ...silent, from: 'DIS', to: 'CMM' }, today)).toBeNull();
    expect(informedOfHandOver({ ...silent, to: 'COURT' }, today)).toBeNull();
  });
});

describe('HAND_OVER_INFORMED held against a case', () => {
  const handedOver = { ...informed, handedOverOn: today };

  it('is met, departed from, or not applicable', () => {
    expect(findHandOverInformed([handedOver], today).outcome).toBe('MET');
    expect(findHandOverInformed([handedOver, { ...handedOver, choice: 'DECLINES_IT' }], today)).toMatchObject(
      {
        outcome: 'CONCERN',
        because: { reason: 'DECLINED' },
      },
    );
    expect(findHandOverInformed([], today).outcome).toBe('NOT_APPLICABLE');
    expect(findHandOverInformed([{ ...handedOver, stay: 'LAWFUL' }], today).outcome).toBe('NOT_APPLICABLE');
  });

  it('holds a hand-over to SIRI to what was asked on its day', () => {
    const handed = (handedOverOn: string) =>
      findHandOverInformed(
        [{ ...handedOver, to: 'SIRI', informedOn: null, choice: null, handedOverOn }],
        '2026-12-31',
      ).outcome;
    expect(handed('2026-11-23')).toBe('NOT_APPLICABLE');
    expect(handed(sinceSiri)).toBe('CONCERN');
  });

  it('knows nothing of a hand-over that was still to come', () => {
    expect(findHandOverInformed([{ ...handedOver, informedOn: null }], before).outcome).toBe(
      'NOT_APPLICABLE',
    );
  });
});
