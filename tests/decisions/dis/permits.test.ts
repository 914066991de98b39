import { randomUUID } from 'node:crypto';
import { addDays, addMonths } from '../../../shared/day.ts';
import { lastDayOfTerm } from '../../../shared/law/permit-term.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { anotherLike } from '../officials.ts';
import { ago, cmmPerson, decision, immigrationFile, justiceFile, party } from '../on-file.ts';
import { allOn, deciding, inShort, noticesOn } from './deciding.ts';

let databases: Databases;
let graph: TestGraph;
/** The same room, to which no other answers. */
let alone: OpenRoom;
let decide: ReturnType<typeof deciding>;
let decideAlone: ReturnType<typeof deciding>;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  alone = await openTestRoom('dis', databases);
  decide = deciding(graph, dis());
  decideAlone = deciding(alone, dis());
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const dis = () => graph.rooms.dis.db;
const today = ago(0);
const police = { who: 'nec-investigator' };
const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };

const PRESENCE = { room: 'NEC', topic: 'PRESENCE', answered: true, fact: 'REQUIRED' };

const INVESTIGATION = `INSERT INTO investigation (fact_id, id, version, recorded_at, recorded_by, recorded_by_body,
    police_number, unit, status, opened_on)
  VALUES (gen_random_uuid(), $1, 1, now(), 'dev-somebody', 'POLICE', $2, 'Sample unit', 'OPEN', $3)`;
const LINK = `INSERT INTO investigation_case (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body,
    rule_versions, investigation_id, linked_on, presence_required, presence_required_until)
  VALUES (gen_random_uuid(), gen_random_uuid(), 1, $2, now(), 'dev-somebody', 'POLICE', '{}', $1, $3, true, $4)`;

/** On file at DIS with the police as a party, and at the police with an investigation unless it is null. */
async function onFile(presence: { readonly until: string | null } | null = { until: null }) {
  const caseId = await immigrationFile(dis());
  await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
  const nec = graph.rooms.nec.db;
  await justiceFile(nec, caseId);
  if (presence) {
    const investigation = randomUUID();
    await nec.query(INVESTIGATION, [investigation, caseId, ago(20)]);
    await nec.query(LINK, [investigation, caseId, ago(20), presence.until]);
  }
  return caseId;
}
async function applied(caseId: string, given: object = conditions, who = police) {
  const { outcome } = await decide('applyForResidencePermit', { caseId, ...given }, who);
  return { caseId, applicationId: outcome.id, expectedVersion: 1 };
}
const unchanged = async (caseId: string, work: () => Promise<unknown>) => {
  const before = await allOn(dis(), caseId);
  await work();
  expect(await allOn(dis(), caseId)).toEqual(before);
};
const inForceOf = async (caseId: string, table: string) =>
  ((await allOn(dis(), caseId))[table] as { row: Record<string, unknown> }[])
    .map(({ row }) => row)
    .filter(({ superseded_at }) => superseded_at === null);

describe('an application for a residence permit', () => {
  test('for proceedings is taken from the police, with its entry, and only one at a time', async () => {
    const caseId = await onFile();
    const came = await decide('applyForResidencePermit', { caseId, ...conditions }, police);
    expect(came.outcome).toMatchObject({
      version: 1,
      kind: 'PROCEEDINGS',
      applicant: 'POLICE',
      receivedOn: today,
      outcome: null,
      renews: null,
    });
    expect(came.entries).toEqual(['CREATE DONE']);
    await unchanged(caseId, async () => {
      const twice = await decide('applyForResidencePermit', { caseId, ...conditions }, police);
      expect([inShort(twice), twice.entries]).toEqual([
        'Refused APPLICATION_PENDING',
        ['REFUSE PERMIT_APPLICANT'],
      ]);
    });
  });

  test.each([
    ['NEVER_THE_PERSON', 'PERMIT_APPLICANT', conditions, 'dis-caseworker'],
    ['NOT_AN_APPLICANT', 'PERMIT_APPLICANT', conditions, 'cmm-caseworker'],
    ['NOT_AN_APPLICANT', 'PERMIT_APPLICANT', { kind: 'PROTECTION' }, 'nec-investigator'],
    [
      'CONDITIONS_NOT_STATED',
      'PERMIT_CONDITIONS',
      { kind: 'PROCEEDINGS', collaborates: true },
      'nec-investigator',
    ],
  ])('%s', async (reason, rule, given, who) => {
    const caseId = await onFile();
    await unchanged(caseId, async () => {
      const came = await decide('applyForResidencePermit', { caseId, ...given }, { who });
      expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, [`REFUSE ${rule}`]]);
    });
  });

  test('is nothing to outsiders, and states no conditions for protection', async () => {
    const caseId = await onFile();
    const outside = await decide('applyForResidencePermit', { caseId, ...conditions }, { who: 'prosecutor' });
    expect(inShort(outside)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const bad = await decide('applyForResidencePermit', { caseId, ...conditions, kind: 'PROTECTION' });
    expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.presenceRequired']);
  });
});

