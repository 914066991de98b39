import { decision, known, period, stay, voluntaryReturn } from './sample-facts.ts';

/** What the findings of reflection periods are tried on. */

export const unlawful = [stay('NO_LAWFUL_STAY', '2026-03-01')];
export const extended = {
  ...period,
  version: 2,
  recordedAt: '2026-04-25T00:00:00.000Z',
  endsOn: '2026-05-31',
  ground: 'COOPERATES_IN_PREPARED_RETURN',
  decidedOn: '2026-04-25',
} as const;
export const accepted = voluntaryReturn('ACCEPTED', { offeredOn: '2026-04-05', acceptedOn: '2026-04-12' });
/** Before the period that begins on 1 April. */
export const leftBefore = { ...accepted, ...known('return', '2026-03-25'), departedOn: '2026-03-25' };
/** In it. */
export const gone = { ...accepted, ...known('return', '2026-04-20'), departedOn: '2026-04-20' };
export const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
export const identified = { residence: unlawful, decisions: [byDis] };
