import { everyReturnsRecord } from '../../../dev/caseload/returns-stories.ts';
import { noRows } from '../../../dev/caseload/rows.ts';
import { Story } from '../../../dev/caseload/story.ts';
import { writeRoom } from '../../../dev/caseload/write.ts';
import { dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

const today = dayOf(new Date());
const whole = (at: number) =>
  everyReturnsRecord(
    new Story(`whole ${at}`, today, {
      person: {
        givenName: 'Quebec',
        age: 31,
        gender: 'FEMALE',
        citizenship: 'UG',
        citizenshipGroup: 'NON_EU',
      },
      openedAgo: 60,
      channel: 'HOTLINE',
      referredBy: 'CMM',
    }).returned('PLANNED', { offered: 40, accepted: 35, planned: -30 }, 'UG'),
  );

let databases: Databases;
let room: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('returns');
  room = await openTestRoom('returns', databases);
  // all of a kind at once: story by story takes its time on a busy machine
  const all = noRows();
  for (let at = 0; at < 100; at += 1) {
    const { returns } = whole(at).rows;
    for (const kind of Object.keys(returns) as (keyof typeof returns)[])
      (all.returns[kind] as object[]).push(...returns[kind]);
  }
  await writeRoom(room.db, 'returns', [all]);
});
afterAll(async () => {
  await room?.stop();
  await databases?.drop();
});

const RETURN = `reasons riskAssessment { hardship } plan { components programme { organisation { name } } }
  support { form partner { name } programme { name } measures { activity amount { amount } } } followUps { dueOn }`;

test.each([
  [
    'returnFiles',
    `nodes { counselling { heldOn } familyTracing { status } returns { ${RETURN} } }`,
    // the list, counselling, tracing, returns, risk, plan, support, follow-ups, measures, programme, and organisations
    // twice: partners as soon as supports are known, whoever runs a programme once that is
    12,
  ],
  [
    'reintegrationSupports',
    'nodes { form partner { name } measures { activity } case { returnFile { openedOn } } }',
    4,
  ],
  ['followUpsDue', 'nodes { dueOn case { returnFile { openedOn } } }', 2],
  ['partnerCoverage', 'nodes { country partner { name } }', 2],
])('%s: as many statements for one row as for a hundred', async (list, fields, statements) => {
  for (const first of [1, 100]) {
    room.statements.take();
    const { data, errors } = await room.ask('returns-caseworker', {
      query: `{ ${list}(first: ${first}) { ${fields} } }`,
      purpose: 'RETURN',
    });
    expect(errors).toEqual([]);
    expect(data[list].nodes).toHaveLength(first);
    expect([first, room.statements.take().length]).toEqual([first, statements]);
  }
});
