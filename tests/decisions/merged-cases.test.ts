import { randomUUID } from 'node:crypto';
import type { RoomName } from '../harness/databases.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { onRecord } from '../repeats/on-record.ts';
import { overDays } from '../repeats/over-days.ts';
import { asDis, COORDINATING, caseOf, DIS, identified, POLICE, RETURNS } from '../repeats/stage.ts';
import { ago } from './on-file.ts';
import { entriesInShort } from './traces.ts';

/** Nothing is begun in a case that CMM merged into another, in whatever room: work goes on in the other. */

const { days, graph, stage } = overDays();

/** The reference of the case that goes on in its place: one in which she is identified too, where she is. */
async function merge(caseId: string, into?: string): Promise<string> {
  const intoCaseId = into ?? (await caseOf(stage));
  await stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });
  const read = await stage.reads(COORDINATING, 'query ($id: ID!) { case(id: $id) { reference } }', {
    id: intoCaseId,
  });
  return read.case.reference;
}

/** With what weighs more than a reflection period or a return: it is the one that goes on. */
async function seekingAsylum(): Promise<string> {
  const caseId = await identified(stage);
  await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
  return caseId;
}

async function attempt(room: RoomName, as: string, mutation: string, input: object) {
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const before = await onRecord(graph);
  const query = mutationText(mutation);
  const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose, correlationId });
  return {
    done: data?.done ?? null,
    told: errors.map(({ message, extensions }) => `${extensions.code} ${message}`),
    entries: await entriesInShort(graph.rooms[room].db, correlationId),
    changed: JSON.stringify(before) !== JSON.stringify(await onRecord(graph)),
  };
}

const turnedAway = (into: string) => ({
  done: null,
  told: [`CONFLICT CMM merged this case into ${into}. Go on in that.`],
  entries: [expect.stringMatching(/^(CREATE|UPDATE) CONFLICT$/)],
  changed: false,
});

const acts: readonly [room: RoomName, as: string, mutation: string, input: object][] = [
  ['dis', DIS, 'recordResidenceStatus', { basis: 'LAWFUL', validFrom: ago(0) }],
  ['dis', DIS, 'lodgeAsylumApplication', {}],
  ['dis', DIS, 'registerImmigrationPerson', { gender: 'FEMALE' }],
  ['dis', DIS, 'admitToImmigrationFile', { authority: 'SIRI', purposes: ['IMMIGRATION'], basis: 'Decides' }],
  ['dis', DIS, 'decideIdentificationAsDis', { ...asDis(''), outcome: 'NOT_IDENTIFIED', forms: [] }],
  ['dis', DIS, 'offerReflectionPeriod', {}],
  ['dis', DIS, 'grantReflectionPeriod', {}],
  ['dis', DIS, 'applyForResidencePermit', { kind: 'PROTECTION' }],
  ['dis', DIS, 'applyForWorkPermit', {}],
  ['dis', DIS, 'requestAssessment', {}],
  ['nec', POLICE, 'openInvestigation', { policeNumber: '0100-1', unit: 'NSK' }],
  ['nec', POLICE, 'detain', {}],
  ['nec', POLICE, 'registerJusticePerson', { gender: 'FEMALE' }],
  ['nec', POLICE, 'chargeVictim', { provision: '§ 276' }],
  ['returns', RETURNS, 'recordCounselling', { kind: 'LEGAL' }],
  ['returns', RETURNS, 'registerReturnPerson', { gender: 'FEMALE' }],
  ['returns', RETURNS, 'offerReturn', {}],
];

/** What is asked for on a file that is open: in no other case is there anything to turn away. */
const ON_A_FILE = /ReflectionPeriod$|^applyFor|^requestAssessment$/;

test.each(acts)(
  '%s: %s %s is turned away, whether or not a file is open',
  async (room, as, mutation, input) => {
    // each room has a file of the one case; of the other nobody has
    const onFile = await identified(stage);
    await stage.does(POLICE, 'recordWitnessParticipation', { caseId: onFile, testifies: true });
    await stage.does(RETURNS, 'recordCounselling', { caseId: onFile, kind: 'LEGAL' });
    const into = await merge(onFile, await identified(stage));
    expect(await attempt(room, as, mutation, { ...input, caseId: onFile })).toEqual(turnedAway(into));
    if (ON_A_FILE.test(mutation)) return;
    const none = await caseOf(stage);
    const other = await merge(none);
    expect(await attempt(room, as, mutation, { ...input, caseId: none })).toMatchObject(
      mutation === 'decideIdentificationAsDis'
        ? { done: { reason: 'NOT_COMPETENT' }, changed: false }
        : turnedAway(other),
    );
  },
);

test('a return that stands there is not gone on with, and may be declined and withdrawn', async () => {
  const [offered, accepted] = [await identified(stage), await identified(stage)];
  const offer = async (caseId: string) => (await stage.does(RETURNS, 'offerReturn', { caseId })).id;
  const onOffer = { caseId: offered, returnId: await offer(offered), expectedVersion: 1 };
  const onAcceptance = { caseId: accepted, returnId: await offer(accepted), expectedVersion: 2 };
  await stage.does(RETURNS, 'acceptReturn', { ...onAcceptance, expectedVersion: 1 });
  const into = [await merge(offered, await seekingAsylum()), await merge(accepted, await seekingAsylum())];
  expect(await attempt('returns', RETURNS, 'acceptReturn', onOffer)).toEqual(turnedAway(into[0] ?? ''));
  const plan = {
    departureOn: ago(-10),
    destination: 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE',
    destinationCountry: 'UG',
    components: ['RECEPTION'],
  };
  const planned = await attempt('returns', RETURNS, 'planReturn', { ...onAcceptance, ...plan });
  expect(planned).toEqual(turnedAway(into[1] ?? ''));
  const reasons = { reasons: ['DEBT'] };
  await stage.does(RETURNS, 'declineReturn', { ...onOffer, ...reasons });
  await stage.does(RETURNS, 'withdrawFromReturn', { ...onAcceptance, ...reasons });
});

