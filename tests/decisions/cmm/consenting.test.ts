import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { several } from '../officials.ts';
import { party } from '../on-file.ts';
import { entriesInShort } from '../traces.ts';
import { attempt, done, inShort, noticesOf, toDo } from './doing.ts';

let databases: Databases;
let cmm: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  cmm = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await cmm?.stop();
  await databases?.drop();
});

const today = dayOf(new Date());
const MAY_TELL = { recipients: ['DIS', 'POLICE'], scopes: ['PERSONAL_DATA', 'SUPPORT'] };

/** A case of a person with a name, to which DIS is a party. */
async function onFile(person: object = {}) {
  const asked = toDo('referVictim', { channel: 'HOTLINE', person: { givenName: 'Inga', ...person } });
  const { id: caseId } = done(await cmm.ask('cmm-caseworker', asked));
  await party(cmm.db, caseId, 'DIS', ['IMMIGRATION', 'IDENTIFICATION']);
  return caseId as string;
}
async function consented(more = {}) {
  const caseId = await onFile();
  const { id: consentId } = done(
    await cmm.ask('cmm-caseworker', toDo('recordConsent', { caseId, ...MAY_TELL, ...more })),
  );
  return { caseId, consentId: consentId as string, expectedVersion: 1 };
}
/** What DIS is told of the person. */
const disReads = async (caseId: string) => {
  const { data } = await cmm.ask('dis-caseworker', {
    query: 'query Told($id: ID!) { case(id: $id) { consentedPerson { givenName } } }',
    variables: { id: caseId },
    purpose: 'IMMIGRATION',
  });
  return data.case.consentedPerson;
};

