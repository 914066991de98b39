import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { entriesOf } from '../traces.ts';
import { court, deciderIn, doneIn, noticesOf, onRecord, police, prosecutor, versionsOf } from './deciding.ts';
import { openedFile } from './file.ts';

let databases: Databases;
let nec: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  nec = await openTestRoom('nec', databases);
});
afterAll(async () => {
  await nec?.stop();
  await databases?.drop();
});

const tries = deciderIn(() => nec);
const does = doneIn(() => nec);
const today = dayOf(new Date());
const ago = (days: number) => addDays(today, -days);

let numbers = 0;
const named = () => ({ policeNumber: `0100-${++numbers}`, unit: 'NSK' });

/** An investigation that concerns a case, and its link to it. */
async function opened(caseId: string, openedOn = ago(10)) {
  const { id: investigationId } = await does(police, 'openInvestigation', { caseId, ...named(), openedOn });
  return { caseId, investigationId, linkId: await linkOf(caseId, investigationId) };
}

async function linkOf(caseId: string, investigationId: string): Promise<string> {
  const [{ id }] = await nec.db.query(
    'SELECT id FROM investigation_case WHERE case_id = $1 AND investigation_id = $2 AND superseded_at IS NULL',
    [caseId, investigationId],
  );
  return id;
}

const require_ = (
  link: { caseId: string; linkId: string },
  expectedVersion = 1,
  until: string | null = null,
) =>
  does(police, 'setPresenceRequired', {
    caseId: link.caseId,
    linkId: link.linkId,
    expectedVersion,
    required: true,
    until,
  });

const presenceOf = async (caseId: string) => {
  const { data } = await nec.ask('dis-caseworker', {
    query:
      'query P($caseId: ID!) { justiceFile(caseId: $caseId) { presenceRequired presenceRequiredUntil } }',
    variables: { caseId },
    purpose: 'IMMIGRATION',
  });
  return [data?.justiceFile.presenceRequired, data?.justiceFile.presenceRequiredUntil];
};