describe('her stay while a permit holds', () => {
  const staysOf = async (caseId: string) =>
    dis().query(
      `SELECT basis, valid_from AS "from", valid_to AS "to" FROM residence_status
       WHERE case_id = $1 AND superseded_at IS NULL ORDER BY valid_from`,
      [caseId],
    );
  const validTo = addMonths(today, 6);
  const held = { basis: 'LAWFUL', from: today, to: validTo };
  const after = (basis: string) => ({ basis, from: addDays(validTo, 1), to: null });
  async function permitted(lodges: boolean) {
    const caseId = await onFile();
    const lodged = lodges
      ? (await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(2) })).outcome
      : null;
    const granted = await decide('decidePermitApplication', {
      ...(await applied(caseId)),
      outcome: 'GRANTED',
    });
    expect(granted.outcome.permit).toMatchObject({ validFrom: today, validTo });
    return { caseId, applicationId: lodged?.id, expectedVersion: 1 };
  }

  test('is lawful, and afterwards what it was before', async () => {
    const { caseId } = await permitted(false);
    const before = { basis: 'NO_LAWFUL_STAY', from: ago(90), to: ago(1) };
    expect(await staysOf(caseId)).toEqual([before, held, after('NO_LAWFUL_STAY')]);
    await decide('lodgeAsylumApplication', { caseId });
    expect(await staysOf(caseId)).toEqual([before, held, after('ASYLUM_SEEKER')]);
    await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: today });
    expect(await staysOf(caseId)).toEqual([before, held, after('LAWFUL')]);
  });

  test.each([
    ['REFUSED', 'NO_LAWFUL_STAY'],
    ['GRANTED', 'LAWFUL'],
  ])('is that of an asylum-seeker afterwards, until asylum is %s', async (outcome, basis) => {
    const { caseId, ...application } = await permitted(true);
    expect((await staysOf(caseId)).slice(-2)).toEqual([held, after('ASYLUM_SEEKER')]);
    await decide('decideAsylum', { caseId, ...application, outcome });
    expect((await staysOf(caseId)).slice(-2)).toEqual([held, after(basis)]);
  });

  test('goes on after a renewal', async () => {
    const { caseId } = await permitted(false);
    const renewal = await decide('decidePermitApplication', {
      ...(await applied(caseId)),
      outcome: 'GRANTED',
    });
    const { validFrom, validTo: to } = renewal.outcome.permit;
    expect((await staysOf(caseId)).slice(-3)).toEqual([
      held,
      { basis: 'LAWFUL', from: validFrom, to },
      { basis: 'NO_LAWFUL_STAY', from: addDays(to, 1), to: null },
    ]);
  });
});

