import { randomUUID } from 'node:crypto';
import { addDays } from '../../../shared/day.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { ago, cmmCase, decision, immigrationFile } from '../on-file.ts';
import { inShort, noticesOn } from './deciding.ts';
import { permitFiles } from './permit-files.ts';

const { db, dis, decide, applied, unchanged, inForceOf } = permitFiles();
const today = ago(0);

describe('a permit for protection', () => {
  test('follows one that holds, and none follows one that is to come', async () => {
    const caseId = await fileAtBoth();
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

  /** On file at DIS, and at CMM, which admits DIS to the case. */
  async function fileAtBoth(as: { readonly stay?: StayBasis | null } = {}) {
    const caseId = randomUUID();
    await cmmCase(db('cmm'), caseId);
    return immigrationFile(dis(), { caseId, ...as });
  }

  async function given(on?: string) {
    const caseId = on ?? (await fileAtBoth());
    const input = await applied(caseId, { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
    const until = ago(-300);
    const came = await decide('decidePermitApplication', { ...input, outcome: 'GRANTED', until });
    const noneMerged = { room: 'CMM', topic: 'MERGE', fact: null };
    expect(came.outcome).toMatchObject({
      permit: { validFrom: today, validTo: until },
      // of the application, then of the decision
      reliedOn: [noneMerged, noneMerged],
    });
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
    const others = [NOT, { ...NOT, basis: 'UNKNOWN' }, shorter];
    await unchanged(caseId, async () => {
      for (const said of others) {
        const came = await decide('recordResidenceStatus', { caseId, ...said, ...corrects });
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
    const next = { caseId, ...NOT, validTo: ago(-300), ...corrects, expectedVersion: 2 };
    expect(inShort(await decide('recordResidenceStatus', next))).toBe('ResidenceStatus');
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
    const caseId = await fileAtBoth();
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

  test.each([
    ['without an end', null, [[ago(-300), 'RESIDENCE_PERMIT']]],
    ['longer than it', ago(-400), [[ago(-400), null]]],
    ['not as long', ago(-200), [[ago(-300), null]]],
  ])('given to who stays lawfully %s: nobody is to leave before that', async (_how, validTo, expected) => {
    const caseId = await fileAtBoth({ stay: null });
    await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: ago(60), validTo });
    await given(caseId);
    expect(await deadlinesOf(caseId)).toEqual(expected);
  });

  test('revoked takes no stay that rests on something else, and nobody is to leave then', async () => {
    const caseId = await fileAtBoth({ stay: 'LAWFUL' });
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
    const caseId = await fileAtBoth({ stay: null });
    const lawful = { caseId, basis: 'LAWFUL', validFrom: ago(60), validTo: to };
    await decide('recordResidenceStatus', lawful);
    await given(caseId);
    expect(await stays(caseId)).toEqual([`${ago(60)} ${to} LAWFUL`, `${from} ${ago(-300)} LAWFUL`]);
  });

  async function grantedAsylum(lawfulTo?: string | null) {
    const caseId = await fileAtBoth({ stay: null });
    if (lawfulTo !== undefined) {
      await decide('recordResidenceStatus', {
        caseId,
        basis: 'LAWFUL',
        validFrom: ago(60),
        validTo: lawfulTo,
      });
    }
    const lodged = await decide('lodgeAsylumApplication', { caseId });
    const application = { caseId, applicationId: lodged.outcome.id, expectedVersion: 1 };
    await decide('decideAsylum', { ...application, outcome: 'GRANTED' });
    return caseId;
  }

  test('given on asylum: the stay that asylum gave has its last day, and goes on with a renewal', async () => {
    const caseId = await grantedAsylum();
    expect(await stays(caseId)).toEqual([`${today} null LAWFUL`]);
    await given(caseId);
    const first = `${today} ${ago(-300)} LAWFUL`;
    expect(await stays(caseId)).toEqual([first, `${ago(-301)} null NO_LAWFUL_STAY`]);
    expect(await deadlinesOf(caseId)).toEqual([[ago(-300), null]]);
    const renewal = await applied(caseId, { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
    await decide('decidePermitApplication', { ...renewal, outcome: 'GRANTED', until: ago(-600) });
    const second = `${ago(-301)} ${ago(-600)} LAWFUL`;
    expect(await stays(caseId)).toEqual([first, second, `${ago(-601)} null NO_LAWFUL_STAY`]);
  });

  test('given on asylum to who stays lawfully without an end for another reason: that stay goes on', async () => {
    const caseId = await grantedAsylum(null);
    await given(caseId);
    expect(await stays(caseId)).toEqual([`${ago(60)} null LAWFUL`]);
    expect(await deadlinesOf(caseId)).toEqual([[ago(-300), 'RESIDENCE_PERMIT']]);
  });

  test('given on asylum that was granted once more: the stay that the first gave has its last day all the same', async () => {
    const caseId = await fileAtBoth({ stay: 'LAWFUL' });
    const [stay] = await inForceOf(caseId, 'residence_status');
    await dis().query(
      `INSERT INTO asylum_application (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body,
         rule_versions, lodged_on, outcome, decided_on, verification)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'DIS', '{}', $2, 'GRANTED', $2,
         'VERIFIED')`,
      [caseId, stay?.valid_from],
    );
    const again = await decide('lodgeAsylumApplication', { caseId });
    const application = { caseId, applicationId: again.outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    expect(inShort(await decide('decideAsylum', application))).toBe('AsylumApplication');
    await given(caseId);
    const first = `${stay?.valid_from} ${ago(-300)} LAWFUL`;
    expect(await stays(caseId)).toEqual([first, `${ago(-301)} null NO_LAWFUL_STAY`]);
  });

  test('revoked once asylum was granted: no municipality is decided on it any more', async () => {
    const caseId = await grantedAsylum();
    const input = { ...(await given(caseId)), needCeased: true };
    expect(inShort(await decide('revokeResidencePermit', input))).toBe('ResidencePermit');
    expect(await stayOf(caseId)).toEqual(['NO_LAWFUL_STAY']);
    await unchanged(caseId, async () => {
      const over = await decide('allocateMunicipality', { caseId, municipality: 'Odense' });
      expect([inShort(over), over.entries]).toEqual(['Refused ASYLUM_ENDED', ['REFUSE ASYLUM_INTEGRATION']]);
    });
  });

  test('takes nothing with it, once it is revoked, of a lawful stay that it outlasted', async () => {
    const caseId = await fileAtBoth({ stay: null });
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
    const caseId = await fileAtBoth();
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
    const caseId = await fileAtBoth();
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
    const input = await applied(await fileAtBoth(), { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
    for (const until of [null, ago(1)]) {
      const came = await decide('decidePermitApplication', { ...input, outcome: 'GRANTED', until });
      expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', 'input.until']);
    }
    // whoever is given none is given it for no days
    for (const outcome of ['REFUSED', 'WITHDRAWN']) {
      const came = await decide('decidePermitApplication', { ...input, outcome, until: ago(-30) });
      expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', 'input.until']);
    }
  });
});
