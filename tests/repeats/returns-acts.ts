import { VoluntaryReturnRow } from '../../subgraphs/returns/storage/voluntary-return.row.ts';
import { ago, notVerified } from '../decisions/on-file.ts';
import {
  type Act,
  caseOf,
  childsCase,
  DIS,
  identified,
  newName,
  next,
  onCase,
  PROTECTING,
  RETURNS,
  type Stage,
  upon,
} from './stage.ts';

const PLAN = {
  departureOn: ago(0),
  destination: 'COUNTRY_OF_ORIGIN',
  destinationCountry: 'UG',
  components: ['RECEPTION'],
};
const STEPS = [
  ['acceptReturn', {}],
  ['planReturn', PLAN],
  ['recordDeparture', {}],
  ['recordArrival', {}],
] as const;

/** A return that was offered, and has come so many steps further. DIS shows the agency whom it has identified. */
export async function returning(stage: Stage, steps: number, on?: string) {
  const caseId = on ?? (await identified(stage));
  await stage.does(DIS, 'admitToImmigrationFile', {
    caseId,
    authority: 'RETURN_AGENCY',
    purposes: ['RETURN'],
    basis: 'Returns whom DIS has identified',
  });
  const offered = await stage.does(RETURNS, 'offerReturn', { caseId });
  let input = next(caseId, 'returnId', offered);
  for (const [step, given] of STEPS.slice(0, steps))
    input = next(caseId, 'returnId', await stage.does(RETURNS, step, { ...input, ...given }));
  return input;
}

/** She has left, as the Return Agency knows. */
export const departed = (stage: Stage, caseId: string) => returning(stage, 3, caseId);

const onReturn = (mutation: string, steps: number, input: object = {}): Act => ({
  mutation,
  as: RETURNS,
  input: async (stage) => ({ ...(await returning(stage, steps)), ...input }),
});

/** Offered on silence to somebody whom nobody identifies any more, and who stays lawfully. */
async function offeredInVain(stage: Stage) {
  const caseId = await identified(stage, 'LAWFUL');
  const { returnId } = await returning(stage, 0, caseId);
  const offered = await notVerified(stage.db('returns'), VoluntaryReturnRow, String(returnId));
  const unsaid = 'UPDATE identification_decision SET superseded_at = now() WHERE case_id = $1';
  await stage.db('cmm').query(unsaid, [caseId]);
  return next(caseId, 'returnId', offered);
}

const cash = { form: 'CASH', amount: '15000.00' };

async function traceable(stage: Stage): Promise<string> {
  const caseId = await childsCase(stage);
  const assessed = { caseId, topic: 'FAMILY_TRACING', conclusion: 'IN_BEST_INTERESTS' };
  await stage.does(PROTECTING, 'recordBestInterests', assessed);
  return caseId;
}

const partner = async ({ does }: Stage): Promise<string> =>
  (await does(RETURNS, 'recordLocalPartner', { name: newName('Partner') })).id;

const person = { gender: 'FEMALE', citizenship: 'UG' };
const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Takes part in this case' };