test('what an investigation finds is recorded by way of the case that goes on', async () => {
  const caseId = await caseOf(stage);
  const opened = { caseId, policeNumber: '0100-2', unit: 'NSK' };
  const { id: investigationId } = await stage.does(POLICE, 'openInvestigation', opened);
  const intoId = await caseOf(stage);
  const found: [string, object][] = [
    ['recordOffence', { investigationId, provision: '§ 262 a' }],
    ['recordSuspect', { investigationId, pseudonym: 'S-1' }],
  ];
  const into = await merge(caseId, intoId);
  for (const [mutation, input] of found)
    expect(await attempt('nec', POLICE, mutation, { ...input, caseId })).toEqual(turnedAway(into));
  await stage.does(POLICE, 'linkInvestigation', { caseId: intoId, investigationId });
  for (const [mutation, input] of found) await stage.does(POLICE, mutation, { ...input, caseId: intoId });
});

test('which case goes on is not told to whom CMM does not admit to it', async () => {
  const caseId = await caseOf(stage);
  const reference = await merge(caseId);
  const asked = 'query ($reference: String!) { caseByReference(reference: $reference) { id } }';
  const { caseByReference: into } = await stage.reads(COORDINATING, asked, { reference });
  await stage.does(COORDINATING, 'releaseAuthority', { caseId: into.id, authority: 'DIS' });
  const input = { caseId, basis: 'LAWFUL', validFrom: ago(0) };
  expect(await attempt('dis', DIS, 'recordResidenceStatus', input)).toEqual(turnedAway('another one'));
});

describe('a reflection period granted in the case that ends', () => {
  const granting = async (caseId: string, mutation = 'grantReflectionPeriod') => {
    const { done } = await attempt('dis', DIS, mutation, { caseId });
    return done?.reason ?? done?.__typename;
  };
  afterEach(() => {
    days.passed = 0;
  });

  test('is the one that she gets: none runs beside it, and none follows on the same identification', async () => {
    const [from, into] = [await identified(stage), await seekingAsylum()];
    expect(await granting(from)).toBe('ReflectionPeriod');
    await merge(from, into);
    expect(await granting(into)).toBe('PERIOD_RUNNING');
    expect(await granting(into, 'offerReflectionPeriod')).toBe('PERIOD_RUNNING');
    days.passed = 31;
    expect(await granting(into)).toBe('ALREADY_GRANTED');
    expect(await granting(into, 'offerReflectionPeriod')).toBe('ALREADY_GRANTED');
  });

  test('beside one in the other: the later one alone is extended, and to the cap of the first', async () => {
    const [from, into] = [await identified(stage), await identified(stage)];
    const { id: first } = await stage.does(DIS, 'grantReflectionPeriod', { caseId: from });
    days.passed = 10;
    const { id: second } = await stage.does(DIS, 'grantReflectionPeriod', { caseId: into });
    await merge(from, into);
    const extending = async (caseId: string, periodId: string, until: string | null) => {
      const reasons = { ground: 'SPECIAL_REASONS', reasonsStated: true };
      const input = { caseId, periodId, expectedVersion: 1, ...reasons, until };
      const { done } = await attempt('dis', DIS, 'extendReflectionPeriod', input);
      return done?.reason ?? done?.__typename;
    };
    expect(await extending(from, first, null)).toBe('LATER_PERIOD');
    expect(await extending(into, second, ago(-121))).toBe('BEYOND_CAP');
    expect(await extending(into, second, ago(-120))).toBe('ReflectionPeriod');
  });

  test('and over before one in the other: its days come off those that are left', async () => {
    const [from, into] = [await identified(stage), await identified(stage)];
    await stage.does(DIS, 'grantReflectionPeriod', { caseId: from });
    days.passed = 40;
    const { id } = await stage.does(DIS, 'grantReflectionPeriod', { caseId: into });
    await merge(from, into);
    const extending = async (until: string) => {
      const on = { caseId: into, periodId: id, expectedVersion: 1 };
      const input = { ...on, ground: 'SPECIAL_REASONS', reasonsStated: true, until };
      const { done } = await attempt('dis', DIS, 'extendReflectionPeriod', input);
      return done?.reason ?? done?.__typename;
    };
    expect(await extending(ago(-131))).toBe('BEYOND_CAP_IN_ALL');
    expect(await extending(ago(-130))).toBe('ReflectionPeriod');
  });

  test('leaves her the one of another identification, and takes none from who was given none', async () => {
    const from = await identified(stage);
    expect(await granting(from)).toBe('ReflectionPeriod');
    days.passed = 31;
    const [before] = await graph.rooms.dis.db.query(
      'SELECT id FROM identification_decision WHERE case_id = $1',
      [from],
    );
    await stage.does(DIS, 'decideIdentificationAsDis', {
      ...asDis(from),
      outcome: 'NOT_IDENTIFIED',
      forms: [],
      otherwiseThan: before.id,
    });
    days.passed = 32;
    const into = await seekingAsylum();
    await merge(from, into);
    expect(await granting(into)).toBe('ReflectionPeriod');
    const [other, goesOn] = [await identified(stage), await identified(stage)];
    await merge(other, goesOn);
    expect(await granting(goesOn)).toBe('ReflectionPeriod');
  });
});
