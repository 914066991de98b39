import { PlacementRow } from '../../subgraphs/cmm/storage/placement.row.ts';
import { ago, notVerified } from '../decisions/on-file.ts';
import { type Act, CMM, caseWithStay, MINISTRY, newName, next, type Stage } from './stage.ts';

/** Places for victims, and who is placed there. */

const PLACE = { kind: 'CRISIS_SHELTER', operatedBy: 'Nobody', capacity: 4, openedOn: ago(300) };

const registered = async ({ does }: Stage): Promise<string> =>
  (await does(MINISTRY, 'registerFacility', { ...PLACE, name: newName('An invented place') })).id;

export async function approved(stage: Stage) {
  const facilityId = await registered(stage);
  return { facilityId, approval: await stage.does(MINISTRY, 'approveFacility', { facilityId, places: 4 }) };
}

async function placed(stage: Stage) {
  const caseId = await caseWithStay(stage, 'LAWFUL');
  const { facilityId } = await approved(stage);
  return next(caseId, 'placementId', await stage.does(CMM, 'placePerson', { caseId, facilityId }));
}

const inspected = { outcome: 'REMARKS', remarks: 'A stair without a rail', followUpDueOn: ago(-30) };

export const placeActs: readonly Act[] = [
  {
    mutation: 'registerFacility',
    as: MINISTRY,
    input: async () => ({ ...PLACE, name: newName('An invented place') }),
    another: { capacity: 5 },
  },
  {
    mutation: 'closeFacility',
    as: MINISTRY,
    input: async (stage) => ({ facilityId: await registered(stage), expectedVersion: 1 }),
  },
  {
    mutation: 'approveFacility',
    as: MINISTRY,
    input: async (stage) => ({ facilityId: await registered(stage), places: 4 }),
  },
  {
    mutation: 'withdrawApproval',
    as: MINISTRY,
    input: async (stage) => {
      const { facilityId, approval } = await approved(stage);
      return { facilityId, approvalId: approval.id, expectedVersion: approval.version };
    },
  },
  {
    mutation: 'recordInspection',
    as: MINISTRY,
    input: async (stage) => ({ facilityId: await registered(stage), ...inspected }),
  },
  {
    mutation: 'followUpInspection',
    as: MINISTRY,
    input: async (stage) => {
      const facilityId = await registered(stage);
      const { id, version } = await stage.does(MINISTRY, 'recordInspection', { facilityId, ...inspected });
      return { facilityId, inspectionId: id, expectedVersion: version };
    },
  },
  {
    mutation: 'placePerson',
    as: CMM,
    input: async (stage) => ({
      caseId: await caseWithStay(stage, 'LAWFUL'),
      facilityId: (await approved(stage)).facilityId,
    }),
  },
  {
    mutation: 'movePerson',
    as: CMM,
    input: async (stage) => ({ ...(await placed(stage)), facilityId: (await approved(stage)).facilityId }),
  },
  {
    mutation: 'confirmPlacement',
    as: CMM,
    input: async (stage) => {
      const { caseId, placementId } = await placed(stage);
      const id = String(placementId);
      return next(String(caseId), 'placementId', await notVerified(stage.db('cmm'), PlacementRow, id));
    },
  },
  { mutation: 'endPlacement', as: CMM, input: placed },
];
