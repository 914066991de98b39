import { addDays } from '../../shared/day.ts';
import { IdentificationDecisionRow } from '../../shared/storage/identification-decision.row.ts';
import { AssessmentRequestRow } from '../../subgraphs/cmm/storage/assessment-request.row.ts';
import { HandOverRow } from '../../subgraphs/cmm/storage/hand-over.row.ts';
import { RecoveryPeriodRow } from '../../subgraphs/cmm/storage/recovery-period.row.ts';
import { ago, notVerified, onSilence } from '../decisions/on-file.ts';
import {
  type Act,
  CMM,
  COORDINATING,
  caseOf,
  caseWithStay,
  childsCase,
  DIS,
  IDENTIFYING,
  identified,
  newName,
  next,
  onCase,
  PROTECTING,
  type Stage,
  upon,
} from './stage.ts';

const REFERRING = 'cmm-caseworker REFERRAL';
const hopenow = { authority: 'NGO', organisation: 'hopenow' };

const version = (stage: Stage, caseId: string) =>
  stage
    .reads(CMM, 'query ($id: ID!) { case(id: $id) { version person { version } } }', { id: caseId })
    .then((data) => data.case);

const interview = ['offerScreeningInterview', {}, 'interviewId'] as const;
const consent = [
  'recordConsent',
  { recipients: ['DIS', 'POLICE'], scopes: ['PERSONAL_DATA'] },
  'consentId',
] as const;
const support = ['planSupport', { kind: 'HEALTH_CARE' }, 'measureId'] as const;
const lawful = (stage: Stage) => identified(stage, 'LAWFUL');
const recovery = ['grantRecoveryPeriod', {}, 'recoveryPeriodId'] as const;
const request = ['receiveAssessmentRequest', { requestedBy: 'DIS', dueOn: ago(-10) }, 'requestId'] as const;
/** A case that DIS asked CMM to assess. */
const asked = async (stage: Stage) => {
  const caseId = await caseWithStay(stage);
  await stage.does(DIS, 'requestAssessment', { caseId });
  return caseId;
};
const handOver = async (stage: Stage) => {
  const caseId = await caseWithStay(stage);
  const query = 'query ($id: ID!) { case(id: $id) { competences { id version } } }';
  const { competences } = (await stage.reads(IDENTIFYING, query, { id: caseId })).case;
  const [{ id: competenceId, version: expectedVersion }] = competences;
  const told = { informedOn: ago(0), choice: 'ACCEPTS_IT' };
  return { caseId, competenceId, expectedVersion, to: 'DIS', ...told };
};
const representative = [
  'appointRepresentative',
  { kind: 'GUARDIAN', name: 'Quebec' },
  'representativeId',
] as const;
const screened = { localReference: 'RK-1', outcome: 'INDICATORS' };

