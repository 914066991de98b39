import { randomUUID } from 'node:crypto';
import { CasePartyRow } from '../../shared/storage/case-party.row.ts';
import { NoticeRow } from '../../shared/storage/notice.row.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { tokenOf } from '../harness/tokens.ts';
import { personOnFile } from './cmm/cmm-file.ts';
import { decide } from './cmm/deciding.ts';
import { ago } from './on-file.ts';

let databases: Databases;
let cmm: OpenRoom;
/** Officials of three NGOs and two municipalities, each with a purpose. */
let hopenow: string;
let reden: string;
let hoerhuset: string;
let odense: string;
let aarhus: string;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  cmm = await openTestRoom('cmm', databases);
  const ngo = async (organisation: string) =>
    `${await tokenOf('ngo-outreach', { organisation, sub: organisation })} ASSISTANCE`;
  [hopenow, reden, hoerhuset] = await Promise.all([
    ngo('hopenow'),
    ngo('reden-international'),
    ngo('hoerhuset'),
  ]);
  odense = 'municipality-caseworker CHILD_PROTECTION';
  aarhus = `${await tokenOf('municipality-caseworker', { organisation: 'Aarhus' })} CHILD_PROTECTION`;
});
afterAll(async () => {
  await cmm?.stop();
  await databases?.drop();
});

const COORDINATING = 'cmm-coordinator COORDINATION';
const ASSISTING = 'cmm-caseworker ASSISTANCE';
const OF_CHILDREN = 'cmm-caseworker CHILD_PROTECTION';
const ASSIGN = ['assignContactPerson', 'ContactPerson'] as const;
const RELEASE = ['releaseContactPerson', 'ContactPerson'] as const;
const ASSESS = ['recordBestInterests', 'BestInterestsAssessment'] as const;
const BEST = { topic: 'FAMILY_TRACING', conclusion: 'IN_BEST_INTERESTS' };

/** A case of an adult, or of a child, to which these are admitted for whatever such a body does. */
async function caseWith(
  parties: readonly (readonly [CasePartyRow['authority'], string | null])[],
  bornOn = ago(365 * 30),
): Promise<string> {
  const caseId = await personOnFile(cmm.db, { bornOn });
  for (const [authority, organisation] of parties)
    await cmm.db.manager.insert(CasePartyRow, {
      id: randomUUID(),
      caseId,
      authority,
      organisation,
      purposes: ['ASSISTANCE', 'CHILD_PROTECTION', 'IMMIGRATION'],
      basis: 'Takes part',
      admittedAt: new Date(Date.now() - 60_000),
      endedAt: null,
    });
  return caseId;
}
const ofTwoNgos = () =>
  caseWith([
    ['NGO', 'hopenow'],
    ['NGO', 'reden-international'],
  ]);

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly recipient: string;
  readonly organisation: string | null;
  readonly acknowledgedAt: string | null;
  readonly case: { readonly id: string };
}
/** What an official is shown of the notices of one case, the oldest first. */
async function shown(as: string, caseId: string): Promise<Shown[]> {
  const [who = '', purpose = ''] = as.split(' ');
  const { data, errors } = await cmm.ask(who, {
    query: `{ cmmNotices(first: 100) { nodes { id kind recipient organisation acknowledgedAt case { id } } } }`,
    purpose,
  });
  expect(errors).toEqual([]);
  return data.cmmNotices.nodes.filter((notice: Shown) => notice.case.id === caseId);
}
const kindsTo = async (as: string, caseId: string) => (await shown(as, caseId)).map(({ kind }) => kind);

async function acknowledge(as: string, { id: noticeId }: Pick<Shown, 'id'>): Promise<unknown> {
  const [who = '', purpose = ''] = as.split(' ');
  const { errors } = await cmm.ask(who, {
    query: `mutation ($input: AcknowledgeNoticeInput!) { acknowledgeCmmNotice(input: $input) { ... on Notice { id } } }`,
    variables: { input: { noticeId } },
    purpose,
  });
  return errors[0]?.extensions.code ?? 'DONE';
}

/** CMM assigns a contact person: something that every NGO on the case is told. */
async function contactPersonIn(
  caseId: string,
): Promise<{ contactPersonId: string; expectedVersion: number }> {
  const assigned = await decide(cmm, ASSISTING, ASSIGN, { caseId, official: 'official-1' });
  expect(assigned.told).toBe('ContactPerson');
  return { contactPersonId: assigned.it.id, expectedVersion: assigned.it.version };
}

async function released(caseId: string, organisation: string): Promise<void> {
  const { data } = await cmm.ask('cmm-coordinator', {
    query: `mutation ($input: ReleaseAuthorityInput!) { releaseAuthority(input: $input) { __typename } }`,
    variables: { input: { caseId, authority: 'NGO', organisation } },
    purpose: 'COORDINATION',
  });
  expect(data.releaseAuthority.__typename).toBe('CaseParty');
}

