import { addDays, addHours, dayOf } from '../../shared/day.ts';
import type { Input } from '../repeats/stage.ts';

export interface Draw {
  readonly pick: <T>(from: readonly T[]) => T;
  readonly now: Date;
  /** Who takes it: a persona and a purpose. */
  readonly as: string;
}

const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Takes part' };
const agency = { authority: 'RETURN_AGENCY', purposes: ['RETURN'], basis: 'She asks about a return' };
const admitted = ({ pick }: Draw): Input => pick([police, agency]);
const released = ({ pick }: Draw): Input => pick([{ authority: 'POLICE' }, { authority: 'RETURN_AGENCY' }]);
const consented = ({ pick }: Draw): Input => ({
  recipients: pick([['DIS'], ['DIS', 'POLICE'], ['RETURN_AGENCY']]),
  scopes: pick([['PERSONAL_DATA'], ['SUPPORT']]),
});
const decided = ({ pick }: Draw) => {
  const outcome = pick(['IDENTIFIED', 'IDENTIFIED', 'NOT_IDENTIFIED']);
  return { outcome, forms: outcome === 'IDENTIFIED' ? ['FORCED_LABOUR'] : [] };
};
const byOther = (draw: Draw): Input => ({
  ...decided(draw),
  gender: 'FEMALE',
  ageGroup: 'ADULT',
  citizenshipGroup: 'NON_EU',
});
const awarded = ({ pick }: Draw): Input => ({
  route: pick(['CRIMINAL', 'CIVIL']),
  amount: { amount: '35000.00', currency: 'DKK' },
});
const inDays = ({ now }: Draw, days: number) => addDays(dayOf(now), days);
const inHours = ({ now }: Draw, hours: number) => addHours(now, hours).toISOString();
const extended = (draw: Draw): Input => ({
  ground: draw.pick(['SPECIAL_REASONS', 'SPECIAL_REASONS', 'COOPERATES_IN_PREPARED_RETURN']),
  reasonsStated: draw.pick([true, true, false]),
  until: inDays(draw, draw.pick([20, 40, 60, 90, 110, 130])),
});
const language = (draw: Draw) => ({ kind: 'LANGUAGE_COURSE', startsOn: inDays(draw, 1) });

