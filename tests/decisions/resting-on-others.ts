import { ResidencePermitRow } from '../../subgraphs/dis/storage/residence-permit.row.ts';
import { everyAct } from '../repeats/every-act.ts';
import {
  asDis,
  CMM,
  COORDINATING,
  caseOf,
  caseWithStay,
  DIS,
  IDENTIFYING,
  type Input,
  identified,
  next,
  POLICE,
  RETURNS,
  type Stage,
} from '../repeats/stage.ts';
import { ago, notVerified } from './on-file.ts';

/** Every decision that rests on a fact of another authority: who takes it, and on what it is taken. */

type Arranged = (stage: Stage) => Promise<Input>;
export const actOf = (mutation: string): Arranged => {
  const act = Object.values(everyAct)
    .flat()
    .find((each) => each.mutation === mutation);
  if (!act) throw new Error(`there is no act ${mutation}`);
  return act.input;
};
export const but =
  (mutation: string, changes: object): Arranged =>
  async (on) => ({
    ...(await actOf(mutation)(on)),
    ...changes,
  });
const onReturn = { ground: 'COOPERATES_IN_PREPARED_RETURN', reasonsStated: undefined, until: undefined };

/** Goes ahead, and says that nobody answered, and that it is not verified. */
export const protective: readonly [as: string, mutation: string, input: Arranged][] = [
  [IDENTIFYING, 'decideIdentification', actOf('decideIdentification')],
  [CMM, 'receiveAssessmentRequest', actOf('receiveAssessmentRequest')],
  [CMM, 'answerAssessmentRequest', actOf('answerAssessmentRequest')],
  [CMM, 'decideAssistanceEligibility', actOf('decideAssistanceEligibility')],
  ...(['REFLECTION_PERIOD', 'PROCEEDINGS', 'AFTER_RETURN'] as const).map(
    (basis): (typeof protective)[number] => [
      CMM,
      'decideAssistanceDuration',
      async (on) => ({ caseId: await identified(on), basis, endsOn: ago(-20) }),
    ],
  ),
  [CMM, 'changeAssistanceDuration', changedDuration],
  [CMM, 'grantRecoveryPeriod', actOf('grantRecoveryPeriod')],
  [CMM, 'extendRecoveryPeriod', but('extendRecoveryPeriod', onReturn)],
  [CMM, 'placePerson', actOf('placePerson')],
  [CMM, 'movePerson', actOf('movePerson')],
  [DIS, 'decideIdentificationAsDis', async (on) => asDis(await caseWithStay(on))],
  [DIS, 'offerReflectionPeriod', actOf('offerReflectionPeriod')],
  [DIS, 'grantReflectionPeriod', actOf('grantReflectionPeriod')],
  [DIS, 'extendReflectionPeriod', but('extendReflectionPeriod', onReturn)],
  [DIS, 'decidePermitApplication', proceedings('GRANTED')],
  [DIS, 'decidePermitApplication', actOf('decidePermitApplication')],
  [RETURNS, 'offerReturn', async (on) => ({ caseId: await onFileAtReturns(on) })],
  [RETURNS, 'planReturn', actOf('planReturn')],
];