test('each of two NGOs on a case has a notice of its own, and is not shown that of the other', async () => {
  const caseId = await ofTwoNgos();
  await contactPersonIn(caseId);
  const own = { kind: 'CONTACT_PERSON_CHANGED', recipient: 'NGO', acknowledgedAt: null };
  expect(await shown(hopenow, caseId)).toMatchObject([{ ...own, organisation: 'hopenow' }]);
  expect(await shown(reden, caseId)).toMatchObject([{ ...own, organisation: 'reden-international' }]);
  expect(await shown(hoerhuset, caseId)).toEqual([]);
  expect((await shown('auditor AUDIT', caseId)).map(({ organisation }) => organisation).sort()).toEqual([
    'hopenow',
    'reden-international',
  ]);
});

test('what one acknowledges waits on for the other, whose notice it cannot acknowledge', async () => {
  const caseId = await ofTwoNgos();
  await contactPersonIn(caseId);
  const [[first], [second]] = [await shown(hopenow, caseId), await shown(reden, caseId)];
  if (!first || !second) throw new Error('each is told');
  expect(await acknowledge(hopenow, second)).toBe('FORBIDDEN_OR_NOT_FOUND');
  expect(await acknowledge(hopenow, first)).toBe('DONE');
  expect(await shown(hopenow, caseId)).toMatchObject([{ acknowledgedAt: expect.any(String) }]);
  expect(await shown(reden, caseId)).toMatchObject([{ id: second.id, acknowledgedAt: null }]);
  expect(await acknowledge(reden, second)).toBe('DONE');
});

test('a body that is one organisation is told as such', async () => {
  const caseId = await caseWith([['DIS', null]], ago(365 * 12));
  expect((await decide(cmm, OF_CHILDREN, ASSESS, { caseId, ...BEST })).told).toBe('BestInterestsAssessment');
  const told = { kind: 'BEST_INTERESTS_ASSESSED', recipient: 'DIS', organisation: null };
  expect(await shown('dis-caseworker IMMIGRATION', caseId)).toMatchObject([told]);
});

test('a municipality is not told what it did itself, but another one on the case is', async () => {
  const caseId = await caseWith(
    [
      ['MUNICIPALITY', 'Odense'],
      ['MUNICIPALITY', 'Aarhus'],
    ],
    ago(365 * 12),
  );
  expect((await decide(cmm, odense, ASSESS, { caseId, ...BEST })).told).toBe('BestInterestsAssessment');
  expect(await kindsTo(odense, caseId)).toEqual([]);
  expect(await shown(aarhus, caseId)).toMatchObject([
    { kind: 'BEST_INTERESTS_ASSESSED', organisation: 'Aarhus' },
  ]);
  expect(await kindsTo(COORDINATING, caseId)).toEqual(['BEST_INTERESTS_ASSESSED']);
});

test('an NGO that is released learns of it, keeps what it was told until then, and is told nothing after', async () => {
  const caseId = await ofTwoNgos();
  const contact = await contactPersonIn(caseId);
  await released(caseId, 'hopenow');
  const told = ['CONTACT_PERSON_CHANGED', 'RELEASED_FROM_CASE'];
  expect(await kindsTo(hopenow, caseId)).toEqual(told);
  expect(await kindsTo(reden, caseId)).toEqual(['CONTACT_PERSON_CHANGED']);
  for (const notice of await shown(hopenow, caseId)) expect(await acknowledge(hopenow, notice)).toBe('DONE');

  expect((await decide(cmm, ASSISTING, RELEASE, { caseId, ...contact })).told).toBe('ContactPerson');
  expect(await kindsTo(hopenow, caseId)).toEqual(told);
  expect(await kindsTo(reden, caseId)).toEqual(['CONTACT_PERSON_CHANGED', 'CONTACT_PERSON_CHANGED']);
});

test('what names no organisation, as it was before, is shown to each while it is a party, and acknowledged once', async () => {
  const caseId = await ofTwoNgos();
  const old = {
    id: randomUUID(),
    kind: 'CASE_REOPENED',
    caseId,
    recipient: 'NGO',
    organisation: null,
    issuedAt: new Date(),
    acknowledgedAt: null,
    acknowledgedBy: null,
  } as const;
  await cmm.db.manager.insert(NoticeRow, old);
  const waits = [{ id: old.id, organisation: null, acknowledgedAt: null }];
  for (const one of [hopenow, reden]) expect(await shown(one, caseId)).toMatchObject(waits);
  expect(await shown(hoerhuset, caseId)).toEqual([]);
  expect(await acknowledge(hoerhuset, old)).toBe('FORBIDDEN_OR_NOT_FOUND');
  expect(await acknowledge(hopenow, old)).toBe('DONE');
  expect(await shown(reden, caseId)).toMatchObject([{ id: old.id, acknowledgedAt: expect.any(String) }]);

  await released(caseId, 'hopenow');
  const later = { ...old, id: randomUUID(), issuedAt: new Date(Date.now() + 1000) };
  await cmm.db.manager.insert(NoticeRow, later);
  expect(await kindsTo(hopenow, caseId)).toEqual(['CASE_REOPENED', 'RELEASED_FROM_CASE']);
  expect(await kindsTo(reden, caseId)).toEqual(['CASE_REOPENED', 'CASE_REOPENED']);
});