describe('a permit for proceedings', () => {
  test('is given for six months, relied on the police, sets aside one deadline and sets another', async () => {
    const caseId = await onFile();
    const [link] = await graph.rooms.nec.db.query('SELECT id FROM investigation_case WHERE case_id = $1', [
      caseId,
    ]);
    await decision(dis(), caseId, 'DIS');
    await decide('grantReflectionPeriod', { caseId });
    const came = await decide('decidePermitApplication', { ...(await applied(caseId)), outcome: 'GRANTED' });
    const validTo = addMonths(today, 6);
    expect(came.outcome).toMatchObject({
      version: 2,
      outcome: 'GRANTED',
      decidedOn: today,
      permit: { validFrom: today, validTo, verification: 'VERIFIED' },
      reliedOn: [{ ...PRESENCE, recordId: link.id, recordVersion: 1 }],
    });
    expect(came.entries).toEqual(['UPDATE DONE']);
    const deadlines = await inForceOf(caseId, 'departure_deadline');
    expect(deadlines).toHaveLength(2);
    expect(deadlines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ground: 'REFLECTION_PERIOD_ENDS', set_aside_by: 'RESIDENCE_PERMIT' }),
        expect.objectContaining({ ground: 'PERMIT_ENDS', leave_by: validTo, set_aside_on: null }),
      ]),
    );
    expect(await inForceOf(caseId, 'residence_status')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ basis: 'LAWFUL', valid_from: today, valid_to: validTo }),
      ]),
    );
    expect(await noticesOn(dis(), caseId)).toEqual([
      'CMM DEPARTURE_SET_ASIDE',
      'CMM PERMIT_DECIDED',
      'CMM REFLECTION_GRANTED',
      'CMM STAY_CHANGED',
      'POLICE PERMIT_DECIDED',
    ]);
  });

  test('is renewed on a new application from the day after, and moves the deadline; once proceedings are over it is not', async () => {
    const caseId = await onFile();
    const first = await decide('decidePermitApplication', { ...(await applied(caseId)), outcome: 'GRANTED' });
    const again = await decide('applyForResidencePermit', { caseId, ...conditions }, police);
    expect(again.outcome).toMatchObject({ renews: { id: first.outcome.permit.id } });
    const input = { caseId, applicationId: again.outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    const validFrom = addDays(addMonths(today, 6), 1);
    const validTo = lastDayOfTerm(validFrom, true, 6);
    const second = await decide('decidePermitApplication', input);
    expect(second.outcome.permit).toMatchObject({ validFrom, validTo });
    expect(await inForceOf(caseId, 'departure_deadline')).toEqual([
      expect.objectContaining({ leave_by: validTo, version: 2 }),
    ]);

    const third = await applied(caseId);
    await unchanged(caseId, async () => {
      const early = await decide('decidePermitApplication', { ...third, outcome: 'GRANTED' });
      expect([inShort(early), early.entries]).toEqual(['Refused NOT_BEGUN', ['REFUSE PERMIT_TERM']]);
      expect(early.outcome.earliestLawfulAt).toBe(validFrom);
    });

    await graph.rooms.nec.db.query('UPDATE investigation_case SET superseded_at = now() WHERE case_id = $1', [
      caseId,
    ]);
    await unchanged(caseId, async () => {
      const over = await decide('decidePermitApplication', { ...third, outcome: 'GRANTED' });
      expect([inShort(over), over.entries]).toEqual(['Refused PROCEEDINGS_OVER', ['REFUSE PERMIT_TERM']]);
    });
    const refused = await decide('decidePermitApplication', { ...third, outcome: 'REFUSED' });
    expect(refused.outcome).toMatchObject({
      outcome: 'REFUSED',
      permit: null,
      reliedOn: [{ fact: 'NOT_REQUIRED', recordId: null, recordVersion: null }],
    });
  });

  test('with the police silent is given unverified, and none is turned down or taken for withdrawn', async () => {
    const caseId = await onFile();
    const input = await applied(caseId);
    await unchanged(caseId, async () => {
      for (const outcome of ['REFUSED', 'WITHDRAWN']) {
        const ended = await decideAlone('decidePermitApplication', { ...input, outcome });
        expect([inShort(ended), ended.entries]).toEqual(['FactUnavailable NEC', ['UPDATE FACT_UNAVAILABLE']]);
      }
    });
    const given = await decideAlone('decidePermitApplication', { ...input, outcome: 'GRANTED' });
    expect(given.outcome).toMatchObject({
      permit: { verification: 'UNVERIFIED' },
      reliedOn: expect.arrayContaining([
        expect.objectContaining({ room: 'NEC', answered: false }),
        expect.objectContaining({ room: 'CMM', topic: 'CITIZENSHIP', answered: false }),
      ]),
    });
    const other = await applied(await onFile());
    const withdrawn = await decide('decidePermitApplication', { ...other, outcome: 'WITHDRAWN' });
    expect(withdrawn.outcome).toMatchObject({ outcome: 'WITHDRAWN', permit: null, reliedOn: [PRESENCE] });
  });

  test('is given to no Danish citizen, and not confirmed to one; of any other what CMM said is kept', async () => {
    const ofGroup = async (group: string) => {
      const caseId = await onFile();
      await cmmPerson(graph.rooms.cmm.db, caseId, group);
      return { ...(await applied(caseId)), outcome: 'GRANTED' };
    };
    const input = await ofGroup('DANISH');
    await unchanged(input.caseId, async () => {
      const came = await decide('decidePermitApplication', input);
      expect([inShort(came), came.entries]).toEqual([
        'Refused STAY_CONTRADICTED',
        ['REFUSE PERMIT_CONDITIONS'],
      ]);
    });
    const given = await decideAlone('decidePermitApplication', input);
    const { id: permitId, verification } = given.outcome.permit;
    expect(verification).toBe('UNVERIFIED');
    await unchanged(input.caseId, async () => {
      const confirm = { caseId: input.caseId, permitId, expectedVersion: 1 };
      expect(inShort(await decide('confirmResidencePermit', confirm))).toBe('Refused STAY_CONTRADICTED');
    });
    const other = await decide('decidePermitApplication', await ofGroup('OTHER_EU'));
    expect(other.outcome.reliedOn).toContainEqual({
      room: 'CMM',
      topic: 'CITIZENSHIP',
      answered: true,
      recordId: null,
      recordVersion: null,
      fact: 'OTHER_EU',
    });
  });

  test('given unverified is confirmed by the police once they answer, by DIS alone and once', async () => {
    const caseId = await onFile();
    const given = await decideAlone('decidePermitApplication', {
      ...(await applied(caseId)),
      outcome: 'GRANTED',
    });
    const { id: permitId, validTo } = given.outcome.permit;
    const input = { caseId, permitId, expectedVersion: 1 };
    await unchanged(caseId, async () => {
      const silent = await decideAlone('confirmResidencePermit', input);
      expect([inShort(silent), silent.entries]).toEqual(['FactUnavailable NEC', ['UPDATE FACT_UNAVAILABLE']]);
      for (const ask of [decide, decideAlone])
        expect(inShort(await ask('confirmResidencePermit', input, police))).toBe('Refused NOT_THE_DECIDER');
    });
    const confirmed = await decide('confirmResidencePermit', input);
    expect(confirmed.outcome).toMatchObject({
      version: 2,
      validTo,
      verification: 'VERIFIED',
      ruleVersions: ['PERMIT_CONDITIONS@PRESENCE-AND-COLLABORATION', 'PERMIT_TERM@6-MONTHS'],
      reliedOn: [{ ...PRESENCE, recordId: expect.any(String), recordVersion: 1 }],
    });
    expect(confirmed.entries).toEqual(['UPDATE DONE']);
    expect(inShort(await decide('confirmResidencePermit', input))).toBe('CONFLICT');
    for (const ask of [decide, decideAlone]) {
      const again = await ask('confirmResidencePermit', { ...input, expectedVersion: 2 });
      expect([inShort(again), again.entries]).toEqual([
        'Refused ALREADY_CONFIRMED',
        ['REFUSE PERMIT_CONDITIONS'],
      ]);
    }
    expect(await inForceOf(caseId, 'departure_deadline')).toEqual([
      expect.objectContaining({ ground: 'PERMIT_ENDS', leave_by: validTo, version: 1 }),
    ]);
  });

  test.each([
    ['PRESENCE_NOT_REQUIRED', 'PERMIT_CONDITIONS', null],
    ['OUTLIVES_PROCEEDINGS', 'PERMIT_TERM', { until: ago(-40) }],
  ])(
    'given unverified stands unconfirmed where the police do not bear it out: %s',
    async (reason, rule, presence) => {
      const caseId = await onFile(presence);
      const input = { ...(await applied(caseId)), outcome: 'GRANTED' };
      const { outcome } = await decideAlone('decidePermitApplication', input);
      await unchanged(caseId, async () => {
        const confirm = { caseId, permitId: outcome.permit.id, expectedVersion: 1 };
        const came = await decide('confirmResidencePermit', confirm);
        expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, [`REFUSE ${rule}`]]);
      });
    },
  );

  test.each([
    ['PRESENCE_NOT_REQUIRED', 'PERMIT_CONDITIONS', null, {}, {}],
    ['PRESENCE_NOT_REQUIRED', 'PERMIT_CONDITIONS', { until: null }, { presenceRequired: false }, {}],
    ['NO_COLLABORATION', 'PERMIT_CONDITIONS', { until: null }, { collaborates: false }, {}],
    ['BEYOND_TERM', 'PERMIT_TERM', { until: null }, {}, { until: ago(-200) }],
    ['BEYOND_PROCEEDINGS', 'PERMIT_TERM', { until: ago(-40) }, {}, { until: ago(-50) }],
    ['ENDS_BEFORE_IT_BEGINS', 'PERMIT_TERM', { until: null }, {}, { until: ago(1) }],
  ])('%s (%s)', async (reason, rule, presence, stated, asked) => {
    const caseId = await onFile(presence);
    const input = await applied(caseId, { ...conditions, ...stated });
    await unchanged(caseId, async () => {
      const came = await decide('decidePermitApplication', { ...input, outcome: 'GRANTED', ...asked });
      expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, [`REFUSE ${rule}`]]);
    });
  });

  test('is decided by DIS, once, by the version that was read, on an application of the case', async () => {
    const caseId = await onFile();
    const input = { ...(await applied(caseId)), outcome: 'GRANTED' };
    expect(inShort(await decide('decidePermitApplication', input, police))).toBe('Refused NOT_THE_DECIDER');
    expect(inShort(await decide('decidePermitApplication', { ...input, expectedVersion: 2 }))).toBe(
      'CONFLICT',
    );
    const officials = await Promise.all([anotherLike('dis-caseworker'), anotherLike('dis-caseworker')]);
    const both = await Promise.all(officials.map((who) => decide('decidePermitApplication', input, { who })));
    expect(both.map(inShort).sort()).toEqual(['CONFLICT', 'PermitApplication']);
    expect(both.flatMap(({ entries }) => entries).sort()).toEqual(['UPDATE CONFLICT', 'UPDATE DONE']);
    const read = await decide('decidePermitApplication', { ...input, expectedVersion: 2 });
    expect([inShort(read), read.entries]).toEqual(['Refused ALREADY_DECIDED', ['REFUSE PERMIT_CONDITIONS']]);
    for (const [applicationId, told] of [
      ['none', 'BAD_USER_INPUT'],
      [randomUUID(), 'FORBIDDEN_OR_NOT_FOUND'],
    ] as const)
      expect(inShort(await decide('decidePermitApplication', { ...input, applicationId }))).toBe(told);
  });

  test('is not revoked: it runs out', async () => {
    const caseId = await onFile();
    const given = await decide('decidePermitApplication', { ...(await applied(caseId)), outcome: 'GRANTED' });
    const permitId = given.outcome.permit.id;
    const input = { caseId, permitId, expectedVersion: 1, needCeased: true, leaveBy: ago(-20) };
    const came = await decide('revokeResidencePermit', input);
    expect([inShort(came), came.entries]).toEqual(['Refused NOT_REVOCABLE', ['REFUSE PERMIT_REVOCATION']]);
  });
});

