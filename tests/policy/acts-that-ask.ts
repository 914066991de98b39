import { asking } from '../decisions/asking-in-code.ts';
import { ago } from '../decisions/on-file.ts';
import { actOf, adverse, onGrounds, protective } from '../decisions/resting-on-others.ts';
import type { RoomName } from '../harness/databases.ts';
import { everyAct } from '../repeats/every-act.ts';
import { approved } from '../repeats/place-acts.ts';
import {
  asParty,
  CMM,
  COORDINATING,
  COURT,
  caseWithStay,
  type Input,
  next,
  type Stage,
} from '../repeats/stage.ts';

/** Every act that asks other authorities, in each way in which it asks something else. */

export interface Way {
  readonly who: string;
  readonly purpose: string;
  readonly input: (stage: Stage) => Promise<Input>;
}

export const ROOMS: readonly RoomName[] = ['cmm', 'dis', 'nec', 'returns'];

const DIS = 'dis-caseworker IMMIGRATION';
const MUNICIPALITY = 'municipality-caseworker CHILD_PROTECTION';

/** By bodies that are asked about elsewhere, and of persons of whom more is asked. */
const besides: readonly (readonly [as: string, mutation: string, input: Way['input']])[] = [
  [COURT, 'decideAssistanceEligibility', actOf('decideAssistanceEligibility')],
  [DIS, 'decideAssistanceEligibility', actOf('decideAssistanceEligibility')],
  [CMM, 'placePerson', ofUnknownAge],
  [MUNICIPALITY, 'placePerson', child],
  [MUNICIPALITY, 'movePerson', childPlaced],
];

export const acts = asking().map((mutation) => {
  const room = ROOMS.find((name) => everyAct[name].some((act) => act.mutation === mutation)) ?? 'cmm';
  const own = everyAct[room].filter((act) => act.mutation === mutation);
  const onGround = onGrounds[mutation];
  const all: (readonly [as: string, mutation: string, input: Way['input']])[] = [
    ...protective,
    ...own.map(({ as, input }) => [as, mutation, input] as const),
    ...adverse.map(([as, name, , input]) => [as, name, input] as const),
    ...own.slice(0, onGround ? 1 : 0).map(({ as, input }) => [as, mutation, onGround ?? input] as const),
    ...besides,
  ];
  const ways = all
    .filter(([, name]) => name === mutation)
    .map(([as, , input]): Way => {
      const [who = '', purpose = ''] = as.split(' ');
      return { who, purpose, input };
    });
  return { mutation, room, ways };
});

async function ofUnknownAge(stage: Stage): Promise<Input> {
  const caseId = await caseWithStay(stage, 'LAWFUL', { bornOn: undefined });
  return { caseId, facilityId: (await approved(stage)).facilityId };
}

/** A child whose municipality CMM lets in on the case, and a family that it oversees. */
async function child(stage: Stage): Promise<Input> {
  const caseId = await caseWithStay(stage, 'LAWFUL', { bornOn: ago(365 * 12) });
  const municipality = { organisation: 'Odense', purposes: ['CHILD_PROTECTION'] };
  await stage.does(COORDINATING, 'involveAuthority', { ...asParty(caseId, 'MUNICIPALITY'), ...municipality });
  return { caseId, facilityId: await family(stage) };
}

async function childPlaced(stage: Stage): Promise<Input> {
  const { caseId, facilityId } = await child(stage);
  const placed = await stage.does(MUNICIPALITY, 'placePerson', { caseId, facilityId });
  return { ...next(String(caseId), 'placementId', placed), facilityId: await family(stage) };
}

async function family(stage: Stage): Promise<string> {
  const place = { kind: 'FOSTER_CARE', municipality: 'Odense', operatedBy: 'Nobody', capacity: 1 };
  const opened = { ...place, name: 'An invented family', openedOn: ago(300) };
  const { id } = await stage.does(MUNICIPALITY, 'registerFacility', opened);
  await stage.does(MUNICIPALITY, 'approveFacility', { facilityId: id, places: 1 });
  return id;
}