describe('an investigation', () => {
  test('is opened, concerns another case too, and is closed: nobody outside learns of it', async () => {
    const [first, second] = [await openedFile(nec.db), await openedFile(nec.db)];
    const asked = { caseId: first, ...named(), openedOn: ago(10) };
    const tried = await tries(police, 'openInvestigation', asked);
    expect(tried).toMatchObject({ told: 'Investigation', entries: ['CREATE DONE'] });
    expect(tried.outcome).toMatchObject({ version: 1, status: 'OPEN', unit: 'NSK', openedOn: ago(10) });
    const investigationId = tried.outcome.id;
    const link = await tries(police, 'linkInvestigation', { caseId: second, investigationId });
    expect(link).toMatchObject({ told: 'InvestigationLink', entries: ['CREATE DONE'] });
    expect(link.outcome).toMatchObject({ version: 1, linkedOn: today, presenceRequired: false });

    const closed = await tries(police, 'closeInvestigation', {
      caseId: second,
      investigationId,
      expectedVersion: 1,
      closedOn: ago(1),
      prosecutionFollows: false,
    });
    expect(closed).toMatchObject({ told: 'Investigation', entries: ['UPDATE DONE'] });
    expect(closed.outcome).toMatchObject({
      id: investigationId,
      version: 2,
      status: 'CLOSED',
      closedOn: ago(1),
    });
    for (const caseId of [first, second]) expect(await noticesOf(nec.db, caseId)).toEqual([]);
    const rows = await nec.db.query(
      'SELECT version, superseded_at IS NULL AS stands FROM investigation WHERE id = $1 ORDER BY version',
      [investigationId],
    );
    expect(rows).toEqual([
      { version: 1, stands: false },
      { version: 2, stands: true },
    ]);
  });

  test('that required presence in several cases ends it in all of them, and its entry names them', async () => {
    const link = await opened(await openedFile(nec.db));
    const { investigationId } = link;
    const [other, third] = [await openedFile(nec.db), await openedFile(nec.db)];
    for (const caseId of [other, third]) await does(police, 'linkInvestigation', { caseId, investigationId });
    const otherLink = { caseId: other, linkId: await linkOf(other, investigationId) };
    await require_(link);
    await require_(otherLink);
    const elsewhere = await opened(other);
    await require_(elsewhere, 1, addDays(today, 30));

    const closing = { caseId: third, investigationId, expectedVersion: 1, prosecutionFollows: false };
    const closed = await tries(police, 'closeInvestigation', closing);
    expect(closed.told).toBe('Investigation');
    const [entry] = await entriesOf(nec.db, closed.correlationId);
    expect(entry?.caseIds).toHaveLength(3);
    expect(new Set(entry?.caseIds)).toEqual(new Set([third, link.caseId, other]));

    const changed = ['PRESENCE_CHANGED CMM', 'PRESENCE_CHANGED DIS', 'PRESENCE_CHANGED RETURN_AGENCY'];
    expect(await noticesOf(nec.db, link.caseId)).toEqual([
      ...changed,
      'PROCEEDINGS_CLOSED CMM',
      'PROCEEDINGS_CLOSED DIS',
      'PROCEEDINGS_CLOSED RETURN_AGENCY',
    ]);
    expect(await presenceOf(link.caseId)).toEqual([false, null]);
    // she is still needed for another one: that is all that is told
    expect(await noticesOf(nec.db, other)).toEqual([...changed, ...changed]);
    expect(await presenceOf(other)).toEqual([true, addDays(today, 30)]);
    expect(await noticesOf(nec.db, third)).toEqual([]);
  });

  test('that a prosecution follows leaves presence as it is, until it is set otherwise', async () => {
    const link = await opened(await openedFile(nec.db));
    const { caseId, investigationId, linkId } = link;
    await require_(link);
    const closing = { caseId, investigationId, expectedVersion: 1, prosecutionFollows: true };
    await does(police, 'closeInvestigation', closing);
    expect(await presenceOf(caseId)).toEqual([true, null]);
    expect(await noticesOf(nec.db, caseId)).toHaveLength(3);
    await does(prosecutor, 'setPresenceRequired', { caseId, linkId, expectedVersion: 2, required: false });
    expect(await presenceOf(caseId)).toEqual([false, null]);
    expect(await versionsOf(nec.db, 'investigation_case', linkId)).toMatchObject([
      { version: 1, body: 'POLICE', stands: false },
      { version: 2, body: 'POLICE', stands: false },
      { version: 3, body: 'PROSECUTION', stands: true },
    ]);
  });
});