describe('a consent', () => {
  test('is not given twice, in turn or at once: to withdraw the one would leave the other', async () => {
    const caseId = await onFile();
    const give = (more = {}) =>
      cmm.ask('cmm-caseworker', toDo('recordConsent', { caseId, ...MAY_TELL, ...more }));
    const both = await Promise.all([give(), give()]);
    expect(both.map(inShort).sort()).toEqual(['CONFLICT', 'Consent']);
    const [{ id: consentId }] = both.filter((one) => inShort(one) === 'Consent').map(done);
    const onePair = { recipients: ['POLICE', 'RETURN_AGENCY'], scopes: ['SUPPORT'] };
    expect(inShort(await give(onePair))).toBe('CONFLICT');
    // what it does not cover is another matter
    expect(inShort(await give({ recipients: ['RETURN_AGENCY'] }))).toBe('Consent');
    done(await cmm.ask('cmm-caseworker', toDo('withdrawConsent', { caseId, consentId, expectedVersion: 1 })));
    expect(await disReads(caseId)).toBeNull();
    expect(inShort(await give({ endsOn: today }))).toBe('Consent');
  });

  test('is renewed before it runs out: the one before ends, and with the new one withdrawn nothing is told', async () => {
    const known = toDo('referVictim', {
      channel: 'HOTLINE',
      referredOn: addDays(today, -4),
      person: { givenName: 'Inga' },
    });
    const { id: caseId } = done(await cmm.ask('cmm-caseworker', known));
    await party(cmm.db, caseId, 'DIS', ['IMMIGRATION', 'IDENTIFICATION']);
    const renew = (more: object) =>
      cmm.ask('cmm-caseworker', toDo('recordConsent', { caseId, ...MAY_TELL, ...more }));
    const first = done(await renew({ givenOn: addDays(today, -3), endsOn: addDays(today, 5) }));
    // shorter, of less, or no longer
    expect(inShort(await renew({ endsOn: addDays(today, 4) }))).toBe('CONFLICT');
    expect(inShort(await renew({ endsOn: addDays(today, 9), recipients: ['DIS'] }))).toBe('CONFLICT');
    expect(inShort(await renew({ endsOn: addDays(today, 5) }))).toBe('CONFLICT');
    // an older word, recorded late
    expect(inShort(await renew({ endsOn: addDays(today, 40), givenOn: addDays(today, -4) }))).toBe(
      'CONFLICT',
    );
    const renewed = done(await renew({ endsOn: addDays(today, 40) }));
    const [before] = await cmm.db.query(
      'SELECT version, state, ends_on FROM consent WHERE id = $1 AND superseded_at IS NULL',
      [first.id],
    );
    expect(before).toEqual({ version: 2, state: 'NARROWED', ends_on: addDays(today, -1) });
    expect(await disReads(caseId)).toEqual({ givenName: 'Inga' });
    const withdraw = { caseId, consentId: renewed.id, expectedVersion: 1 };
    done(await cmm.ask('cmm-caseworker', toDo('withdrawConsent', withdraw)));
    expect(await disReads(caseId)).toBeNull();
  });

  test('holds from the next read on, narrows, and is withdrawn, and each is the same notice to those concerned', async () => {
    const caseId = await onFile();
    expect(await disReads(caseId)).toBeNull();
    const given = await attempt(cmm, 'cmm-caseworker', toDo('recordConsent', { caseId, ...MAY_TELL }));
    expect(given).toMatchObject({
      told: 'Consent',
      wrote: { consent: 1, notice: 2 },
      entries: ['CREATE DONE'],
    });
    expect(await disReads(caseId)).toEqual({ givenName: 'Inga' });
    const consentId = given.thing.id;
    const less = { recipients: ['DIS'], scopes: ['SUPPORT'] };
    const narrow = toDo('narrowConsent', { caseId, consentId, expectedVersion: 1, ...less, endsOn: today });
    const narrowed = await attempt(cmm, 'cmm-caseworker', narrow);
    expect(narrowed).toMatchObject({
      told: 'Consent',
      wrote: { consent: 1, notice: 2 },
      entries: ['UPDATE DONE'],
    });
    expect(narrowed.thing).toMatchObject({ version: 2, state: 'NARROWED', ...less, endsOn: today });
    expect(await disReads(caseId)).toBeNull();
    const withdraw = toDo(
      'withdrawConsent',
      { caseId, consentId, expectedVersion: 2 },
      { idempotencyKey: 'withdraw' },
    );
    const withdrawn = await attempt(cmm, 'cmm-caseworker', withdraw);
    expect(withdrawn).toMatchObject({ told: 'Consent', wrote: { consent: 1, notice: 1 } });
    expect(withdrawn.thing).toMatchObject({ version: 3, state: 'WITHDRAWN', recipients: [], scopes: [] });
    const again = await attempt(cmm, 'cmm-caseworker', { ...withdraw, correlationId: randomUUID() });
    expect([again.thing.version, again.wrote, again.entries]).toEqual([3, {}, ['READ REPEATED']]);
    expect(new Set(await noticesOf(cmm.db, caseId))).toEqual(
      new Set(['DIS CONSENT_CHANGED', 'POLICE CONSENT_CHANGED']),
    );
  });

  test('is not recorded as given before she took it back, nor in part, but anew on that day', async () => {
    const known = toDo('referVictim', { channel: 'HOTLINE', referredOn: addDays(today, -9), person: {} });
    const { id: caseId } = done(await cmm.ask('cmm-caseworker', known));
    const record = (more: object) => cmm.ask('cmm-caseworker', toDo('recordConsent', { caseId, ...more }));
    const { id: consentId } = done(await record({ ...MAY_TELL, givenOn: addDays(today, -8) }));
    const withdraw = { caseId, consentId, expectedVersion: 1 };
    done(await cmm.ask('cmm-caseworker', toDo('withdrawConsent', withdraw)));
    const part = { recipients: ['POLICE', 'RETURN_AGENCY'], scopes: ['SUPPORT'] };
    expect(inShort(await record({ ...part, givenOn: addDays(today, -5) }))).toBe('CONFLICT');
    const other = { ...part, recipients: ['RETURN_AGENCY'], givenOn: addDays(today, -5) };
    expect(inShort(await record(other))).toBe('Consent');
    expect(inShort(await record({ ...MAY_TELL, givenOn: today }))).toBe('Consent');
  });

  test('is turned away where it does not fit, and nothing is written', async () => {
    const on = await consented({ endsOn: addDays(today, 10) });
    const { caseId } = on;
    const record = { caseId, ...MAY_TELL };
    const table: readonly [Parameters<typeof toDo>[0], object, string][] = [
      ['recordConsent', { ...record, recipients: [] }, 'BAD_USER_INPUT input.recipients'],
      ['recordConsent', { ...record, recipients: ['COURT'] }, 'BAD_USER_INPUT input.recipients'],
      ['recordConsent', { ...record, recipients: ['CMM'] }, 'BAD_USER_INPUT input.recipients'],
      ['recordConsent', { ...record, scopes: [] }, 'BAD_USER_INPUT input.scopes'],
      ['recordConsent', { ...record, givenOn: addDays(today, 1) }, 'BAD_USER_INPUT input.givenOn'],
      ['recordConsent', { ...record, givenOn: addDays(today, -1) }, 'BAD_USER_INPUT input.givenOn'],
      ['recordConsent', { ...record, givenOn: '1900-01-01' }, 'BAD_USER_INPUT input.givenOn'],
      ['recordConsent', { ...record, endsOn: addDays(today, -1) }, 'BAD_USER_INPUT input.endsOn'],
      ['recordConsent', { ...record, caseId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
      [
        'narrowConsent',
        { ...on, ...MAY_TELL, recipients: ['RETURN_AGENCY'] },
        'BAD_USER_INPUT input.recipients',
      ],
      ['narrowConsent', { ...on, ...MAY_TELL, scopes: ['HEARING_DATES'] }, 'BAD_USER_INPUT input.scopes'],
      ['narrowConsent', { ...on, ...MAY_TELL, endsOn: addDays(today, 11) }, 'BAD_USER_INPUT input.endsOn'],
      ['narrowConsent', { ...on, ...MAY_TELL, endsOn: addDays(today, -1) }, 'BAD_USER_INPUT input.endsOn'],
      ['narrowConsent', { ...on, ...MAY_TELL, expectedVersion: 2 }, 'CONFLICT'],
      ['withdrawConsent', { ...on, expectedVersion: 2 }, 'CONFLICT'],
      ['withdrawConsent', { ...on, caseId: await onFile() }, 'FORBIDDEN_OR_NOT_FOUND'],
      ['withdrawConsent', { ...on, consentId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
    ];
    for (const [mutation, input, code] of table) {
      const { told, wrote } = await attempt(cmm, 'cmm-caseworker', toDo(mutation, input));
      expect([mutation, told, wrote]).toEqual([mutation, code, {}]);
    }
    expect((await attempt(cmm, 'dis-caseworker', toDo('withdrawConsent', on))).told).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
  });

  test('is withdrawn in a closed case too, once, and is then done with', async () => {
    const on = await consented();
    await cmm.db.query(`UPDATE nrm_case SET status = 'CLOSED', closed_on = $2 WHERE id = $1`, [
      on.caseId,
      today,
    ]);
    const record = toDo('recordConsent', { caseId: on.caseId, ...MAY_TELL });
    expect(inShort(await cmm.ask('cmm-caseworker', record))).toBe('CONFLICT');
    expect(inShort(await cmm.ask('cmm-caseworker', toDo('withdrawConsent', on)))).toBe('Consent');
    for (const mutation of ['withdrawConsent', 'narrowConsent'] as const) {
      const input = { ...on, expectedVersion: 2, ...(mutation === 'narrowConsent' ? MAY_TELL : {}) };
      expect((await attempt(cmm, 'cmm-caseworker', toDo(mutation, input))).told).toBe('CONFLICT');
    }
  });
});

describe('who consents', () => {
  const child = addDays(today, -365 * 10);
  const GUARDIAN = { kind: 'GUARDIAN', name: 'Quebec' };
  const PROTECTING = { purpose: 'CHILD_PROTECTION' } as const;
  const appoint = async (caseId: string) =>
    done(await cmm.ask('cmm-caseworker', toDo('appointRepresentative', { caseId, ...GUARDIAN }, PROTECTING)));
  const bornOn = async (caseId: string, day: string, expectedVersion: number) =>
    inShort(await cmm.ask('cmm-caseworker', toDo('correctPerson', { caseId, expectedVersion, bornOn: day })));
  const consents = (caseId: string, givenBy: string, on = {}) =>
    attempt(cmm, 'cmm-caseworker', toDo('recordConsent', { caseId, ...MAY_TELL, givenBy, ...on }));
  const FOR_CHILD = 'Refused CONSENTS_FOR_A_CHILD';
  /** Who gave those of her consents that are listed as holding, and those that are not. */
  const listed = async (caseId: string) => {
    const query = `{ all: consents(filter: { inForce: true }, first: 100) { nodes { givenBy case { id } } }
      none: consents(filter: { inForce: false }, first: 100) { nodes { givenBy case { id } } } }`;
    const { data } = await cmm.ask('cmm-caseworker', { query, purpose: 'ASSISTANCE' });
    const hers = ({ nodes }: { nodes: { givenBy: string; case: { id: string } }[] }) =>
      nodes.filter((one) => one.case.id === caseId).map(({ givenBy }) => givenBy);
    return [hers(data.all), hers(data.none)];
  };

  test('for a child is whoever acts for it, and while somebody does; others are refused and nothing is written', async () => {
    const caseId = await onFile({ bornOn: child });
    const refused = await consents(caseId, 'PERSON');
    expect(refused).toMatchObject({
      told: 'Refused CONSENT_OF_A_CHILD',
      thing: { rule: { id: 'CHILD_REPRESENTATIVE', kind: 'LAW' } },
      wrote: {},
      entries: ['REFUSE CHILD_REPRESENTATIVE'],
    });
    expect(await consents(caseId, 'REPRESENTATIVE')).toMatchObject({
      told: 'Refused NOBODY_TO_CONSENT',
      wrote: {},
    });
    const { id: representativeId } = await appoint(caseId);
    const given = await consents(caseId, 'REPRESENTATIVE');
    expect(given).toMatchObject({
      told: 'Consent',
      thing: { givenBy: 'REPRESENTATIVE', ruleVersions: ['CHILD_REPRESENTATIVE@UNDER-18'] },
    });
    expect(await disReads(caseId)).toEqual({ givenName: 'Inga' });
    expect(await listed(caseId)).toEqual([['REPRESENTATIVE'], []]);
    const end = { caseId, representativeId, expectedVersion: 1 };
    await cmm.ask('cmm-caseworker', toDo('endRepresentation', end, PROTECTING));
    expect(await disReads(caseId)).toBeNull();
    expect(await listed(caseId)).toEqual([[], ['REPRESENTATIVE']]);
    expect((await noticesOf(cmm.db, caseId)).filter((one) => one === 'POLICE CONSENT_CHANGED')).toHaveLength(
      2,
    );
    // whoever follows has consented to nothing yet
    await appoint(caseId);
    expect(await disReads(caseId)).toBeNull();
    expect((await consents(caseId, 'REPRESENTATIVE')).told).toBe('Consent');
    expect(await disReads(caseId)).toEqual({ givenName: 'Inga' });
    expect(await bornOn(caseId, '1990-05-04', 1)).toBe('Person');
    expect(await disReads(caseId)).toBeNull();
    expect((await consents(caseId, 'REPRESENTATIVE')).told).toBe(FOR_CHILD);
    expect((await consents(caseId, 'PERSON')).told).toBe('Consent');
    expect(await disReads(caseId)).toEqual({ givenName: 'Inga' });
    expect(await listed(caseId)).toEqual([['PERSON'], ['REPRESENTATIVE', 'REPRESENTATIVE']]);
  });

  test('of age since the birthday is the person, from that day on: nobody is appointed any more', async () => {
    const [year = '', ...rest] = addDays(today, -10).split('-');
    const birthday = addDays(today, -10);
    const person = { bornOn: [Number(year) - 18, ...rest].join('-') };
    const referred = toDo('referVictim', { channel: 'HOTLINE', referredOn: addDays(today, -20), person });
    const { id: caseId } = done(await cmm.ask('cmm-caseworker', referred));
    const before = { givenOn: addDays(birthday, -1) };
    expect((await consents(caseId, 'PERSON', before)).told).toBe('Refused CONSENT_OF_A_CHILD');
    const appointing = toDo('appointRepresentative', { caseId, ...GUARDIAN }, PROTECTING);
    expect(inShort(await cmm.ask('cmm-caseworker', appointing))).toBe('Refused NOT_A_CHILD');
    expect((await consents(caseId, 'PERSON', { givenOn: birthday })).told).toBe('Consent');
  });

  test('of age is the person alone, and it is done with once she turns out to be a child', async () => {
    const caseId = await onFile({ bornOn: '1990-05-04' });
    expect((await consents(caseId, 'REPRESENTATIVE')).told).toBe(FOR_CHILD);
    expect(await consents(caseId, 'PERSON')).toMatchObject({ told: 'Consent', thing: { ruleVersions: [] } });
    expect(await disReads(caseId)).toEqual({ givenName: 'Inga' });
    expect(await bornOn(caseId, child, 1)).toBe('Person');
    expect(await disReads(caseId)).toBeNull();
  });
});

describe('a withdrawal against disclosure', () => {
  test('lets no read that begins after it tell anything, while others read all the time', async () => {
    const on = await consented();
    let withdrawn = false;
    const late: unknown[] = [];
    const early: unknown[] = [];
    const reader = async () => {
      for (let at = 0; at < 12; at += 1) {
        const into = withdrawn ? late : early;
        into.push(await disReads(on.caseId));
      }
    };
    const readers = [reader(), reader(), reader()];
    const asked = toDo('withdrawConsent', on);
    expect(inShort(await cmm.ask('cmm-caseworker', asked))).toBe('Consent');
    withdrawn = true;
    await Promise.all(readers);
    late.push(await disReads(on.caseId));
    expect(late.every((told) => told === null)).toBe(true);
    expect(early).toContainEqual({ givenName: 'Inga' });
    expect(await entriesInShort(cmm.db, asked.correlationId)).toEqual(['UPDATE DONE']);
  });

  test('against narrowing at once: one wins, the other conflicts, both have their entries', async () => {
    const on = await consented();
    const officials = await several('cmm-caseworker', 2);
    const attempts = [
      toDo('withdrawConsent', on),
      toDo('narrowConsent', { ...on, ...MAY_TELL, recipients: ['DIS'] }),
    ];
    const told = await Promise.all(attempts.map((asked, at) => cmm.ask(officials[at] ?? '', asked)));
    expect(told.map(inShort).sort()).toEqual(['CONFLICT', 'Consent']);
    const entries = await Promise.all(attempts.map((asked) => entriesInShort(cmm.db, asked.correlationId)));
    expect(entries.flat().sort()).toEqual(['UPDATE CONFLICT', 'UPDATE DONE']);
  });
});
