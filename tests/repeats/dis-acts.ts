import { IdentificationDecisionRow } from '../../shared/storage/identification-decision.row.ts';
import { AsylumApplicationRow } from '../../subgraphs/dis/storage/asylum-application.row.ts';
import { ReflectionOfferRow } from '../../subgraphs/dis/storage/reflection-offer.row.ts';
import { ResidencePermitRow } from '../../subgraphs/dis/storage/residence-permit.row.ts';
import { WorkPermitRow } from '../../subgraphs/dis/storage/work-permit.row.ts';
import { ago, notVerified, period } from '../decisions/on-file.ts';
import { neededUntil } from './nec-acts.ts';
import { departed } from './returns-acts.ts';
import {
  type Act,
  asDis,
  COORDINATING,
  caseOf,
  caseWithStay,
  DIS,
  identified,
  newName,
  next,
  onCase,
  POLICE,
  type Stage,
  upon,
} from './stage.ts';

const INTEGRATION = 'municipality-integration INTEGRATION';
const police = { authority: 'POLICE', purposes: ['INVESTIGATION'], basis: 'Applies for a permit' };
const lodged = ['lodgeAsylumApplication', {}, 'applicationId'] as const;
const protection = ['applyForResidencePermit', { kind: 'PROTECTION' }, 'applicationId'] as const;
const workPermit = ['applyForWorkPermit', {}, 'workPermitId'] as const;
const granted = ['grantReflectionPeriod', {}, 'periodId'] as const;
const language = { kind: 'LANGUAGE_COURSE', startsOn: ago(0) };

async function refugee(stage: Stage): Promise<string> {
  const caseId = await caseWithStay(stage, 'ASYLUM_SEEKER');
  const applied = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
  await stage.does(DIS, 'decideAsylum', { ...next(caseId, 'applicationId', applied), outcome: 'GRANTED' });
  return caseId;
}

async function settled(stage: Stage): Promise<string> {
  const caseId = await refugee(stage);
  await stage.does(DIS, 'allocateMunicipality', { caseId, municipality: 'Odense' });
  return caseId;
}

async function permitted(stage: Stage) {
  const caseId = await caseWithStay(stage);
  const applied = await stage.does(DIS, 'applyForResidencePermit', { caseId, kind: 'PROTECTION' });
  const decided = { ...next(caseId, 'applicationId', applied), outcome: 'GRANTED', until: ago(-200) };
  const { permit } = await stage.does(DIS, 'decidePermitApplication', decided, 'permit { id version }');
  return { caseId, permit };
}

async function deadlineOf(stage: Stage, caseId: string) {
  const query =
    'query ($caseId: ID!) { immigrationFile(caseId: $caseId) { departureDeadlines { id version } } }';
  const { departureDeadlines } = (await stage.reads(DIS, query, { caseId })).immigrationFile;
  return next(caseId, 'deadlineId', departureDeadlines[0]);
}

const withPolice = async (stage: Stage): Promise<string> => {
  const caseId = await caseWithStay(stage);
  await stage.does(DIS, 'admitToImmigrationFile', { caseId, ...police });
  return caseId;
};

const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };

/** A permit for proceedings, on an investigation for which she has to be present. */
async function permittedForProceedings(stage: Stage) {
  const caseId = await withPolice(stage);
  const investigation = { caseId, policeNumber: newName('0100'), unit: 'NSK' };
  const { links } = await stage.does(POLICE, 'openInvestigation', investigation, 'links { id version }');
  await stage.does(POLICE, 'setPresenceRequired', { ...next(caseId, 'linkId', links[0]), required: true });
  const applied = await stage.does(POLICE, 'applyForResidencePermit', { caseId, ...conditions });
  const decided = { ...next(caseId, 'applicationId', applied), outcome: 'GRANTED' };
  const { permit } = await stage.does(DIS, 'decidePermitApplication', decided, 'permit { id }');
  return { caseId, permitId: permit.id as string };
}