describe('a permit for protection', () => {
  test('follows one that holds, and none follows one that is to come', async () => {
    const caseId = await immigrationFile(dis());
    const byDis = { who: 'dis-caseworker' };
    const grant = async (until: string) => {
      const input = await applied(caseId, { kind: 'PROTECTION' }, byDis);
      return decide('decidePermitApplication', { ...input, outcome: 'GRANTED', until });
    };
    expect((await grant(ago(-300))).outcome.permit).toMatchObject({ validFrom: today });
    expect((await grant(ago(-600))).outcome.permit).toMatchObject({ validFrom: ago(-301) });
    const third = await grant(ago(-900));
    expect([inShort(third), third.entries]).toEqual(['Refused ANOTHER_TO_COME', ['REFUSE PERMIT_TERM']]);
    expect(await inForceOf(caseId, 'residence_permit')).toHaveLength(2);
  });

  async function given(on?: string) {
    const caseId = on ?? (await immigrationFile(dis()));
    const input = await applied(caseId, { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
    const until = ago(-300);
    const came = await decide('decidePermitApplication', { ...input, outcome: 'GRANTED', until });
    expect(came.outcome).toMatchObject({ permit: { validFrom: today, validTo: until }, reliedOn: [] });
    return { caseId, permitId: came.outcome.permit.id, expectedVersion: 1, leaveBy: ago(-20) };
  }

  const NOT = { basis: 'NO_LAWFUL_STAY', validFrom: today };
  test('is not taken away by a record of another stay; once it is revoked, the stay is recorded', async () => {
    const { caseId, ...input } = await given();
    const [lawful] = await inForceOf(caseId, 'residence_status').then((all) =>
      all.filter(({ basis }) => basis === 'LAWFUL'),
    );
    const corrects = { statusId: lawful?.id, expectedVersion: 1 };
    const shorter = { basis: 'LAWFUL', validFrom: today, validTo: ago(-5) };
    await unchanged(caseId, async () => {
      for (const said of [NOT, { ...NOT, basis: 'UNKNOWN' }, { ...NOT, ...corrects }, shorter]) {
        const came = await decide('recordResidenceStatus', { caseId, ...said });
        expect([inShort(came), came.entries]).toEqual([
          'Refused PERMIT_HOLDS',
          [expect.stringMatching(/^REFUSE PERMIT_REVOCATION$/)],
        ]);
        expect(came.outcome.earliestLawfulAt).toBe(ago(-301));
      }
    });
    // what was before the permit is another matter, and so is a stay that is lawful for longer
    const before = await decide('recordResidenceStatus', { caseId, ...NOT, validFrom: ago(20) });
    expect(before.outcome).toMatchObject({ validFrom: ago(20), validTo: ago(1) });
    const revoked = await decide('revokeResidencePermit', { caseId, ...input, needCeased: true });
    expect(inShort(revoked)).toBe('ResidencePermit');
    expect(inShort(await decide('recordResidenceStatus', { caseId, ...NOT }))).toBe('ResidenceStatus');
  });

  test('is revoked once the need has ceased: from today, with a day to leave by', async () => {
    const input = await given();
    await unchanged(input.caseId, async () => {
      const needed = await decide('revokeResidencePermit', { ...input, needCeased: false });
      expect([inShort(needed), needed.entries]).toEqual([
        'Refused STILL_NEEDED',
        ['REFUSE PERMIT_REVOCATION'],
      ]);
      const stale = await decide('revokeResidencePermit', { ...input, needCeased: true, expectedVersion: 2 });
      expect(inShort(stale)).toBe('CONFLICT');
      for (const leaveBy of [ago(1), ago(-301)]) {
        const bad = await decide('revokeResidencePermit', { ...input, needCeased: true, leaveBy });
        expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.leaveBy']);
      }
      const foreign = await decide('revokeResidencePermit', {
        ...input,
        needCeased: true,
        permitId: randomUUID(),
      });
      expect(inShort(foreign)).toBe('FORBIDDEN_OR_NOT_FOUND');
    });
    const revoked = await decide('revokeResidencePermit', { ...input, needCeased: true });
    expect(revoked.outcome).toMatchObject({ version: 2, revokedOn: today, state: 'REVOKED' });
    expect(revoked.entries).toEqual(['UPDATE DONE']);
    expect(await inForceOf(input.caseId, 'departure_deadline')).toEqual([
      expect.objectContaining({ ground: 'PERMIT_ENDS', leave_by: ago(-20) }),
    ]);
    expect(await inForceOf(input.caseId, 'residence_status')).toEqual(
      expect.arrayContaining([expect.objectContaining({ basis: 'NO_LAWFUL_STAY', valid_from: today })]),
    );
    expect(await noticesOn(dis(), input.caseId)).toContain('CMM PERMIT_REVOKED');
    const twice = await decide('revokeResidencePermit', { ...input, needCeased: true, expectedVersion: 2 });
    expect(inShort(twice)).toBe('Refused ALREADY_REVOKED');
  });

  const deadlinesOf = async (caseId: string) =>
    (await inForceOf(caseId, 'departure_deadline')).map(({ leave_by, set_aside_by }) => [
      leave_by,
      set_aside_by,
    ]);

  test.each(['REFUSED', 'WITHDRAWN'])(
    'revoked while she seeks asylum: one deadline, which stands again once asylum is %s',
    async (outcome) => {
      const { caseId, ...input } = await given();
      const lodged = await decide('lodgeAsylumApplication', { caseId });
      expect(await deadlinesOf(caseId)).toEqual([[ago(-300), 'ASYLUM_APPLICATION']]);
      await decide('revokeResidencePermit', { caseId, ...input, needCeased: true });
      expect(await deadlinesOf(caseId)).toEqual([[ago(-20), 'ASYLUM_APPLICATION']]);
      await decide('decideAsylum', { caseId, applicationId: lodged.outcome.id, expectedVersion: 1, outcome });
      expect(await deadlinesOf(caseId)).toEqual([[ago(-20), null]]);
    },
  );

  test('that holds has its deadline again once asylum is refused', async () => {
    const { caseId } = await given();
    const lodged = await decide('lodgeAsylumApplication', { caseId });
    const refused = { caseId, applicationId: lodged.outcome.id, expectedVersion: 1, outcome: 'REFUSED' };
    await decide('decideAsylum', refused);
    expect(await deadlinesOf(caseId)).toEqual([[ago(-300), null]]);
  });

  test('revoked where asylum was sought before it: its deadline is set aside until that is decided', async () => {
    const caseId = await immigrationFile(dis());
    const lodged = await decide('lodgeAsylumApplication', { caseId });
    const asked = await applied(caseId, { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
    const came = await decide('decidePermitApplication', { ...asked, outcome: 'GRANTED', until: ago(-300) });
    const permitId = came.outcome.permit.id;
    const revoked = { caseId, permitId, expectedVersion: 1, needCeased: true, leaveBy: today };
    await decide('revokeResidencePermit', revoked);
    expect(await deadlinesOf(caseId)).toEqual([[today, 'ASYLUM_APPLICATION']]);
    const refused = { caseId, applicationId: lodged.outcome.id, expectedVersion: 1, outcome: 'REFUSED' };
    await decide('decideAsylum', refused);
    expect(await deadlinesOf(caseId)).toEqual([[today, null]]);
  });

  const stayOf = async (caseId: string) =>
    (await inForceOf(caseId, 'residence_status'))
      .filter(({ valid_from, valid_to }) => String(valid_from) <= today && today <= String(valid_to ?? today))
      .map(({ basis }) => basis);

  /** A permit that is on record since an earlier day, with nothing that would have come with it. */
  const HELD_SINCE = `WITH application AS (
      INSERT INTO permit_application (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body,
        rule_versions, kind, applicant, received_on, outcome, decided_on)
      VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'DIS', '{}',
        'PROTECTION', 'PERSON', $3, 'GRANTED', $3) RETURNING fact_id)
    INSERT INTO residence_permit (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body,
      rule_versions, kind, application_fact_id, valid_from, valid_to, verification)
    SELECT gen_random_uuid(), $2, 1, $1, now(), 'dev-somebody', 'DIS', '{}', 'PROTECTION', fact_id, $3, $4, 'VERIFIED'
    FROM application`;

  test('revoked takes no stay that rests on something else, and nobody is to leave then', async () => {
    const caseId = await immigrationFile(dis(), { stay: 'LAWFUL' });
    const input = { ...(await given(caseId)), needCeased: true };
    expect(inShort(await decide('revokeResidencePermit', input))).toBe('ResidencePermit');
    expect(await stayOf(caseId)).toEqual(['LAWFUL']);
    expect(await deadlinesOf(caseId)).toEqual([[ago(-300), 'RESIDENCE_PERMIT']]);
    expect(await noticesOn(dis(), caseId)).not.toContain('CMM STAY_CHANGED');
  });

  const stays = async (caseId: string) =>
    (await inForceOf(caseId, 'residence_status'))
      .map(({ basis, valid_from, valid_to }) => `${valid_from} ${valid_to} ${basis}`)
      .sort();

  test.each([
    ['ended before it', ago(5), today],
    ['ends on the day before it', ago(1), today],
    ['it outlasts', ago(-30), ago(-31)],
    ['ends on the day before its last', ago(-299), ago(-300)],
  ])('leaves a lawful stay that %s as it is, and is recorded for the days after', async (_what, to, from) => {
    const caseId = await immigrationFile(dis(), { stay: null });
    const lawful = { caseId, basis: 'LAWFUL', validFrom: ago(60), validTo: to };
    await decide('recordResidenceStatus', lawful);
    await given(caseId);
    expect(await stays(caseId)).toEqual([`${ago(60)} ${to} LAWFUL`, `${from} ${ago(-300)} LAWFUL`]);
  });

  test('takes nothing with it, once it is revoked, of a lawful stay that it outlasted', async () => {
    const caseId = await immigrationFile(dis(), { stay: null });
    const lawful = { caseId, basis: 'LAWFUL', validFrom: ago(60), validTo: ago(-30) };
    await decide('recordResidenceStatus', lawful);
    const input = { ...(await given(caseId)), needCeased: true };
    expect(inShort(await decide('revokeResidencePermit', input))).toBe('ResidencePermit');
    expect(await stays(caseId)).toEqual([`${ago(60)} ${ago(-30)} LAWFUL`, `${ago(-31)} null NO_LAWFUL_STAY`]);
    expect(await deadlinesOf(caseId)).toEqual([[ago(-30), null]]);
  });

  test.each([
    ['after it was given stays', true, 'LAWFUL', []],
    ['before it was given has ended with it', false, 'NO_LAWFUL_STAY', [[ago(-20), null]]],
  ])('revoked: asylum that was granted %s', async (_what, afterwards, stay, deadlines) => {
    const caseId = await immigrationFile(dis());
    const seeks = async () => {
      const { outcome } = await decide('lodgeAsylumApplication', { caseId });
      const input = { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
      expect(inShort(await decide('decideAsylum', input))).toBe('AsylumApplication');
    };
    const permitId = randomUUID();
    if (afterwards) await dis().query(HELD_SINCE, [caseId, permitId, ago(9), ago(-300)]);
    await seeks();
    const permit = afterwards ? { caseId, permitId, expectedVersion: 1 } : await given(caseId);
    const input = { ...permit, needCeased: true, leaveBy: ago(-20) };
    expect(inShort(await decide('revokeResidencePermit', input))).toBe('ResidencePermit');
    expect(await stayOf(caseId)).toEqual([stay]);
    expect(await deadlinesOf(caseId)).toEqual(deadlines);
  });

  test('revoked while another is to come: the day by which to leave stays that of the other', async () => {
    const { caseId, ...input } = await given();
    const asked = await applied(caseId, { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
    await decide('decidePermitApplication', { ...asked, outcome: 'GRANTED', until: ago(-600) });
    expect(await deadlinesOf(caseId)).toEqual([[ago(-600), null]]);
    const revoked = await decide('revokeResidencePermit', { caseId, ...input, needCeased: true });
    expect(inShort(revoked)).toBe('ResidencePermit');
    expect(await deadlinesOf(caseId)).toEqual([[ago(-600), null]]);
    expect(await inForceOf(caseId, 'residence_status')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ basis: 'NO_LAWFUL_STAY', valid_from: today, valid_to: ago(-300) }),
        expect.objectContaining({ basis: 'LAWFUL', valid_from: ago(-301), valid_to: ago(-600) }),
      ]),
    );
  });

  test('revoked: nobody is to leave within a reflection period, and an extension moves the day', async () => {
    const caseId = await immigrationFile(dis());
    await decision(dis(), caseId, 'DIS');
    const period = (await decide('grantReflectionPeriod', { caseId })).outcome;
    const asked = await applied(caseId, { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
    const came = await decide('decidePermitApplication', { ...asked, outcome: 'GRANTED', until: ago(-300) });
    const input = { caseId, permitId: came.outcome.permit.id, expectedVersion: 1, needCeased: true };
    await unchanged(caseId, async () => {
      const early = addDays(period.endsOn, -1);
      const soon = await decide('revokeResidencePermit', { ...input, leaveBy: early });
      expect([inShort(soon), soon.entries]).toEqual(['Refused PERIOD_RUNNING', ['REFUSE DEPARTURE']]);
    });
    const at = await decide('revokeResidencePermit', { ...input, leaveBy: period.endsOn });
    expect(inShort(at)).toBe('ResidencePermit');
    expect(await deadlinesOf(caseId)).toEqual(
      expect.arrayContaining([
        [period.endsOn, 'RESIDENCE_PERMIT'],
        [period.endsOn, null],
      ]),
    );
    const until = addDays(period.endsOn, 10);
    const longer = { caseId, periodId: period.id, expectedVersion: 1, until, ground: 'SPECIAL_REASONS' };
    const extended = await decide('extendReflectionPeriod', { ...longer, reasonsStated: true });
    expect(inShort(extended)).toBe('ReflectionPeriod');
    expect((await deadlinesOf(caseId)).filter(([, by]) => by === null)).toEqual([[until, null]]);
  });

  test('is given to a day that DIS names', async () => {
    const input = await applied(
      await immigrationFile(dis()),
      { kind: 'PROTECTION' },
      { who: 'dis-caseworker' },
    );
    for (const until of [null, ago(1)]) {
      const came = await decide('decidePermitApplication', { ...input, outcome: 'GRANTED', until });
      expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', 'input.until']);
    }
  });
});

describe('a work permit', () => {
  test('is applied for by the person, through DIS, once at a time', async () => {
    const caseId = await onFile();
    const byPolice = await decide('applyForWorkPermit', { caseId }, police);
    expect([inShort(byPolice), byPolice.entries]).toEqual(['Refused NOT_THE_PERSON', ['REFUSE WORK']]);
    const came = await decide('applyForWorkPermit', { caseId });
    expect(came.outcome).toMatchObject({ version: 1, receivedOn: today, outcome: null });
    expect(came.entries).toEqual(['CREATE DONE']);
    expect(inShort(await decide('applyForWorkPermit', { caseId }))).toBe('Refused APPLICATION_PENDING');
    expect(inShort(await decide('applyForWorkPermit', { caseId: randomUUID() }))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
  });

  test('is given to no Danish citizen, who withdraws; while CMM is silent it is', async () => {
    const appliedBy = async (group: string) => {
      const caseId = await onFile();
      await cmmPerson(graph.rooms.cmm.db, caseId, group);
      const { outcome } = await decide('applyForWorkPermit', { caseId });
      return { caseId, workPermitId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    };
    const input = await appliedBy('DANISH');
    await unchanged(input.caseId, async () => {
      const refused = await decide('decideWorkPermit', input);
      expect([inShort(refused), refused.entries]).toEqual(['Refused NEEDS_NONE', ['REFUSE WORK']]);
    });
    const withdrawn = await decide('decideWorkPermit', { ...input, outcome: 'WITHDRAWN' });
    expect(withdrawn.outcome).toMatchObject({ outcome: 'WITHDRAWN' });
    const alone = await decideAlone('decideWorkPermit', await appliedBy('DANISH'));
    expect(alone.outcome).toMatchObject({ outcome: 'GRANTED' });
    const other = await appliedBy('OTHER_EU');
    expect((await decide('decideWorkPermit', other)).outcome).toMatchObject({ outcome: 'GRANTED' });
    const told = await dis().query('SELECT room, topic, fact FROM relied_on_fact WHERE case_id = $1', [
      other.caseId,
    ]);
    expect(told).toEqual([{ room: 'CMM', topic: 'CITIZENSHIP', fact: 'OTHER_EU' }]);
  });

  test('is not turned down, and follows the one before', async () => {
    const caseId = await onFile();
    const granted = async (until: string | null) => {
      const { outcome } = await decide('applyForWorkPermit', { caseId });
      const input = { caseId, workPermitId: outcome.id, expectedVersion: 1 };
      return { input, came: await decide('decideWorkPermit', { ...input, outcome: 'GRANTED', until }) };
    };
    const { outcome } = await decide('applyForWorkPermit', { caseId });
    const input = { caseId, workPermitId: outcome.id, expectedVersion: 1 };
    await unchanged(caseId, async () => {
      const refused = await decide('decideWorkPermit', { ...input, outcome: 'REFUSED' });
      expect([inShort(refused), refused.entries]).toEqual(['Refused NO_REQUIREMENTS', ['REFUSE WORK']]);
      const byPolice = await decide('decideWorkPermit', { ...input, outcome: 'GRANTED' }, police);
      expect(inShort(byPolice)).toBe('Refused NOT_THE_DECIDER');
      const past = await decide('decideWorkPermit', { ...input, outcome: 'GRANTED', until: ago(1) });
      expect([inShort(past), past.argument]).toEqual(['BAD_USER_INPUT', 'input.until']);
    });
    await decide('decideWorkPermit', { ...input, outcome: 'WITHDRAWN' });
    const first = await granted(ago(-30));
    expect(first.came.outcome).toMatchObject({ version: 2, validFrom: today, validTo: ago(-30) });
    const again = { ...first.input, outcome: 'GRANTED' };
    expect(inShort(await decide('decideWorkPermit', again))).toBe('CONFLICT');
    expect(inShort(await decide('decideWorkPermit', { ...again, expectedVersion: 2 }))).toBe(
      'Refused ALREADY_DECIDED',
    );
    const second = await granted(null);
    expect(second.came.outcome).toMatchObject({ validFrom: ago(-31), validTo: null });
    expect(inShort((await granted(null)).came)).toBe('CONFLICT');
    expect(await noticesOn(dis(), caseId)).toEqual(
      Array.from({ length: 3 }, () => 'CMM WORK_PERMIT_DECIDED'),
    );
  });
});