export const returnsActs: readonly Act[] = [
  onCase(RETURNS, 'offerReturn', {}, identified),
  onReturn('acceptReturn', 0),
  onReturn('declineReturn', 0, { reasons: ['DEBT'] }),
  onReturn('withdrawFromReturn', 1, { reasons: ['OTHER'] }),
  { mutation: 'takeBackReturnOffer', as: RETURNS, input: offeredInVain },
  onReturn('planReturn', 1, PLAN),
  onReturn('recordDeparture', 2),
  onReturn('recordArrival', 3),
  onReturn('completeReturn', 4),
  {
    ...onReturn('assessReturnRisk', 1),
    input: async (stage) => {
      const { expectedVersion: _, ...on } = await returning(stage, 1);
      return { ...on, retribution: 'SOME', hardship: 'NONE_SEEN' };
    },
  },
  {
    ...onReturn('assessReturnRisk', 1),
    input: async (stage) => {
      const { expectedVersion: _, ...on } = await returning(stage, 1);
      const risk = { ...on, retribution: 'SOME', hardship: 'NONE_SEEN' };
      const { version } = await stage.does(RETURNS, 'assessReturnRisk', risk);
      return { ...risk, hardship: 'SERIOUS', expectedVersion: version };
    },
  },
  { ...onReturn('grantReintegrationSupport', 3, cash), keepsVersion: true },
  { mutation: 'recordReintegrationMeasure', as: RETURNS, input: measured },
  {
    mutation: 'recordReintegrationMeasure',
    as: RETURNS,
    input: async (stage) => {
      const measure = await measured(stage);
      const { version } = await stage.does(RETURNS, 'recordReintegrationMeasure', measure);
      return { ...measure, amount: '300.00', expectedVersion: version };
    },
  },
  onCase(RETURNS, 'recordCounselling', { kind: 'LEGAL' }),
  onCase(RETURNS, 'registerReturnPerson', person),
  {
    mutation: 'registerReturnPerson',
    as: RETURNS,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const { version } = await stage.does(RETURNS, 'registerReturnPerson', { caseId, ...person });
      return { caseId, ...person, citizenship: 'KE', expectedVersion: version };
    },
  },
  onCase(RETURNS, 'admitToReturnFile', police, counselled),
  {
    mutation: 'releaseFromReturnFile',
    as: RETURNS,
    input: async (stage) => {
      const caseId = await counselled(stage);
      await stage.does(RETURNS, 'admitToReturnFile', { caseId, ...police });
      return { caseId, authority: 'POLICE' };
    },
  },
  {
    mutation: 'scheduleFollowUp',
    as: RETURNS,
    input: async (stage) => {
      const { caseId, returnId } = (await returning(stage, 4)) as Record<string, unknown>;
      return { caseId, returnId, dueOn: ago(-30) };
    },
  },
  {
    mutation: 'recordFollowUp',
    as: RETURNS,
    input: async (stage) => {
      const { caseId, ...on } = await returning(stage, 4);
      const due = { caseId, returnId: (on as Record<string, unknown>).returnId, dueOn: ago(0) };
      const made = await stage.does(RETURNS, 'scheduleFollowUp', due);
      return { ...next(caseId as string, 'followUpId', made), outcome: 'SETTLED' };
    },
  },
  onCase(RETURNS, 'openFamilyTracing', {}, traceable),
  {
    mutation: 'openFamilyTracing',
    as: RETURNS,
    input: async (stage) => {
      const caseId = await traceable(stage);
      const opened = next(caseId, 'tracingId', await stage.does(RETURNS, 'openFamilyTracing', { caseId }));
      const stopped = { ...opened, status: 'STOPPED' };
      const { version } = await stage.does(RETURNS, 'recordFamilyTracing', stopped);
      return { caseId, expectedVersion: version };
    },
  },
  upon(
    RETURNS,
    ['openFamilyTracing', {}, 'tracingId'],
    'recordFamilyTracing',
    { status: 'FOUND' },
    traceable,
  ),
  {
    mutation: 'recordLocalPartner',
    as: RETURNS,
    input: async () => ({ name: newName('Partner') }),
    another: { name: 'Another partner' },
  },
  {
    mutation: 'recordPartnerCoverage',
    as: RETURNS,
    input: async (stage) => ({ partnerId: await partner(stage), country: 'KE', validFrom: ago(30) }),
  },
  {
    mutation: 'endPartnerCoverage',
    as: RETURNS,
    input: async (stage) => {
      const covers = { partnerId: await partner(stage), country: 'KE', validFrom: ago(30) };
      const { id, version } = await stage.does(RETURNS, 'recordPartnerCoverage', covers);
      return { coverageId: id, expectedVersion: version, validTo: ago(0) };
    },
  },
  {
    mutation: 'acknowledgeReturnsNotice',
    as: 'cmm-caseworker ASSISTANCE',
    input: noticeToCmm,
    another: noticeToCmm,
  },
];

async function measured(stage: Stage) {
  const arrived = await returning(stage, 4);
  const { id: supportId } = await stage.does(RETURNS, 'grantReintegrationSupport', { ...arrived, ...cash });
  return { caseId: arrived.caseId, supportId, activity: 'HEALTH', amount: '200.00' };
}

export async function counselled(stage: Stage): Promise<string> {
  const caseId = await caseOf(stage);
  await stage.does(RETURNS, 'recordCounselling', { caseId, kind: 'LEGAL' });
  return caseId;
}

async function noticeToCmm(stage: Stage) {
  const { caseId } = await returning(stage, 1);
  const sql = `SELECT id FROM notice WHERE case_id = $1 AND recipient = 'CMM'`;
  return { noticeId: (await stage.db('returns').query(sql, [caseId]))[0].id };
}