export const disActs: readonly Act[] = [
  {
    mutation: 'recordResidenceStatus',
    as: DIS,
    input: async (stage) => ({ caseId: await caseWithStay(stage), basis: 'LAWFUL', validFrom: ago(0) }),
  },
  {
    mutation: 'recordResidenceStatus',
    as: DIS,
    input: async (stage) => {
      const caseId = await caseWithStay(stage);
      const later = { caseId, basis: 'LAWFUL', validFrom: ago(5) };
      const status = await stage.does(DIS, 'recordResidenceStatus', later);
      return { ...next(caseId, 'statusId', status), basis: 'ASYLUM_SEEKER', validFrom: ago(4) };
    },
  },
  onCase(DIS, 'registerImmigrationPerson', { gender: 'FEMALE', givenName: 'Quebec' }),
  {
    mutation: 'registerImmigrationPerson',
    as: DIS,
    input: async (stage) => {
      const caseId = await caseOf(stage);
      const { version } = await stage.does(DIS, 'registerImmigrationPerson', { caseId, gender: 'FEMALE' });
      return { caseId, citizenship: 'UG', expectedVersion: version };
    },
  },
  onCase(DIS, 'lodgeAsylumApplication', {}, caseWithStay),
  upon(DIS, lodged, 'decideAsylum', { outcome: 'REFUSED' }, caseWithStay),
  {
    mutation: 'confirmAsylum',
    as: DIS,
    input: async (stage) => {
      const caseId = await caseWithStay(stage);
      const applied = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
      const decided = { ...next(caseId, 'applicationId', applied), outcome: 'GRANTED' };
      const { id } = await stage.does(DIS, 'decideAsylum', decided);
      return next(caseId, 'applicationId', await notVerified(stage.db('dis'), AsylumApplicationRow, id));
    },
  },
  {
    mutation: 'recordAsylumScreening',
    as: DIS,
    input: async (stage) => {
      const caseId = await caseWithStay(stage);
      const { id } = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
      return { caseId, applicationId: id, indicatorsFound: true };
    },
  },
  onCase(DIS, 'requestAssessment', {}, caseWithStay),
  upon(DIS, ['requestAssessment', {}, 'requestId'], 'withdrawAssessmentRequest', {}, caseWithStay),
  onCase(DIS, 'admitToImmigrationFile', police, caseWithStay),
  onCase(DIS, 'releaseFromImmigrationFile', { authority: 'POLICE' }, withPolice),
  {
    mutation: 'decideIdentificationAsDis',
    as: DIS,
    input: async (stage) => asDis(await caseWithStay(stage)),
  },
  {
    mutation: 'confirmIdentificationAsDis',
    as: DIS,
    input: async (stage) => {
      const caseId = await caseWithStay(stage);
      const { id } = await stage.does(DIS, 'decideIdentificationAsDis', asDis(caseId));
      return next(caseId, 'decisionId', await notVerified(stage.db('dis'), IdentificationDecisionRow, id));
    },
  },
  onCase(DIS, 'offerReflectionPeriod', {}, identified),
  upon(DIS, ['offerReflectionPeriod', {}, 'offerId'], 'declineReflectionPeriod', {}, identified),
  {
    mutation: 'confirmReflectionOffer',
    as: DIS,
    input: async (stage) => {
      const caseId = await identified(stage);
      const { id } = await stage.does(DIS, 'offerReflectionPeriod', { caseId });
      return next(caseId, 'offerId', await notVerified(stage.db('dis'), ReflectionOfferRow, id));
    },
  },
  onCase(DIS, 'grantReflectionPeriod', {}, identified),
  upon(
    DIS,
    granted,
    'extendReflectionPeriod',
    { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-60) },
    identified,
  ),
  {
    mutation: 'confirmReflectionPeriod',
    as: DIS,
    input: async (stage) => {
      const caseId = await identified(stage);
      const unverified = {
        verification: 'UNVERIFIED',
        identificationAuthority: null,
        identificationDecisionId: null,
      } as const;
      return next(caseId, 'periodId', await period(stage.db('dis'), caseId, 0, unverified));
    },
  },
  {
    mutation: 'endReflectionPeriod',
    as: DIS,
    input: async (stage) => {
      const caseId = await identified(stage);
      const running = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
      await departed(stage, caseId);
      return { ...next(caseId, 'periodId', running), ground: 'DEPARTED' };
    },
  },
  {
    mutation: 'setAsideDepartureDeadline',
    as: DIS,
    input: async (stage) => {
      const caseId = await identified(stage);
      await stage.does(DIS, 'grantReflectionPeriod', { caseId });
      const lawful = { caseId: await caseWithStay(stage, 'LAWFUL'), expectedVersion: 1 };
      await stage.does(COORDINATING, 'mergeCases', { ...lawful, intoCaseId: caseId });
      return { ...(await deadlineOf(stage, caseId)), by: 'RESIDENCE_PERMIT' };
    },
  },
  {
    mutation: 'postponeDepartureDeadline',
    as: DIS,
    input: async (stage) => {
      const caseId = await identified(stage);
      await stage.does(DIS, 'grantReflectionPeriod', { caseId });
      await neededUntil(stage, caseId, ago(-90));
      return deadlineOf(stage, caseId);
    },
  },
  {
    mutation: 'endDepartureDeadline',
    as: DIS,
    input: async (stage) => {
      const caseId = await identified(stage);
      await stage.does(DIS, 'grantReflectionPeriod', { caseId });
      await departed(stage, caseId);
      return deadlineOf(stage, caseId);
    },
  },
  onCase(POLICE, 'applyForResidencePermit', conditions, withPolice),
  upon(DIS, protection, 'decidePermitApplication', { outcome: 'GRANTED', until: ago(-200) }, caseWithStay),
  {
    mutation: 'confirmResidencePermit',
    as: DIS,
    input: async (stage) => {
      const { caseId, permitId } = await permittedForProceedings(stage);
      return next(caseId, 'permitId', await notVerified(stage.db('dis'), ResidencePermitRow, permitId));
    },
  },
  {
    mutation: 'revokeResidencePermit',
    as: DIS,
    input: async (stage) => {
      const { caseId, permit } = await permitted(stage);
      return { ...next(caseId, 'permitId', permit), needCeased: true, leaveBy: ago(-30) };
    },
  },
  onCase(DIS, 'applyForWorkPermit', {}, caseWithStay),
  upon(DIS, workPermit, 'decideWorkPermit', { outcome: 'GRANTED', until: ago(-90) }, caseWithStay),
  {
    mutation: 'confirmWorkPermit',
    as: DIS,
    input: async (stage) => {
      const caseId = await caseWithStay(stage);
      const applied = await stage.does(DIS, 'applyForWorkPermit', { caseId });
      const decided = { ...next(caseId, 'workPermitId', applied), outcome: 'GRANTED' };
      const { id } = await stage.does(DIS, 'decideWorkPermit', decided);
      return next(caseId, 'workPermitId', await notVerified(stage.db('dis'), WorkPermitRow, id));
    },
  },
  onCase(DIS, 'allocateMunicipality', { municipality: 'Odense' }, refugee),
  upon(
    DIS,
    ['allocateMunicipality', { municipality: 'Odense' }, 'allocationId'],
    'endMunicipalityAllocation',
    {},
    refugee,
  ),
  onCase(INTEGRATION, 'offerIntegrationPlan', { measures: [language] }, settled),
  {
    mutation: 'recordIntegrationMeasure',
    as: INTEGRATION,
    input: async (stage) => {
      const caseId = await settled(stage);
      const plan = await stage.does(INTEGRATION, 'offerIntegrationPlan', { caseId, measures: [language] });
      return { ...next(caseId, 'planId', plan), measure: { kind: 'EMPLOYMENT', startsOn: ago(-30) } };
    },
  },
  {
    mutation: 'acknowledgeDisNotice',
    as: 'cmm-caseworker IDENTIFICATION',
    input: noticeToCmm,
    another: noticeToCmm,
  },
];

async function noticeToCmm(stage: Stage) {
  const caseId = await identified(stage);
  const sql = `SELECT id FROM notice WHERE case_id = $1 AND recipient = 'CMM'`;
  return { noticeId: (await stage.db('dis').query(sql, [caseId]))[0].id };
}
