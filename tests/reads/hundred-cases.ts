import { Story } from '../../dev/caseload/story.ts';
import { writeRoom } from '../../dev/caseload/write.ts';
import { dayOf } from '../../shared/day.ts';
import type { OpenRoom } from '../harness/room.ts';

/** A hundred cases in which every authority has a part. Days repeat, so that lists have rows of equal rank. */
const hundredCases = (): Story[] => {
  const today = dayOf(new Date());
  return Array.from({ length: 100 }, (_, at) => {
    const opened = 60 + (at % 6) * 3;
    const story = new Story(`bulk-${at}`, today, {
      person: {
        givenName: `Bulk${at}`,
        age: 16 + (at % 10),
        gender: at % 2 ? 'FEMALE' : 'MALE',
        citizenship: 'UG',
        citizenshipGroup: 'NON_EU',
      },
      openedAgo: opened,
      channel: at % 2 ? 'POLICE_ACTION' : 'HOTLINE',
      referredBy: 'POLICE',
    })
      .stay('NO_LAWFUL_STAY', opened)
      .decided('CMM', at % 3 ? 'NOT_IDENTIFIED' : 'IDENTIFIED', opened - 5)
      .decided('DIS', 'IDENTIFIED', opened - 10, ['SEXUAL_EXPLOITATION'])
      .reflection(opened - 12)
      .investigation(opened - 2, at % 3 ? null : 22, { required: at % 3 > 0 });
    if (at % 4 === 3) story.returned('DECLINED', { offered: 40 + (at % 5), declined: 30 }, 'UG');
    else story.returned('PLANNED', { offered: 40 + (at % 5), accepted: 35, planned: (at % 7) - 3 }, 'UG');
    if (at % 2 === 0) story.extended(20, 'COOPERATES_IN_PREPARED_RETURN', 10 + (at % 5) * 5);
    if (at % 5 === 0) story.decided('COURT', 'IDENTIFIED', 15);
    for (const room of ['CMM', 'DIS', 'RETURNS'] as const) story.party(room, 'POLICE', opened);
    for (const room of ['CMM', 'DIS', 'NEC', 'RETURNS'] as const) story.party(room, 'PROSECUTION', opened);
    if (at % 3 === 0) for (const room of ['CMM', 'DIS'] as const) story.party(room, 'SIRI', opened);
    for (const room of ['CMM', 'DIS', 'NEC'] as const) story.party(room, 'RETURN_AGENCY', opened);
    if (at % 4 === 0) story.party('NEC', 'COURT', opened);
    return story;
  });
};

/** Writes each room's part of them, and gives their ids in the order of the cases. */
export async function writeHundredCases(rooms: readonly OpenRoom[]): Promise<string[]> {
  const stories = hundredCases();
  const rows = stories.map((story) => story.rows);
  for (const { name, db } of rooms) await writeRoom(db, name as 'cmm' | 'dis' | 'nec' | 'returns', rows);
  return stories.map(({ caseId }) => caseId);
}
