import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../../shared/day.ts';
import { PersonRow } from '../../../subgraphs/cmm/storage/person.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { tokenOf } from '../../harness/tokens.ts';
import { several } from '../officials.ts';
import { entriesOf } from '../traces.ts';
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
const opened = { nrm_case: 1, person: 1, referral: 1, competence: 1 };
const met = async (who = 'ngo-outreach', more = {}) => {
  const asked = toDo('recordEncounter', { channel: 'OUTREACH', ...more }, { purpose: 'REFERRAL' });
  return done(await cmm.ask(who, asked));
};

describe('a referral', () => {
  const referrers = [
    ['ngo-outreach', 'REFERRAL', 'NGO', ['REFERRAL', 'ASSISTANCE']],
    ['nec-investigator', 'REFERRAL', 'POLICE', ['INVESTIGATION', 'REFERRAL']],
    ['dis-caseworker', 'REFERRAL', 'DIS', ['IMMIGRATION', 'IDENTIFICATION', 'REFERRAL']],
    ['red-cross-screener', 'REFERRAL', 'RED_CROSS', ['CHILD_PROTECTION', 'REFERRAL']],
    ['municipality-caseworker', 'CHILD_PROTECTION', 'MUNICIPALITY', ['CHILD_PROTECTION', 'INTEGRATION']],
    ['court-clerk', 'COURT_PROCEEDINGS', 'COURT', ['COURT_PROCEEDINGS']],
  ] as const;
  test.each(referrers)(
    'by %s opens a case, tells CMM, and makes the referrer a party',
    async (who, purpose, body, purposes) => {
      const asked = toDo('referVictim', { channel: 'OTHER', person: { gender: 'FEMALE' } }, { purpose });
      const { told, thing, wrote } = await attempt(cmm, who, asked);
      expect([told, wrote]).toEqual(['Case', { ...opened, case_party: 1, notice: 1 }]);
      expect(thing).toMatchObject({ status: 'OPEN', openedOn: today, version: 1 });
      expect(thing.reference).toMatch(/^NRM-/);
      expect(await noticesOf(cmm.db, thing.id)).toEqual(['CMM REFERRED']);
      const [party] = await cmm.db.query('SELECT authority, purposes FROM case_party WHERE case_id = $1', [
        thing.id,
      ]);
      expect(party).toEqual({ authority: body, purposes });
      expect(await entriesOf(cmm.db, asked.correlationId)).toMatchObject([
        { kind: 'CREATE', outcome: 'DONE', operation: 'referVictim', caseIds: [thing.id] },
      ]);
    },
  );

  test('by CMM needs no party; who stays anonymous has no name, and CMM assesses meanwhile', async () => {
    const asked = toDo('referVictim', { channel: 'HOTLINE', anonymous: true }, { purpose: 'REFERRAL' });
    const { told, thing, wrote } = await attempt(cmm, 'cmm-caseworker', asked);
    expect([told, wrote]).toEqual(['Case', opened]);
    const [row] = await cmm.db.query(
      `SELECT r.referred_by, r.anonymous, p.given_name, c.authority, r.rule_versions
       FROM referral r JOIN person p USING (case_id) JOIN competence c USING (case_id) WHERE case_id = $1`,
      [thing.id],
    );
    expect(row).toEqual({
      referred_by: 'CMM',
      anonymous: true,
      given_name: null,
      authority: 'CMM',
      rule_versions: ['REFERRAL_TO_CMM@ONE-POINT-OF-CONTACT'],
    });
  });

  test('twice under one key is once, and the repeat names the case', async () => {
    const again = () =>
      toDo('referVictim', { channel: 'HOTLINE' }, { purpose: 'REFERRAL', idempotencyKey: 'refer-once' });
    const first = done(await cmm.ask('ngo-outreach', again()));
    const asked = again();
    const { thing, wrote } = await attempt(cmm, 'ngo-outreach', asked);
    expect([thing.id, wrote]).toEqual([first.id, {}]);
    expect(await entriesOf(cmm.db, asked.correlationId)).toMatchObject([
      { kind: 'READ', outcome: 'REPEATED', caseIds: [first.id] },
    ]);
  });

  const tomorrow = addDays(today, 1);
  const bad: readonly [object, string][] = [
    [{ referredOn: tomorrow }, 'input.referredOn'],
    [{ anonymous: true, person: { givenName: 'Inga' } }, 'input.person'],
    [{ person: { bornOn: tomorrow } }, 'input.person.bornOn'],
    [{ referredOn: '2020-01-01', person: { bornOn: '2024-01-01' } }, 'input.referredOn'],
    [{ person: { citizenship: 'denmark' } }, 'input.person.citizenship'],
    [{ person: { citizenship: 'dk', citizenshipGroup: 'NON_EU' } }, 'input.person.citizenshipGroup'],
    [{ person: { bornOn: '1899-12-31' } }, 'input.person.bornOn'],
    [{ person: { givenName: '\u200b' } }, 'input.person.givenName'],
    [{ person: { familyName: 'x'.repeat(201) } }, 'input.person.familyName'],
  ];
  test.each(bad)('that is malformed (%#) is turned away by name', async (more, argument) => {
    const asked = toDo('referVictim', { channel: 'OTHER', ...more }, { purpose: 'REFERRAL' });
    const { told, wrote } = await attempt(cmm, 'ngo-outreach', asked);
    expect([told, wrote]).toEqual([`BAD_USER_INPUT ${argument}`, {}]);
  });

  test.each(['auditor', 'statistician', 'ministry-inspector'])('is not for %s', async (who) => {
    const asked = toDo('referVictim', { channel: 'OTHER' }, { purpose: '' });
    expect((await attempt(cmm, who, asked)).wrote).toEqual({});
    expect(inShort(await cmm.ask(who, asked))).toMatch(/FORBIDDEN_OR_NOT_FOUND/);
  });
});

