import { randomUUID } from 'node:crypto';
import { addDays, addMonths } from '../../../shared/day.ts';
import { lastDayOfTerm } from '../../../shared/law/permit-term.ts';
import { anotherLike } from '../officials.ts';
import { ago, cmmPerson, decision } from '../on-file.ts';
import { inShort, noticesOn } from './deciding.ts';
import { conditions, permitFiles, police } from './permit-files.ts';

const { db, dis, decide, decideAlone, onFile, applied, unchanged, inForceOf } = permitFiles();
const today = ago(0);
const PRESENCE = { room: 'NEC', topic: 'PRESENCE', answered: true, fact: 'REQUIRED' };
const MERGE = { room: 'CMM', topic: 'MERGE' };

describe('a permit for proceedings', () => {
  test('is given for six months, relied on the police, sets aside one deadline and sets another', async () => {
    const caseId = await onFile();
    const [link] = await db('nec').query('SELECT id FROM investigation_case WHERE case_id = $1', [caseId]);
    await decision(dis(), caseId, 'DIS');
    await decide('grantReflectionPeriod', { caseId });
    const came = await decide('decidePermitApplication', { ...(await applied(caseId)), outcome: 'GRANTED' });
    const validTo = addMonths(today, 6);
    expect(came.outcome).toMatchObject({
      version: 2,
      outcome: 'GRANTED',
      decidedOn: today,
      permit: { validFrom: today, validTo, verification: 'VERIFIED' },
      reliedOn: [
        // of the application, then of the decision
        MERGE,
        MERGE,
        { ...PRESENCE, authority: 'POLICE', recordId: link.id, recordVersion: 1 },
      ],
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

    await db('nec').query('UPDATE investigation_case SET superseded_at = now() WHERE case_id = $1', [caseId]);
    await unchanged(caseId, async () => {
      const over = await decide('decidePermitApplication', { ...third, outcome: 'GRANTED' });
      expect([inShort(over), over.entries]).toEqual(['Refused PROCEEDINGS_OVER', ['REFUSE PERMIT_TERM']]);
    });
    const refused = await decide('decidePermitApplication', { ...third, outcome: 'REFUSED' });
    expect(refused.outcome).toMatchObject({
      outcome: 'REFUSED',
      permit: null,
      reliedOn: [MERGE, { fact: 'NOT_REQUIRED', authority: null, recordId: null, recordVersion: null }],
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
    expect(withdrawn.outcome).toMatchObject({
      outcome: 'WITHDRAWN',
      permit: null,
      reliedOn: [MERGE, PRESENCE],
    });
  });

  test('is given to no Danish citizen, and not confirmed to one; of any other what CMM said is kept', async () => {
    const ofGroup = async (group: string) => {
      const caseId = await onFile();
      await cmmPerson(db('cmm'), caseId, group);
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
    const european = await ofGroup('OTHER_EU');
    const other = await decide('decidePermitApplication', european);
    expect(other.outcome.reliedOn).toContainEqual({
      forVersion: 2,
      room: 'CMM',
      topic: 'CITIZENSHIP',
      answered: true,
      authority: 'CMM',
      recordId: european.caseId,
      recordVersion: 1,
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
      reliedOn: [
        { room: 'CMM', topic: 'MERGE' },
        { ...PRESENCE, recordId: expect.any(String), recordVersion: 1 },
      ],
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
    ['STATED_NOT_REQUIRED', 'PERMIT_CONDITIONS', { until: null }, { presenceRequired: false }, {}],
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