describe('presence', () => {
  const opensCourtCase = async (caseId: string, role: string) => {
    const number = `SS 3-${++numbers}/2026`;
    const { id } = await does(prosecutor, 'openCourtCase', { caseId, number, court: 'Retten i Udby', role });
    return { caseId, courtCaseId: id, expectedVersion: 1 };
  };
  const closes = (link: { caseId: string; investigationId: string }, prosecutionFollows: boolean) => {
    const { caseId, investigationId } = link;
    return does(police, 'closeInvestigation', {
      caseId,
      investigationId,
      expectedVersion: 1,
      prosecutionFollows,
    });
  };

  test('ends with the last prosecution in which she is needed, and no sooner', async () => {
    const link = await opened(await openedFile(nec.db));
    const { caseId } = link;
    await require_(link);
    await closes(link, true);
    const [own, first, last] = [
      await opensCourtCase(caseId, 'DEFENDANT'),
      await opensCourtCase(caseId, 'WITNESS'),
      await opensCourtCase(caseId, 'INJURED_PARTY'),
    ];
    for (const one of [own, first]) await does(court, 'closeCourtCase', one);
    expect(await presenceOf(caseId)).toEqual([true, null]);
    await does(court, 'closeCourtCase', last);
    expect(await presenceOf(caseId)).toEqual([false, null]);
    expect((await noticesOf(nec.db, caseId)).slice(-3)).toEqual([
      'PROCEEDINGS_CLOSED CMM',
      'PROCEEDINGS_CLOSED DIS',
      'PROCEEDINGS_CLOSED RETURN_AGENCY',
    ]);
  });

  test('goes on after a prosecution while an investigation runs', async () => {
    const over = await opened(await openedFile(nec.db));
    const { caseId } = over;
    const going = await opened(caseId);
    for (const link of [over, going]) await require_(link);
    await closes(over, true);
    await does(court, 'closeCourtCase', await opensCourtCase(caseId, 'WITNESS'));
    expect(await presenceOf(caseId)).toEqual([true, null]);
    expect(await noticesOf(nec.db, caseId)).not.toContain('PROCEEDINGS_CLOSED DIS');
  });

  test('is not required anew once the investigation is closed, unless a prosecution is before a court', async () => {
    const link = await opened(await openedFile(nec.db));
    const { caseId, linkId } = link;
    await closes(link, false);
    const anew = { caseId, linkId, expectedVersion: 1, required: true };
    const before = await onRecord(nec.db);
    const refused = await tries(police, 'setPresenceRequired', anew);
    expect(refused).toMatchObject({
      told: 'Refused INVESTIGATION_CLOSED',
      outcome: { rule: { id: 'PERMIT_TERM', kind: 'LAW' } },
      entries: ['REFUSE PERMIT_TERM'],
    });
    expect(await onRecord(nec.db)).toEqual(before);
    await opensCourtCase(caseId, 'WITNESS');
    expect(await tries(prosecutor, 'setPresenceRequired', anew)).toMatchObject({ told: 'InvestigationLink' });
  });

  test('that changes nothing of what is told gives no notice', async () => {
    const caseId = await openedFile(nec.db);
    const [one, two] = [await opened(caseId), await opened(caseId)];
    await require_(one);
    expect(await noticesOf(nec.db, caseId)).toHaveLength(3);
    await require_(two, 1, addDays(today, 20));
    const unlinked = { caseId, linkId: two.linkId, expectedVersion: 2 };
    expect(await tries(police, 'unlinkInvestigation', unlinked)).toMatchObject({
      told: 'InvestigationLink',
      outcome: { version: 3, unlinkedOn: today, presenceRequired: false },
      entries: ['UPDATE DONE'],
    });
    expect(await noticesOf(nec.db, caseId)).toHaveLength(3);
    await does(police, 'unlinkInvestigation', { caseId, linkId: one.linkId, expectedVersion: 2 });
    expect(await noticesOf(nec.db, caseId)).toHaveLength(6);
  });
});

