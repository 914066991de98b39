import { randomUUID } from 'node:crypto';
import { everyCmmRecord } from '../../dev/caseload/cmm-records.ts';
import { DisRecords } from '../../dev/caseload/dis-records.ts';
import { everyNecRecord } from '../../dev/caseload/nec-stories.ts';
import { withNotices } from '../../dev/caseload/notices.ts';
import { everyReturnsRecord } from '../../dev/caseload/returns-stories.ts';
import { Story } from '../../dev/caseload/story.ts';
import { writeRoom } from '../../dev/caseload/write.ts';
import { personas } from '../../dev/personas.ts';
import { dayOf } from '../../shared/day.ts';
import { purposesOf } from '../../shared/roles.ts';
import type { CasePartyRow } from '../../shared/storage/case-party.row.ts';
import { Purpose } from '../../shared/vocabulary.ts';
import { daysLater } from '../harness/days-later.ts';
import type { OpenRoom } from '../harness/room.ts';

const today = dayOf(new Date());

/** A case of which every authority keeps every record there is. */
const whole = (name: string) => everyNecRecord(recorded(name));

const recorded = (name: string) =>
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

/** Every kind of record that DIS keeps: each once, whether or not one person's days would hold them all. */
const everyDisRecord = (story: Story) =>
  new DisRecords(story)
    .asylum(58, 30)
    .screened(57)
    .offered(50, 'REQUESTED', 48)
    .deadlineOfPeriod()
    .appliedForPermit('PROCEEDINGS', 'POLICE', 40)
    .permit(30, -150)
    .renewalSought('POLICE', 2)
    .work(20, 10)
    .allocated(25)
    .plan(20, 15);

/** Two cases that admit only whom this test wants: every persona's body in every room, and none of them, though nearly. */
export const admitting = whole('admits-everybody');
export const closedToOthers = whole('admits-nobody');
for (const story of [admitting, closedToOthers]) {
  everyDisRecord(story);
  everyCmmRecord(story);
  everyReturnsRecord(story);
  withNotices(story);
}
for (const { rows } of [admitting, closedToOthers]) {
  for (const { parties } of Object.values(rows)) parties.splice(0);
}

const bodies = [
  ...new Map(personas.map((each) => [`${each.authority} ${each.organisation}`, each])).values(),
];
for (const { authority, organisation } of bodies) {
  const held = personas.filter((each) => each.authority === authority).map(({ role }) => role);
  const purposes = purposesOf({ authority, roles: held });
  admit(admitting, { authority, organisation, purposes });
  admit(closedToOthers, { authority, organisation, purposes, endedAt: new Date() });
  if (organisation) admit(closedToOthers, { authority, organisation: 'another', purposes });
  else admit(closedToOthers, { authority, organisation, purposes: foreignTo(purposes) });
}
// a party for every purpose, of whom no room shows anything to anybody
admit(closedToOthers, {
  authority: 'STATISTICS_OFFICE',
  organisation: 'another',
  purposes: Object.values(Purpose),
});

function admit(
  story: Story,
  party: Pick<CasePartyRow, 'authority' | 'organisation' | 'purposes'> & Partial<CasePartyRow>,
) {
  for (const { parties } of Object.values(story.rows)) {
    parties.push({
      id: randomUUID(),
      caseId: story.caseId,
      basis: 'Takes part in this case',
      admittedAt: daysLater(-1),
      endedAt: null,
      ...party,
    });
  }
}

function foreignTo(purposes: readonly Purpose[]): Purpose[] {
  return Object.values(Purpose).filter((purpose) => !purposes.includes(purpose));
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
  linkId: nec.links[0]?.id,
  detentionId: nec.detentions[0]?.id,
  courtCaseId: nec.courtCases[0]?.id,
  hearingId: nec.hearings[0]?.id,
  chargeId: nec.charges[0]?.id,
  contactId: nec.witnessContacts[0]?.id,
  suspectId: nec.suspects[0]?.id,
  returnId: returns.returns[0]?.id,
  year: Number(today.slice(0, 4)),
  pseudonym: 'S-1',
  currency: 'DKK',
};
