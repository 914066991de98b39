import { decision, known, stay, voluntaryReturn } from './sample-facts.ts';

/** What the findings of returns are tried on. */

export const offered = voluntaryReturn('PLANNED', {
  offeredOn: '2026-04-05',
  acceptedOn: '2026-04-12',
  plannedDepartureOn: '2026-06-20',
});
export const plan = {
  ...known('plan', '2026-04-20'),
  returnId: 'return',
  drawnUpOn: '2026-04-20',
  destination: 'COUNTRY_OF_ORIGIN',
  intoDenmark: false,
  ofCitizenship: true,
  registeredSince: false,
  childOnRegister: false,
  components: ['HOUSING'],
  reunitesWithFamily: false,
} as const;
export const child = {
  bornOn: '2012-01-01',
  gender: 'FEMALE',
  citizenshipGroup: 'NON_EU',
  changedAt: null,
  bornOnChangedAt: null,
} as const;
export const identified = {
  decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')],
  residence: [stay('LAWFUL', '2026-03-01')],
};