describe('nothing but the entry is written', () => {
  type On = Awaited<ReturnType<typeof opened>>;
  const close = { expectedVersion: 1, prosecutionFollows: false };
  const required = { expectedVersion: 1, required: true };
  const rows: readonly [what: string, mutation: string, input: (on: On) => object, told: string][] = [
    ['a stale version', 'closeInvestigation', (on) => ({ ...on, ...close, expectedVersion: 2 }), 'CONFLICT'],
    [
      'a stale version',
      'setPresenceRequired',
      (on) => ({ ...on, ...required, expectedVersion: 2 }),
      'CONFLICT',
    ],
    ['a stale version', 'unlinkInvestigation', (on) => ({ ...on, expectedVersion: 2 }), 'CONFLICT'],
    ['a link that is there', 'linkInvestigation', (on) => on, 'CONFLICT'],
    [
      'closed before it was opened',
      'closeInvestigation',
      (on) => ({ ...on, ...close, closedOn: ago(11) }),
      'BAD_USER_INPUT',
    ],
    [
      'closed tomorrow',
      'closeInvestigation',
      (on) => ({ ...on, ...close, closedOn: ago(-1) }),
      'BAD_USER_INPUT',
    ],
    [
      'an end that passed',
      'setPresenceRequired',
      (on) => ({ ...on, ...required, until: ago(1) }),
      'BAD_USER_INPUT',
    ],
    [
      'an end of nothing',
      'setPresenceRequired',
      (on) => ({ ...on, ...required, required: false, until: ago(-1) }),
      'BAD_USER_INPUT',
    ],
    [
      'unlinked before it was linked',
      'unlinkInvestigation',
      (on) => ({ ...on, expectedVersion: 1, unlinkedOn: ago(11) }),
      'BAD_USER_INPUT',
    ],
    [
      'linked before there was one',
      'linkInvestigation',
      (on) => ({ ...on, linkedOn: ago(11) }),
      'BAD_USER_INPUT',
    ],
    [
      'opened before all that is recorded',
      'openInvestigation',
      ({ caseId }) => ({ caseId, policeNumber: 'INVENTED-1', unit: 'NSK', openedOn: '1989-12-31' }),
      'BAD_USER_INPUT',
    ],
    [
      'no number',
      'openInvestigation',
      ({ caseId }) => ({ caseId, policeNumber: ' ', unit: 'NSK' }),
      'BAD_USER_INPUT',
    ],
    [
      'a unit too long',
      'openInvestigation',
      ({ caseId }) => ({ caseId, policeNumber: '1', unit: 'N'.repeat(81) }),
      'BAD_USER_INPUT',
    ],
  ];
  test.each(rows)('%s: %s', async (_what, mutation, input, told) => {
    const on = await opened(await openedFile(nec.db));
    const before = await onRecord(nec.db);
    const given: Record<string, unknown> = { ...input(on) };
    const known = {
      openInvestigation: 'caseId policeNumber unit openedOn',
      closeInvestigation: 'caseId investigationId expectedVersion closedOn prosecutionFollows',
      linkInvestigation: 'caseId investigationId linkedOn',
    }[mutation];
    const fields = (known ?? 'caseId linkId expectedVersion required until unlinkedOn').split(' ');
    const asked = Object.fromEntries(Object.entries(given).filter(([name]) => fields.includes(name)));
    const tried = await tries(police, mutation, asked);
    expect([tried.told, tried.entries]).toEqual([told, [expect.stringMatching(`^(CREATE|UPDATE) ${told}$`)]]);
    expect(await onRecord(nec.db)).toEqual(before);
  });

  test('a number that another investigation has', async () => {
    const caseId = await openedFile(nec.db);
    const number = named();
    await does(police, 'openInvestigation', { caseId, ...number });
    expect(await tries(police, 'openInvestigation', { caseId, ...number })).toMatchObject({
      told: 'CONFLICT',
      messages: ['An investigation has this police number. Link that one to the case.'],
    });
  });

  test('one that is closed concerns a victim who is found later, and needs her for nothing', async () => {
    const { caseId: first, investigationId } = await opened(await openedFile(nec.db));
    const closing = { caseId: first, investigationId, expectedVersion: 1, prosecutionFollows: false };
    await does(police, 'closeInvestigation', closing);
    const caseId = await openedFile(nec.db);
    const link = await tries(police, 'linkInvestigation', { caseId, investigationId });
    expect(link).toMatchObject({ told: 'InvestigationLink', outcome: { presenceRequired: false } });
    const asked = { caseId, linkId: link.outcome.id, expectedVersion: 1, required: true };
    expect(await tries(police, 'setPresenceRequired', asked)).toMatchObject({
      told: 'Refused INVESTIGATION_CLOSED',
    });
  });

  test('one that is closed, or unlinked, stays so', async () => {
    const { caseId, investigationId, linkId } = await opened(await openedFile(nec.db));
    const closing = { caseId, investigationId, prosecutionFollows: false };
    await does(police, 'closeInvestigation', { ...closing, expectedVersion: 1 });
    await does(police, 'unlinkInvestigation', { caseId, linkId, expectedVersion: 1 });
    const again = { caseId, linkId, expectedVersion: 2 };
    expect(await tries(police, 'unlinkInvestigation', again)).toMatchObject({ told: 'CONFLICT' });
    // no longer through this case
    const on = { caseId, investigationId };
    for (const [mutation, input] of [
      ['closeInvestigation', { ...closing, expectedVersion: 2 }],
      ['recordOffence', { ...on, provision: '§ 262 a' }],
      ['recordSuspect', { ...on, pseudonym: 'S-1' }],
    ] as const)
      expect(await tries(police, mutation, input)).toMatchObject({
        told: 'CONFLICT',
        messages: ['The investigation is no longer linked to this case.'],
      });
  });
});

