import { randomUUID } from 'node:crypto';
import type { NoticeKind } from '../../shared/notice-vocabulary.ts';
import { NoticeRow } from '../../shared/storage/notice.row.ts';
import type { Authority } from '../../shared/vocabulary.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { daysLater } from '../harness/days-later.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { entriesInShort, entriesOf } from './traces.ts';

let databases: Databases;
let dis: OpenRoom;
beforeEach(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
});
afterEach(async () => {
  await dis?.stop();
  await databases?.drop();
});

async function issued(kind: NoticeKind, recipient: Authority, daysAgo = 1) {
  const caseId = randomUUID();
  const issuedAt = daysLater(-daysAgo);
  const waiting = { organisation: null, acknowledgedAt: null, acknowledgedBy: null };
  const notice: NoticeRow = { id: randomUUID(), kind, caseId, recipient, issuedAt, ...waiting };
  await dis.db.manager.insert(NoticeRow, notice);
  return notice;
}

const list = async (who: string, purpose: string, args = '') => {
  const { data, errors } = await dis.ask(who, {
    query: `{ disNotices${args} { nodes { id kind recipient acknowledgedAt case { id } } pageInfo { hasNextPage endCursor } } }`,
    purpose,
  });
  expect(errors).toEqual([]);
  return data.disNotices;
};
const idsOf = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

const acknowledge = (who: string, purpose: string, noticeId: string, more = {}) =>
  dis.ask(who, {
    query: `mutation Acknowledge($input: AcknowledgeNoticeInput!) { acknowledgeDisNotice(input: $input) {
      ... on Notice { id acknowledgedAt } ... on Refused { reason } } }`,
    variables: { input: { noticeId } },
    purpose,
    ...more,
  });

test('a notice is shown to its recipient, who need not be a party, to auditors, and to nobody else', async () => {
  const toCmm = await issued('REFLECTION_GRANTED', 'CMM', 3);
  const toPolice = await issued('PERMIT_DECIDED', 'POLICE', 2);
  const toNgo = await issued('REFLECTION_ENDED', 'NGO', 1);

  expect(await list('nec-investigator', 'INVESTIGATION')).toMatchObject({
    nodes: [
      {
        id: toPolice.id,
        kind: 'PERMIT_DECIDED',
        recipient: 'POLICE',
        acknowledgedAt: null,
        case: { id: toPolice.caseId },
      },
    ],
  });
  expect(idsOf(await list('cmm-caseworker', 'ASSISTANCE'))).toEqual([toCmm.id]);
  // what names no organisation is shown to each to which the case is assigned
  expect(idsOf(await list('ngo-outreach', 'ASSISTANCE'))).toEqual([]);
  await dis.db.query(
    `INSERT INTO case_party (id, case_id, authority, organisation, purposes, basis, admitted_at)
     VALUES (gen_random_uuid(), $1, 'NGO', 'hopenow', '{ASSISTANCE}', 'Assigned', now())`,
    [toNgo.caseId],
  );
  expect(idsOf(await list('ngo-outreach', 'ASSISTANCE'))).toEqual([toNgo.id]);
  expect(idsOf(await list('auditor', 'AUDIT'))).toEqual([toCmm.id, toPolice.id, toNgo.id]);
  expect(idsOf(await list('prosecutor', 'PROSECUTION'))).toEqual([]);
  const { errors } = await dis.ask('statistician', {
    query: '{ disNotices { nodes { id } } }',
    purpose: 'STATISTICS',
  });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN_OR_NOT_FOUND']);
});

test('those that still wait are listed, the longest waiting first, page by page', async () => {
  const late = await issued('REFLECTION_EXTENDED', 'CMM', 1);
  const early = await issued('REFLECTION_GRANTED', 'CMM', 9);
  const done = await issued('ASYLUM_DECIDED', 'CMM', 5);
  await acknowledge('cmm-caseworker', 'ASSISTANCE', done.id);

  const of = async (args: string) => idsOf(await list('cmm-coordinator', 'COORDINATION', args));
  expect(await of('(filter: { acknowledged: false })')).toEqual([early.id, late.id]);
  expect(await of('(filter: { acknowledged: true })')).toEqual([done.id]);
  expect(await of('(filter: { kind: REFLECTION_EXTENDED })')).toEqual([late.id]);
  const before = daysLater(-3).toISOString();
  expect(await of(`(filter: { issuedBefore: "${before}" })`)).toEqual([early.id, done.id]);

  const first = await list('cmm-coordinator', 'COORDINATION', '(first: 2)');
  expect([idsOf(first), first.pageInfo.hasNextPage]).toEqual([[early.id, done.id], true]);
  expect(await of(`(first: 2, after: "${first.pageInfo.endCursor}")`)).toEqual([late.id]);
});

test('a notice is acknowledged once, by its recipient, with its entry; again changes nothing', async () => {
  const { id, caseId } = await issued('REFLECTION_GRANTED', 'CMM');
  const stored = () => dis.db.manager.findOneByOrFail(NoticeRow, { id });

  for (const [who, purpose] of [
    ['returns-caseworker', 'RETURN'],
    ['dis-caseworker', 'IMMIGRATION'],
  ] as const) {
    const { data, errors } = await acknowledge(who, purpose, id);
    expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([
      { acknowledgeDisNotice: null },
      ['FORBIDDEN_OR_NOT_FOUND'],
    ]);
  }
  expect((await stored()).acknowledgedAt).toBeNull();

  const [correlationId, again] = [randomUUID(), randomUUID()];
  const { data, errors } = await acknowledge('cmm-caseworker', 'ASSISTANCE', id, { correlationId });
  expect(errors).toEqual([]);
  const kept = await stored();
  expect(data.acknowledgeDisNotice).toEqual({ id, acknowledgedAt: kept.acknowledgedAt?.toISOString() });
  const [entry] = await entriesOf(dis.db, correlationId);
  expect(entry).toMatchObject({ kind: 'UPDATE', operation: 'acknowledgeDisNotice', caseIds: [caseId] });

  await acknowledge('cmm-coordinator', 'COORDINATION', id, { correlationId: again });
  expect(await stored()).toEqual(kept);
  expect(await entriesInShort(dis.db, again)).toEqual(['UPDATE DONE']);
});

test('an id that is none, and one of nothing, are told apart', async () => {
  const bad = await acknowledge('cmm-caseworker', 'ASSISTANCE', 'none');
  expect(bad.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.noticeId' });
  const absent = await acknowledge('cmm-caseworker', 'ASSISTANCE', randomUUID());
  expect(absent.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_OR_NOT_FOUND' });
});