/** Stops, whoever would have to answer. */
export const adverse: readonly [as: string, mutation: string, silent: string, input: Arranged][] = [
  [
    IDENTIFYING,
    'decideIdentification',
    'DIS',
    but('decideIdentification', { outcome: 'NOT_IDENTIFIED', forms: [] }),
  ],
  [IDENTIFYING, 'handOverCompetence', 'DIS', actOf('handOverCompetence')],
  [
    CMM,
    'decideAssistanceEligibility',
    'DIS',
    async (on) => ({ caseId: await caseOf(on), outcome: 'NOT_ELIGIBLE' }),
  ],
  [COORDINATING, 'mergeCases', 'DIS', actOf('mergeCases')],
  [COORDINATING, 'closeCase', 'DIS', actOf('closeCase')],
  [COORDINATING, 'closeCase', 'DIS', but('closeCase', { reason: 'NOT_IDENTIFIED' })],
  [COORDINATING, 'closeCase', 'RETURNS', but('closeCase', { reason: 'RETURNED' })],
  [
    CMM,
    'changeAssistanceDuration',
    'DIS',
    async (on) => ({ ...(await changedDuration(on)), endsOn: ago(-5) }),
  ],
  [CMM, 'receiveAssessmentWithdrawal', 'DIS', actOf('receiveAssessmentWithdrawal')],
  [CMM, 'confirmRecoveryPeriod', 'DIS', actOf('confirmRecoveryPeriod')],
  [CMM, 'confirmPlacement', 'DIS', actOf('confirmPlacement')],
  [IDENTIFYING, 'confirmIdentification', 'DIS', actOf('confirmIdentification')],
  [CMM, 'confirmAssessmentAnswer', 'DIS', actOf('confirmAssessmentAnswer')],
  [IDENTIFYING, 'confirmHandOver', 'DIS', actOf('confirmHandOver')],
  [CMM, 'endRecoveryPeriod', 'DIS', recoveringByDis],
  [
    CMM,
    'endRecoveryPeriod',
    'RETURNS',
    async (on) => ({ ...(await recoveringByDis(on)), ground: 'DEPARTED' }),
  ],
  [
    DIS,
    'decideIdentificationAsDis',
    'CMM',
    but('decideIdentificationAsDis', { outcome: 'NOT_IDENTIFIED', forms: [] }),
  ],
  [DIS, 'withdrawAssessmentRequest', 'CMM', actOf('withdrawAssessmentRequest')],
  [DIS, 'confirmReflectionPeriod', 'CMM', actOf('confirmReflectionPeriod')],
  [DIS, 'confirmReflectionOffer', 'CMM', actOf('confirmReflectionOffer')],
  [DIS, 'confirmResidencePermit', 'NEC', actOf('confirmResidencePermit')],
  [DIS, 'confirmResidencePermit', 'CMM', protectionOnSilence],
  [DIS, 'confirmIdentificationAsDis', 'CMM', actOf('confirmIdentificationAsDis')],
  [DIS, 'confirmAsylum', 'CMM', actOf('confirmAsylum')],
  [DIS, 'confirmWorkPermit', 'CMM', actOf('confirmWorkPermit')],
  [DIS, 'endReflectionPeriod', 'RETURNS', actOf('endReflectionPeriod')],
  [DIS, 'endReflectionPeriod', 'CMM', but('endReflectionPeriod', { ground: 'NOT_IDENTIFIED' })],
  [DIS, 'postponeDepartureDeadline', 'CMM', actOf('postponeDepartureDeadline')],
  [DIS, 'setAsideDepartureDeadline', 'CMM', but('setAsideDepartureDeadline', { by: 'MERGED_CASE' })],
  [DIS, 'endDepartureDeadline', 'RETURNS', actOf('endDepartureDeadline')],
  [DIS, 'decidePermitApplication', 'NEC', proceedings('REFUSED')],
  [DIS, 'revokeResidencePermit', 'CMM', actOf('revokeResidencePermit')],
  ...['REFUSED', 'WITHDRAWN'].map((outcome): (typeof adverse)[number] => [
    DIS,
    'decideAsylum',
    'CMM',
    but('decideAsylum', { outcome }),
  ]),
  ...['NO_LAWFUL_STAY', 'UNKNOWN'].map((basis): (typeof adverse)[number] => [
    DIS,
    'recordResidenceStatus',
    'CMM',
    but('recordResidenceStatus', { basis }),
  ]),
  [POLICE, 'detain', 'CMM', onFileAtPolice],
  [POLICE, 'extendDetention', 'CMM', actOf('extendDetention')],
  [RETURNS, 'recordDeparture', 'CMM', actOf('recordDeparture')],
  [RETURNS, 'takeBackReturnOffer', 'CMM', actOf('takeBackReturnOffer')],
  [RETURNS, 'openFamilyTracing', 'CMM', actOf('openFamilyTracing')],
  ...[{}, { reunitedOn: ago(0) }].map((reunion): (typeof adverse)[number] => [
    RETURNS,
    'recordFamilyTracing',
    'CMM',
    but('recordFamilyTracing', { status: 'FOUND', ...reunion }),
  ]),
];