describe('what an investigation looks into', () => {
  test('an offence and a suspect, who is charged: working records with a version', async () => {
    const { caseId, investigationId } = await opened(await openedFile(nec.db));
    const on = { caseId, investigationId };
    const offence = await tries(police, 'recordOffence', {
      ...on,
      provision: '§ 262 a',
      committedFrom: ago(90),
    });
    expect(offence).toMatchObject({
      told: 'Offence',
      entries: ['CREATE DONE'],
      outcome: { provision: '§ 262 a' },
    });
    const suspect = await does(police, 'recordSuspect', { ...on, pseudonym: 'S-1', suspectedOn: ago(5) });
    expect(suspect).toMatchObject({ version: 1, status: 'SUSPECTED', chargedOn: null });
    expect((await tries(police, 'recordSuspect', { ...on, pseudonym: 'S-1' })).messages[0]).toMatch(
      /calls somebody else so already/,
    );
    const charged = {
      caseId,
      suspectId: suspect.id,
      expectedVersion: 1,
      status: 'CHARGED',
      chargedOn: ago(2),
    };
    expect(await tries(police, 'updateSuspect', charged)).toMatchObject({
      outcome: { id: suspect.id, version: 2, status: 'CHARGED', chargedOn: ago(2) },
      entries: ['UPDATE DONE'],
    });
    expect(await tries(police, 'updateSuspect', charged)).toMatchObject({ told: 'CONFLICT' });
    const indicted = { caseId, suspectId: suspect.id, expectedVersion: 2, status: 'INDICTED' };
    expect(await does(police, 'updateSuspect', indicted)).toMatchObject({ version: 3, chargedOn: ago(2) });

    const before = await onRecord(nec.db);
    const bad: readonly [string, object][] = [
      ['recordSuspect', { ...on, pseudonym: 'a name' }],
      ['recordSuspect', { ...on, pseudonym: 'S-2', suspectedOn: ago(-1) }],
      ['recordOffence', { ...on, provision: 'x', committedTo: ago(1) }],
      ['recordOffence', { ...on, provision: 'x'.repeat(121) }],
      ['updateSuspect', { ...charged, expectedVersion: 3, chargedOn: ago(6) }],
      ['updateSuspect', { ...indicted, expectedVersion: 3, status: 'SUSPECTED', chargedOn: ago(1) }],
    ];
    for (const [mutation, input] of bad)
      expect([mutation, (await tries(police, mutation, input)).told]).toEqual([mutation, 'BAD_USER_INPUT']);
    const other = await openedFile(nec.db);
    for (const [mutation, input] of [
      ['recordOffence', { ...on, caseId: other, provision: 'x' }],
      ['recordSuspect', { ...on, caseId: other, pseudonym: 'S-3' }],
      ['updateSuspect', { ...indicted, caseId: other, expectedVersion: 3 }],
    ] as const)
      expect([mutation, (await tries(police, mutation, input)).told]).toEqual([
        mutation,
        'FORBIDDEN_OR_NOT_FOUND',
      ]);
    expect((await tries(court, 'recordSuspect', { ...on, pseudonym: 'S-4' })).told).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
    const { justice_file: _, case_party: __, ...rest } = await onRecord(nec.db);
    expect(before).toMatchObject(rest);
  });

  test('of somebody charged the day is asked for', async () => {
    const on = await opened(await openedFile(nec.db));
    const { caseId, investigationId } = on;
    const { id: suspectId } = await does(police, 'recordSuspect', {
      caseId,
      investigationId,
      pseudonym: 'S-1',
    });
    const asked = { caseId, suspectId, expectedVersion: 1, status: 'CHARGED' };
    expect(await tries(police, 'updateSuspect', asked)).toMatchObject({
      messages: ['The argument "input.chargedOn" is needed of whoever is charged.'],
    });
  });
});
