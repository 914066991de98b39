import { DisRecords } from '../../../dev/caseload/dis-records.ts';
import { Story } from '../../../dev/caseload/story.ts';
import { writeRoom } from '../../../dev/caseload/write.ts';
import { dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

const CASES = 100;

/** Every kind of record that DIS keeps, whether or not one person's days would hold them all. */
function whole(name: string): Story {
  const story = new Story(name, dayOf(new Date()), {
    person: { givenName: 'Quebec', age: 31, gender: 'FEMALE', citizenship: 'UG', citizenshipGroup: 'NON_EU' },
    openedAgo: 60,
    channel: 'ASYLUM_INTERVIEW',
    referredBy: 'DIS',
  })
    .stay('ASYLUM_SEEKER', 60)
    .decided('DIS', 'IDENTIFIED', 50, ['SERVITUDE'])
    .reflection(48);
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
  return story;
}

let databases: Databases;
let dis: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
  const caseload = Array.from({ length: CASES }, (_, at) => whole(`whole ${at}`));
  await writeRoom(
    dis.db,
    'dis',
    caseload.map(({ rows }) => rows),
  );
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

const RECORDS = `asylumApplications { outcome history { version } } asylumScreenings { id } assessmentRequests { id }
  reflectionOffers { state } departureDeadlines { state history { version } }
  residencePermits { kind application { kind renews { validTo } } history { version } }
  permitApplications { id renews { validTo } } workPermits { state } municipalityAllocations { municipality }
  integrationPlans { acceptedOn }`;

const LISTS = ['residencePermits', 'permitApplications', 'asylumApplications', 'departureDeadlines'];

test.each([
  ['immigrationFiles', RECORDS],
  ...[...LISTS, 'workPermits', 'municipalityAllocations'].map((name) => [
    name,
    `case { immigration { ${RECORDS} } }`,
  ]),
])('%s takes as many statements of one case as of a hundred', async (name, fields) => {
  const count = async (first: number) => {
    dis.statements.take();
    const query = `query($first: Int) { list: ${name}(first: $first) { nodes { ${fields} } } }`;
    const { data, errors } = await dis.ask('dis-caseworker', {
      query,
      variables: { first },
      purpose: 'IMMIGRATION',
    });
    expect(errors).toEqual([]);
    expect(data.list.nodes).toHaveLength(first);
    return dis.statements.take().length;
  };
  const one = await count(1);
  expect(await count(CASES)).toBe(one);
});