describe('a first contact', () => {
  test('is taken without a case, and turned into one by who took it', async () => {
    const asked = toDo(
      'recordEncounter',
      { channel: 'HEALTH_CLINIC', note: 'Quiet.' },
      { purpose: 'REFERRAL' },
    );
    const taken = await attempt(cmm, 'ngo-outreach', asked);
    expect(taken).toMatchObject({ told: 'Encounter', wrote: { encounter: 1 }, entries: ['CREATE DONE'] });
    expect(taken.thing).toMatchObject({ version: 1, metBy: 'NGO', anonymous: true, becameCaseOn: null });
    const turned = toDo(
      'openCaseFromEncounter',
      { encounterId: taken.thing.id, expectedVersion: 1 },
      { purpose: 'REFERRAL' },
    );
    const { told, wrote } = await attempt(cmm, 'ngo-outreach', turned);
    expect([told, wrote]).toEqual(['Case', { ...opened, case_party: 1, notice: 1 }]);
    const [row] = await cmm.db.query('SELECT version, became_case_on FROM encounter WHERE id = $1', [
      taken.thing.id,
    ]);
    expect(row).toEqual({ version: 2, became_case_on: today });
    const read = toDo(
      'openCaseFromEncounter',
      { encounterId: taken.thing.id, expectedVersion: 2 },
      { purpose: 'REFERRAL' },
    );
    for (const [again, came, entry] of [
      [turned, 'CONFLICT', 'CREATE CONFLICT'],
      [read, 'Refused ALREADY_A_CASE', 'REFUSE REFERRAL_TO_CMM'],
    ] as const)
      expect(await attempt(cmm, 'ngo-outreach', { ...again, correlationId: randomUUID() })).toMatchObject({
        told: came,
        wrote: {},
        entries: [entry],
      });
  });

  test('is with somebody who was born by then', async () => {
    const input = { channel: 'OUTREACH', metOn: '2020-01-01' };
    const { thing } = await attempt(
      cmm,
      'ngo-outreach',
      toDo('recordEncounter', input, { purpose: 'REFERRAL' }),
    );
    const turned = { encounterId: thing.id, expectedVersion: 1, person: { bornOn: '2024-01-01' } };
    const asked = toDo('openCaseFromEncounter', turned, { purpose: 'REFERRAL' });
    const { told, wrote } = await attempt(cmm, 'ngo-outreach', asked);
    expect([told, wrote]).toEqual(['BAD_USER_INPUT input.person.bornOn', {}]);
  });

  test('that two officials turn into a case at once becomes one', async () => {
    const { id } = await met('cmm-caseworker');
    const officials = await several('cmm-caseworker', 4);
    const attempts = officials.map(() =>
      toDo('openCaseFromEncounter', { encounterId: id, expectedVersion: 1 }, { purpose: 'REFERRAL' }),
    );
    const told = await Promise.all(attempts.map((asked, at) => cmm.ask(officials[at] ?? '', asked)));
    expect(told.map(inShort).sort()).toEqual([...Array(3).fill('CONFLICT'), 'Case']);
    const entries = await Promise.all(attempts.map(({ correlationId }) => entriesOf(cmm.db, correlationId)));
    expect(
      entries
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(Array(4).fill('CREATE'));
  });

  test('of another organisation, an unknown one, and an old version are turned away', async () => {
    const { id } = await met();
    const open = (encounterId: string, expectedVersion: number) =>
      toDo('openCaseFromEncounter', { encounterId, expectedVersion }, { purpose: 'REFERRAL' });
    const another = await tokenOf('ngo-outreach', { organisation: 'another-organisation' });
    const turnedAway: [string, string, number, string][] = [
      [another, id, 1, 'FORBIDDEN_OR_NOT_FOUND'],
      ['ngo-outreach', randomUUID(), 1, 'FORBIDDEN_OR_NOT_FOUND'],
      ['ngo-outreach', 'no-id', 1, 'BAD_USER_INPUT input.encounterId'],
      ['ngo-outreach', id, 7, 'CONFLICT'],
    ];
    for (const [who, encounterId, version, code] of turnedAway) {
      const { told, wrote } = await attempt(cmm, who, open(encounterId, version));
      expect([told, wrote]).toEqual([code, {}]);
    }
  });
});

describe('the person', () => {
  test('is set right: what is left out stays, null clears, and the version is checked', async () => {
    const asked = toDo(
      'referVictim',
      { channel: 'HOTLINE', person: { givenName: 'Inga', gender: 'FEMALE' } },
      { purpose: 'REFERRAL' },
    );
    const { id: caseId } = done(await cmm.ask('cmm-caseworker', asked));
    const correct = (expectedVersion: number, fields: object) =>
      toDo('correctPerson', { caseId, expectedVersion, ...fields });
    const set = await attempt(
      cmm,
      'cmm-caseworker',
      correct(1, { familyName: 'Prøve', citizenshipGroup: 'NON_EU' }),
    );
    expect(set).toMatchObject({ told: 'Person', wrote: {}, entries: ['UPDATE DONE'] });
    expect(set.thing).toMatchObject({ version: 2, givenName: 'Inga', familyName: 'Prøve', gender: 'FEMALE' });
    const cleared = await attempt(cmm, 'cmm-caseworker', correct(2, { givenName: null }));
    expect(cleared.thing).toMatchObject({ version: 3, givenName: null, familyName: 'Prøve' });
    const moved = await attempt(cmm, 'cmm-caseworker', correct(3, { citizenship: 'ro' }));
    expect(moved.thing).toMatchObject({ version: 4, citizenshipGroup: 'OTHER_EU' });
    const turnedAway: [object, string][] = [
      [correct(2, { givenName: 'Late' }), 'CONFLICT'],
      [correct(4, {}), 'BAD_USER_INPUT input'],
      [correct(4, { citizenshipGroup: 'DANISH' }), 'BAD_USER_INPUT input.citizenshipGroup'],
      [correct(4, { civilRegistrationNumber: '12' }), 'BAD_USER_INPUT input.civilRegistrationNumber'],
    ];
    for (const [each, code] of turnedAway)
      expect((await attempt(cmm, 'cmm-caseworker', each as ReturnType<typeof correct>)).told).toBe(code);
    expect((await attempt(cmm, 'dis-caseworker', correct(4, { gender: 'MALE' }))).told).toMatch(/FORBIDDEN/);
  });

  test('says since when the law is told of her as she is: a name that is set right changes nothing of that', async () => {
    const person = { gender: 'FEMALE', bornOn: '1995-03-04' };
    const asked = toDo('referVictim', { channel: 'HOTLINE', person }, { purpose: 'REFERRAL' });
    const { id: caseId } = done(await cmm.ask('cmm-caseworker', asked));
    const changed = async (expectedVersion: number, fields: object): Promise<string> => {
      const correct = toDo('correctPerson', { caseId, expectedVersion, ...fields });
      expect((await attempt(cmm, 'cmm-caseworker', correct)).told).toBe('Person');
      const { profileChangedAt, bornOnChangedAt } = await cmm.db.manager.findOneByOrFail(PersonRow, {
        caseId,
      });
      if (!profileChangedAt) return bornOnChangedAt ? 'her day of birth alone' : 'nothing';
      if (!bornOnChangedAt) return 'not her day of birth';
      return bornOnChangedAt < profileChangedAt ? 'her day of birth before' : 'her day of birth';
    };
    expect(await changed(1, { familyName: 'Prøve' })).toBe('nothing');
    expect(await changed(2, person)).toBe('nothing');
    expect(await changed(3, { gender: 'TRANSGENDER' })).toBe('not her day of birth');
    expect(await changed(4, { bornOn: '1995-03-05' })).toBe('her day of birth');
    expect(await changed(5, { citizenshipGroup: 'STATELESS' })).toBe('her day of birth before');
    expect(await changed(6, { familyName: 'Prøver' })).toBe('her day of birth before');
  });

  test('has a number of her own: two officials who give one number to two cases at once', async () => {
    const cases = await Promise.all(
      [1, 2].map(async () =>
        done(
          await cmm.ask(
            'cmm-caseworker',
            toDo('referVictim', { channel: 'HOTLINE' }, { purpose: 'REFERRAL' }),
          ),
        ),
      ),
    );
    const told = await Promise.all(
      cases.map(({ id: caseId }) =>
        cmm.ask(
          'cmm-caseworker',
          toDo('correctPerson', { caseId, expectedVersion: 1, civilRegistrationNumber: '9999999999' }),
        ),
      ),
    );
    expect(told.map(inShort).sort()).toEqual(['CONFLICT', 'Person']);
  });
});
