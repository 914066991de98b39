import { randomUUID } from 'node:crypto';
import { everyReturnsRecord } from '../../dev/caseload/returns-stories.ts';
import { Story } from '../../dev/caseload/story.ts';
import { writeRoom } from '../../dev/caseload/write.ts';
import { personas } from '../../dev/personas.ts';
import { dayOf } from '../../shared/day.ts';
import { purposesOf } from '../../shared/roles.ts';
import type { OpenRoom } from '../harness/room.ts';

const today = dayOf(new Date());

/** A case of which every authority keeps every record there is. */
const whole = (name: string) =>
  new Story(name, today, {
    person: { givenName: 'Quebec', age: 31, gender: 'FEMALE', citizenship: 'UG', citizenshipGroup: 'NON_EU' },
    openedAgo: 60,
    channel: 'POLICE_ACTION',
    referredBy: 'POLICE',
  })
    .stay('NO_LAWFUL_STAY', 60)
    .decided('CMM', 'NOT_IDENTIFIED', 55)
    .decided('DIS', 'IDENTIFIED', 50, ['SEXUAL_EXPLOITATION'])
    .decided('COURT', 'IDENTIFIED', 20, ['FORCED_CRIMINALITY'])
    .reflection(48)
    .investigation(58, null, { required: false })
    .returned('PLANNED', { offered: 40, accepted: 35, planned: -30 }, 'UG')
    .extended(25, 'COOPERATES_IN_PREPARED_RETURN', 40);

/** Two cases that admit only whom this test wants: every persona's body in every room, and nobody. */
export const admitting = whole('admits-everybody');
export const closedToOthers = whole('admits-nobody');
for (const story of [admitting, closedToOthers]) everyReturnsRecord(story);
for (const { rows } of [admitting, closedToOthers]) {
  for (const { parties } of Object.values(rows)) parties.splice(0);
}
const bodies = new Map(personas.map((each) => [`${each.authority} ${each.organisation}`, each]));
for (const { authority, organisation } of bodies.values()) {
  const held = personas.filter((each) => each.authority === authority).map(({ role }) => role);
  const purposes = purposesOf({ authority, roles: held });
  const party = {
    caseId: admitting.caseId,
    authority,
    organisation,
    purposes,
    admittedAt: new Date(),
    endedAt: null,
  };
  for (const { parties } of Object.values(admitting.rows)) {
    parties.push({ id: randomUUID(), basis: 'Takes part in this case', ...party });
  }
}

export const seedSampleCases = async ({ name, db }: OpenRoom): Promise<void> => {
  await writeRoom(db, name, [admitting.rows, closedToOthers.rows]);
};

const { dis, nec, returns, cmm } = admitting.rows;

/** What a field or an input is given that cannot do without: by the name of the argument. */
export const samples: Readonly<Record<string, unknown>> = {
  id: admitting.caseId,
  caseId: admitting.caseId,
  reference: cmm.cases[0]?.reference,
  periodId: dis.periods[0]?.id,
  investigationId: nec.investigations[0]?.id,
  returnId: returns.returns[0]?.id,
};