/** What fits together in the input of a mutation, where words drawn one by one would seldom; the rest of it is drawn. */
export const fitting: Readonly<Record<string, (draw: Draw) => Input>> = {
  recordConsent: consented,
  narrowConsent: () => ({ recipients: ['DIS'], scopes: ['PERSONAL_DATA'] }),
  involveAuthority: admitted,
  admitToImmigrationFile: admitted,
  admitToJusticeFile: () => ({ authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'Takes part' }),
  admitToReturnFile: () => police,
  releaseAuthority: released,
  releaseFromImmigrationFile: released,
  releaseFromReturnFile: released,
  handOverCompetence: (draw) => ({
    to: draw.pick(['DIS', 'CMM']),
    informedOn: inDays(draw, 0),
    choice: 'ACCEPTS_IT',
  }),
  receiveAssessmentRequest: (draw) => ({ requestedBy: 'DIS', dueOn: inDays(draw, 10) }),
  recordScreeningInterview: () => ({ state: 'HELD' }),
  decideIdentification: decided,
  decideIdentificationAsDis: byOther,
  findVictimStatus: byOther,
  decideAssistanceDuration: ({ pick }) => ({
    basis: pick(['RECOVERY_PERIOD', 'REFLECTION_PERIOD', 'PROCEEDINGS', 'AFTER_RETURN']),
  }),
  extendRecoveryPeriod: extended,
  extendReflectionPeriod: extended,
  registerFacility: ({ pick }) => ({
    kind: pick(['CRISIS_SHELTER', 'CRISIS_SHELTER', 'SAFE_HOUSE', 'FOSTER_CARE']),
    capacity: pick([1, 2, 4]),
  }),
  approveFacility: ({ pick }) => ({ places: pick([1, 1, 2]) }),
  recordInspection: () => ({ outcome: 'NO_REMARKS' }),
  placePerson: (draw) => ({ agreedWithDisOn: draw.pick([null, inDays(draw, 0)]) }),
  movePerson: (draw) => ({ agreedWithDisOn: draw.pick([null, inDays(draw, 0)]) }),
  recordIndicators: () => ({ forms: ['FORCED_LABOUR'] }),
  recordResidenceStatus: (draw) => ({
    basis: draw.pick(['NO_LAWFUL_STAY', 'NO_LAWFUL_STAY', 'ASYLUM_SEEKER', 'LAWFUL']),
    validFrom: inDays(draw, 0),
  }),
  applyForResidencePermit: ({ as }) =>
    as.startsWith('dis')
      ? { kind: 'PROTECTION' }
      : { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true },
  decidePermitApplication: (draw) => ({
    outcome: 'GRANTED',
    until: inDays(draw, draw.pick([60, 120, 180, 190, 300])),
  }),
  revokeResidencePermit: (draw) => ({ needCeased: draw.pick([true, false]), leaveBy: inDays(draw, 30) }),
  decideWorkPermit: (draw) => ({ outcome: 'GRANTED', until: inDays(draw, 90) }),
  decideAsylum: ({ pick }) => ({ outcome: pick(['GRANTED', 'GRANTED', 'REFUSED']) }),
  recordAsylumScreening: ({ pick }) => ({ indicatorsFound: pick([true, true, false]) }),
  allocateMunicipality: () => ({ municipality: 'Odense' }),
  offerIntegrationPlan: (draw) => ({ measures: [language(draw)] }),
  recordIntegrationMeasure: (draw) => ({ measure: language(draw) }),
  detain: (draw) => draw.pick([{}, { until: inHours(draw, draw.pick([24, 71, 73, 96])) }]),
  extendDetention: (draw) => ({
    ground: draw.pick(['IDENTIFY_TRAFFICKERS', 'DETERMINE_VICTIM_STATUS', null]),
    until: inHours(draw, 96),
  }),
  openCourtCase: ({ pick }) => ({
    role: pick(['DEFENDANT', 'DEFENDANT', 'WITNESS', 'CLAIMANT', 'INJURED_PARTY']),
  }),
  scheduleHearing: (draw) => ({ beginsAt: inHours(draw, 2) }),
  moveHearing: (draw) => ({ beginsAt: inHours(draw, 5) }),
  awardRestitution: awarded,
  awardCompensation: awarded,
  correctAward: (draw) => ({ amount: awarded(draw).amount, awardedOn: inDays(draw, -draw.pick([0, 1, 3])) }),
  correctLegalAssistance: (draw) => ({ requestedOn: inDays(draw, -draw.pick([0, 1, 3])) }),
  correctHearing: (draw) => ({
    status: draw.pick(['SCHEDULED', 'HELD', 'CANCELLED']),
    beginsAt: inHours(draw, draw.pick([-2, 5])),
  }),
  assessNonPunishment: ({ pick, as }) => ({
    ...pick(
      as.startsWith('court')
        ? [
            { provision: 'CRIMINAL_CODE_82_6', outcome: 'PENALTY_REDUCED' },
            { provision: 'CRIMINAL_CODE_83', outcome: 'PENALTY_REMITTED' },
          ]
        : [
            { provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2', outcome: 'PROSECUTION_WAIVED' },
            { provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2', outcome: 'PROSECUTION_REDUCED' },
          ],
    ),
    seriousCrime: pick([false, false, true]),
    compelled: pick([true, true, false]),
    byForce: pick([true, false]),
  }),
  recordWitnessParticipation: ({ pick }) => ({ testifies: pick([true, true, false]) }),
  assignWitnessContact: ({ pick }) => ({ authority: pick(['POLICE', 'POLICE', 'PROSECUTION']) }),
  setPresenceRequired: (draw) => draw.pick([{ required: true }, { required: true, until: inDays(draw, 60) }]),
  updateSuspect: () => ({ status: 'CLEARED' }),
  planReturn: (draw) => ({
    departureOn: inDays(draw, draw.pick([0, 0, 5])),
    destination: 'COUNTRY_OF_ORIGIN',
    destinationCountry: 'UG',
    components: ['RECEPTION'],
  }),
  grantReintegrationSupport: ({ pick }) =>
    pick([{ form: 'CASH', amount: '15000.00', currency: 'DKK', partnerId: undefined }, { form: 'IN_KIND' }]),
  recordFamilyTracing: ({ pick }) => ({ status: pick(['FOUND', 'STOPPED']) }),
  recordSuspect: ({ pick }) => ({ pseudonym: pick(['S-1', 'S-2', 'S-3', 'S-4']) }),
  recordReintegrationMeasure: () => ({ amount: '200.00', currency: 'DKK' }),
  scheduleFollowUp: (draw) => ({ dueOn: inDays(draw, draw.pick([0, 30])) }),
  recordPartnerCoverage: (draw) => ({ country: draw.pick(['UG', 'KE']), validFrom: inDays(draw, -30) }),
  endPartnerCoverage: (draw) => ({ validTo: inDays(draw, 0) }),
  registerReturnPerson: () => ({ citizenship: 'UG' }),
};