/** Opens a file, for which CMM has to know the case. */
export const first: readonly [as: string, mutation: string, input: object][] = [
  [DIS, 'recordResidenceStatus', { basis: 'LAWFUL', validFrom: ago(0) }],
  [DIS, 'lodgeAsylumApplication', {}],
  [DIS, 'admitToImmigrationFile', { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Takes part' }],
  [POLICE, 'openInvestigation', { policeNumber: '0100-1', unit: 'NSK' }],
  [POLICE, 'detain', {}],
  [DIS, 'registerImmigrationPerson', { gender: 'FEMALE' }],
  [POLICE, 'registerJusticePerson', { gender: 'FEMALE' }],
  [POLICE, 'chargeVictim', { provision: '§ 276' }],
  [POLICE, 'recordWitnessParticipation', { testifies: true }],
  [POLICE, 'assignWitnessContact', { authority: 'POLICE', official: 'officer-1' }],
  [
    POLICE,
    'admitToJusticeFile',
    { authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'Takes part' },
  ],
  [RETURNS, 'recordCounselling', { kind: 'LEGAL' }],
  [RETURNS, 'registerReturnPerson', { gender: 'FEMALE' }],
  [RETURNS, 'offerReturn', {}],
];

/** Asked beside them, though nobody is waited for. */
export const asksToo = ['requestAssessment', 'applyForResidencePermit', 'decideAsylum', 'decideWorkPermit'];
/** For which others are asked only on these grounds. */
export const onGrounds: Readonly<Record<string, Arranged>> = {
  decideAssistanceDuration: async (on) => {
    const caseId = await identified(on);
    await on.does(DIS, 'grantReflectionPeriod', { caseId });
    return { caseId, basis: 'REFLECTION_PERIOD', endsOn: ago(-20) };
  },
  changeAssistanceDuration: changedDuration,
  endRecoveryPeriod: noLongerIdentified,
  decideAsylum: but('decideAsylum', { outcome: 'GRANTED' }),
  offerReturn: shownToReturnAgency,
};

async function changedDuration(on: Stage): Promise<Input> {
  const caseId = await identified(on);
  await on.does(DIS, 'grantReflectionPeriod', { caseId });
  const given = { caseId, basis: 'REFLECTION_PERIOD', endsOn: ago(-10) };
  const duration = await on.does(CMM, 'decideAssistanceDuration', given);
  return { ...next(caseId, 'durationId', duration), endsOn: ago(-20) };
}

/** An application of the police, on which to decide. */
function proceedings(outcome: string): Arranged {
  return async (on) => {
    const caseId = await caseWithStay(on);
    await on.does(DIS, 'admitToImmigrationFile', {
      caseId,
      authority: 'POLICE',
      purposes: ['INVESTIGATION'],
      basis: 'Applies for a permit',
    });
    const stated = { caseId, kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
    const applied = await on.does(POLICE, 'applyForResidencePermit', stated);
    return { ...next(caseId, 'applicationId', applied), outcome };
  };
}

/** A permit for protection that was given while CMM was silent. */
async function protectionOnSilence(on: Stage): Promise<Input> {
  const decide = await actOf('decidePermitApplication')(on);
  const { permit } = await on.does(DIS, 'decidePermitApplication', decide, 'permit { id }');
  const given = await notVerified(on.db('dis'), ResidencePermitRow, permit.id);
  return next(given.caseId, 'permitId', given);
}

/** A recovery period of a person whom DIS identified, and who stays lawfully since. */
async function recoveringByDis(on: Stage): Promise<Input> {
  const caseId = await identified(on);
  await on.does(DIS, 'recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: ago(0) });
  const granted = await on.does(CMM, 'grantRecoveryPeriod', { caseId });
  return { ...next(caseId, 'recoveryPeriodId', granted), ground: 'NO_LONGER_IDENTIFIED' };
}

/** A case whose file at DIS the Return Agency is shown. */
async function shownToReturnAgency(on: Stage): Promise<Input> {
  const caseId = await identified(on);
  const admitted = { authority: 'RETURN_AGENCY', purposes: ['RETURN'], basis: 'Returns whom DIS identified' };
  await on.does(DIS, 'admitToImmigrationFile', { caseId, ...admitted });
  return { caseId };
}

/** A recovery period of a person whose identification has been taken back since. */
async function noLongerIdentified(on: Stage): Promise<Input> {
  const caseId = await identified(on, 'LAWFUL');
  const granted = await on.does(CMM, 'grantRecoveryPeriod', { caseId });
  const takenBack = 'UPDATE identification_decision SET superseded_at = now() WHERE case_id = $1';
  await on.db('cmm').query(takenBack, [caseId]);
  return { ...next(caseId, 'recoveryPeriodId', granted), ground: 'NO_LONGER_IDENTIFIED' };
}

async function onFileAtPolice(on: Stage): Promise<Input> {
  const caseId = await caseOf(on);
  await on.does(POLICE, 'registerJusticePerson', { caseId, gender: 'FEMALE' });
  return { caseId };
}
async function onFileAtReturns(on: Stage): Promise<string> {
  const caseId = await identified(on);
  await on.does(RETURNS, 'recordCounselling', { caseId, kind: 'LEGAL' });
  return caseId;
}