export const cmmActs: readonly Act[] = [
  {
    mutation: 'referVictim',
    as: REFERRING,
    input: async () => ({ channel: 'HOTLINE', person: { gender: 'FEMALE' } }),
    another: { channel: 'OUTREACH' },
  },
  {
    mutation: 'recordEncounter',
    as: REFERRING,
    input: async () => ({ channel: 'HOTLINE' }),
    another: { channel: 'OUTREACH' },
  },
  {
    mutation: 'openCaseFromEncounter',
    as: REFERRING,
    input: async ({ does }) => {
      const { id, version } = await does(REFERRING, 'recordEncounter', { channel: 'HOTLINE' });
      return { encounterId: id, expectedVersion: version };
    },
  },
  {
    mutation: 'correctPerson',
    as: CMM,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      return { caseId, expectedVersion: (await version(stage, caseId)).person.version, givenName: 'Quebec' };
    },
  },
  {
    mutation: 'mergeCases',
    as: COORDINATING,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const expectedVersion = (await version(stage, caseId)).version;
      return { caseId, expectedVersion, intoCaseId: await caseOf(stage) };
    },
  },
  {
    mutation: 'closeCase',
    as: COORDINATING,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      return { caseId, expectedVersion: (await version(stage, caseId)).version, reason: 'LOST_CONTACT' };
    },
  },
  {
    mutation: 'reopenCase',
    as: COORDINATING,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const before = { caseId, expectedVersion: (await version(stage, caseId)).version };
      const closed = await stage.does(COORDINATING, 'closeCase', { ...before, reason: 'LOST_CONTACT' });
      return { caseId, expectedVersion: closed.version };
    },
  },
  onCase(COORDINATING, 'involveAuthority', { ...hopenow, purposes: ['ASSISTANCE'], basis: 'Helps her' }),
  {
    mutation: 'releaseAuthority',
    as: COORDINATING,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const admitted = { caseId, ...hopenow, purposes: ['ASSISTANCE'], basis: 'Helps her' };
      await stage.does(COORDINATING, 'involveAuthority', admitted);
      return { caseId, ...hopenow };
    },
  },
  onCase(CMM, 'recordIndicators', { forms: ['FORCED_LABOUR'], note: 'An invented note' }),
  onCase(CMM, 'receiveAssessmentRequest', { requestedBy: 'DIS', dueOn: ago(-10) }, asked),
  upon(CMM, request, 'answerAssessmentRequest', { assessment: 'INDICATORS_OF_TRAFFICKING' }, asked),
  {
    mutation: 'confirmAssessmentAnswer',
    as: CMM,
    input: async (stage) => {
      const caseId = await asked(stage);
      const received = await stage.does(CMM, 'receiveAssessmentRequest', { caseId, ...request[1] });
      const answer = { ...next(caseId, 'requestId', received), assessment: 'NO_INDICATORS' };
      const { id } = await stage.does(CMM, 'answerAssessmentRequest', answer);
      const unheard = await onSilence(stage.db('cmm'), AssessmentRequestRow, id, 'ASSESSMENT_REQUEST');
      return next(caseId, 'requestId', unheard);
    },
  },
  {
    mutation: 'receiveAssessmentWithdrawal',
    as: CMM,
    input: async (stage) => {
      const caseId = await caseWithStay(stage);
      const made = await stage.does(DIS, 'requestAssessment', { caseId });
      const received = await stage.does(CMM, 'receiveAssessmentRequest', { caseId, ...request[1] });
      await stage.does(DIS, 'withdrawAssessmentRequest', next(caseId, 'requestId', made));
      return next(caseId, 'requestId', received);
    },
  },
  onCase(IDENTIFYING, 'offerScreeningInterview', { anonymous: true }),
  upon(IDENTIFYING, interview, 'recordScreeningInterview', { state: 'HELD' }),
  onCase(IDENTIFYING, 'decideIdentification', { outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] }),
  {
    mutation: 'confirmIdentification',
    as: IDENTIFYING,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const decided = { caseId, outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] };
      const { id } = await stage.does(IDENTIFYING, 'decideIdentification', decided);
      return next(caseId, 'decisionId', await notVerified(stage.db('cmm'), IdentificationDecisionRow, id));
    },
  },
  { mutation: 'handOverCompetence', as: IDENTIFYING, input: handOver },
  {
    mutation: 'confirmHandOver',
    as: IDENTIFYING,
    input: async (stage) => {
      const given = await handOver(stage);
      const { id } = await stage.does(IDENTIFYING, 'handOverCompetence', given);
      const unheard = await onSilence(stage.db('cmm'), HandOverRow, id, 'STAY');
      return next(given.caseId, 'handOverId', unheard);
    },
  },
  onCase(CMM, 'recordConsent', { recipients: ['DIS'], scopes: ['PERSONAL_DATA'] }),
  upon(CMM, consent, 'narrowConsent', { recipients: ['DIS'], scopes: ['PERSONAL_DATA'] }),
  upon(CMM, consent, 'withdrawConsent', {}),
  {
    mutation: 'decideAssistanceEligibility',
    as: CMM,
    input: async (stage) => ({ caseId: await identified(stage), outcome: 'ELIGIBLE' }),
  },
  {
    mutation: 'decideAssistanceDuration',
    as: CMM,
    input: async (stage) => {
      const caseId = await lawful(stage);
      await stage.does(CMM, 'grantRecoveryPeriod', { caseId });
      return { caseId, basis: 'RECOVERY_PERIOD' };
    },
  },
  {
    mutation: 'changeAssistanceDuration',
    as: CMM,
    input: async (stage) => {
      const caseId = await lawful(stage);
      await stage.does(CMM, 'grantRecoveryPeriod', { caseId });
      const given = { caseId, basis: 'RECOVERY_PERIOD', endsOn: ago(-10) };
      const duration = await stage.does(CMM, 'decideAssistanceDuration', given);
      return { ...next(caseId, 'durationId', duration), endsOn: ago(-20) };
    },
  },
  {
    mutation: 'appointRepresentative',
    as: PROTECTING,
    input: async (stage) => ({ caseId: await childsCase(stage), kind: 'GUARDIAN', name: 'Quebec' }),
  },
  upon(PROTECTING, representative, 'endRepresentation', {}, childsCase),
  {
    mutation: 'recordChildScreening',
    as: 'red-cross-screener CHILD_PROTECTION',
    input: async () => ({ ...screened, localReference: newName('RK') }),
    another: { note: 'An invented note' },
  },
  {
    mutation: 'linkChildScreening',
    as: PROTECTING,
    input: async (stage) => {
      const screening = { ...screened, localReference: newName('RK') };
      const made = await stage.does('red-cross-screener CHILD_PROTECTION', 'recordChildScreening', screening);
      return next(await childsCase(stage), 'screeningId', made);
    },
  },
  {
    mutation: 'recordBestInterests',
    as: PROTECTING,
    input: async (stage) => ({
      caseId: await childsCase(stage),
      topic: 'RETURN',
      conclusion: 'IN_BEST_INTERESTS',
    }),
  },
  onCase(CMM, 'assignContactPerson', {}),
  {
    ...onCase(CMM, 'assignContactPerson', {}),
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const { id, version } = await stage.does(CMM, 'assignContactPerson', { caseId });
      return { caseId, official: 'official-2', replacesId: id, expectedVersion: version };
    },
  },
  upon(CMM, ['assignContactPerson', {}, 'contactPersonId'], 'releaseContactPerson', {}),
  onCase(CMM, 'planSupport', { kind: 'HEALTH_CARE' }),
  upon(CMM, support, 'deliverSupport', {}),
  {
    mutation: 'endSupport',
    as: CMM,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const planned = await stage.does(CMM, 'planSupport', { caseId, kind: 'HEALTH_CARE' });
      const given = await stage.does(CMM, 'deliverSupport', next(caseId, 'measureId', planned));
      return { ...next(caseId, 'measureId', given), completed: true };
    },
  },
  {
    mutation: 'writeSupportNote',
    as: CMM,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const { id: measureId } = await stage.does(CMM, 'planSupport', { caseId, kind: 'HEALTH_CARE' });
      return { caseId, measureId, text: 'An invented note' };
    },
  },
  { mutation: 'grantRecoveryPeriod', as: CMM, input: async (stage) => ({ caseId: await lawful(stage) }) },
  upon(
    CMM,
    recovery,
    'extendRecoveryPeriod',
    { ground: 'SPECIAL_REASONS', reasonsStated: true, until: addDays(ago(0), 60) },
    lawful,
  ),
  {
    mutation: 'confirmRecoveryPeriod',
    as: CMM,
    input: async (stage) => {
      const caseId = await lawful(stage);
      const { id } = await stage.does(CMM, 'grantRecoveryPeriod', { caseId });
      return next(caseId, 'recoveryPeriodId', await notVerified(stage.db('cmm'), RecoveryPeriodRow, id));
    },
  },
  upon(CMM, recovery, 'endRecoveryPeriod', { ground: 'OWN_WISH' }, lawful),
  {
    mutation: 'acknowledgeCmmNotice',
    as: DIS,
    input: async (stage) => ({ noticeId: (await noticesToDis(stage))[0] }),
    another: async (stage) => ({ noticeId: (await noticesToDis(stage))[0] }),
  },
];

async function noticesToDis(stage: Stage): Promise<string[]> {
  const caseId = await lawful(stage);
  const rows = await stage
    .db('cmm')
    .query(`SELECT id FROM notice WHERE case_id = $1 AND recipient = 'DIS'`, [caseId]);
  return rows.map(({ id }: { id: string }) => id);
}
