import { randomUUID } from 'node:crypto';
import { ago, decision, immigrationFile, party, period } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
import { allOn, inShort } from './deciding.ts';
import { reflectionFiles } from './reflection-files.ts';

/** To whom a period is offered and granted, to whom not, and how what was given on silence is confirmed. */

const { db, decide, decideAlone, departed, dis, identified, offersOn, onFile, unchanged } = reflectionFiles();
const today = ago(0);

describe('a Danish citizen', () => {
  const citizen = async (group: string) => {
    const caseId = await identified();
    await db('cmm').query(
      `INSERT INTO person (case_id, gender, citizenship_group, version) VALUES ($1, 'FEMALE', $2, 1)`,
      [caseId, group],
    );
    return caseId;
  };

  test('is neither offered nor granted a period, whatever residence status is on record', async () => {
    const caseId = await citizen('DANISH');
    await unchanged(caseId, async () => {
      for (const mutation of ['offerReflectionPeriod', 'grantReflectionPeriod']) {
        const came = await decide(mutation, { caseId });
        expect([inShort(came), came.entries]).toEqual([
          'Refused STAY_CONTRADICTED',
          ['REFUSE REFLECTION_GRANT'],
        ]);
      }
    });
  });

  test('alone is: what CMM has of any other citizenship is kept with the grant', async () => {
    const caseId = await citizen('OTHER_EU');
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
    const facts = await dis().query(
      `SELECT fact FROM relied_on_fact WHERE case_id = $1 AND topic = 'CITIZENSHIP'`,
      [caseId],
    );
    expect(facts).toContainEqual({ fact: 'OTHER_EU' });
  });
});

describe('the offer', () => {
  test('is of somebody who is here: a departure since she was identified refuses it', async () => {
    const caseId = await identified();
    await departed(caseId, 5);
    await unchanged(caseId, async () => {
      const came = await decide('offerReflectionPeriod', { caseId });
      expect([inShort(came), came.entries]).toEqual(['Refused DEPARTED', ['REFUSE REFLECTION_GRANT']]);
    });
  });

  test('is made on the identification in force, with what it relied on, and taken up by the grant', async () => {
    const caseId = await onFile();
    await decision(db('cmm'), caseId, 'CMM');
    const offered = await decide('offerReflectionPeriod', { caseId });
    expect(offered.outcome).toMatchObject({
      __typename: 'ReflectionOffer',
      version: 1,
      state: 'OFFERED',
      offeredOn: today,
      verification: 'VERIFIED',
      reliedOn: [
        { room: 'CMM', topic: 'IDENTIFICATION', answered: true, fact: 'IDENTIFIED' },
        { room: 'CMM', topic: 'MERGE' },
        { room: 'NEC' },
        { room: 'RETURNS', topic: 'DEPARTURE', answered: true },
      ],
    });
    expect(offered.entries).toEqual(['CREATE DONE']);
    await unchanged(caseId, async () => {
      const twice = await decide('offerReflectionPeriod', { caseId });
      expect([inShort(twice), twice.entries]).toEqual([
        'Refused ALREADY_OFFERED',
        ['REFUSE REFLECTION_GRANT'],
      ]);
    });
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
    const { reflection_offer: offers } = await allOn(dis(), caseId);
    expect(offers).toMatchObject(
      expect.arrayContaining([
        {
          row: expect.objectContaining({
            version: 2,
            state: 'REQUESTED',
            offered_on: today,
            requested_on: today,
          }),
        },
      ]),
    );
    expect(offers).toHaveLength(2);
  });

  test('with everybody silent is made unverified', async () => {
    const offered = await decideAlone('offerReflectionPeriod', { caseId: await immigrationFile(dis()) });
    expect(offered.outcome).toMatchObject({ state: 'OFFERED', verification: 'UNVERIFIED' });
  });

  test('made unverified is verified by the grant that asks again', async () => {
    const caseId = await onFile();
    await decideAlone('offerReflectionPeriod', { caseId });
    await decision(db('cmm'), caseId, 'CMM');
    await decide('grantReflectionPeriod', { caseId });
    expect(await offersOn(caseId)).toEqual(['1 OFFERED UNVERIFIED null', '2 REQUESTED VERIFIED CMM']);
  });

  test('is refused as the grant would be, and to another body that is party', async () => {
    const caseId = await onFile();
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    await unchanged(caseId, async () => {
      expect(inShort(await decide('offerReflectionPeriod', { caseId }))).toBe('Refused NOT_IDENTIFIED');
      const byPolice = await decide('offerReflectionPeriod', { caseId }, { who: 'nec-investigator' });
      expect(inShort(byPolice)).toBe('Refused NOT_THE_DECIDER');
    });
    const unknown = await decide('offerReflectionPeriod', { caseId: randomUUID() });
    expect(inShort(unknown)).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('declined, keeps the right: once, not while a period runs, by the version that was read', async () => {
    const caseId = await identified();
    const { outcome: offer } = await decide('offerReflectionPeriod', { caseId });
    const input = { caseId, offerId: offer.id, expectedVersion: 1 };
    const declined = await decide('declineReflectionPeriod', input);
    expect(declined.outcome).toMatchObject({ version: 2, state: 'DECLINED', declinedOn: today });
    expect(declined.entries).toEqual(['UPDATE DONE']);
    await unchanged(caseId, async () => {
      expect(inShort(await decide('declineReflectionPeriod', input))).toBe('CONFLICT');
      const twice = await decide('declineReflectionPeriod', { ...input, expectedVersion: 2 });
      expect([inShort(twice), twice.entries]).toEqual([
        'Refused ALREADY_DECLINED',
        ['REFUSE REFLECTION_GRANT'],
      ]);
      const foreign = await decide('declineReflectionPeriod', { ...input, offerId: randomUUID() });
      expect(inShort(foreign)).toBe('FORBIDDEN_OR_NOT_FOUND');
      const bad = await decide('declineReflectionPeriod', { ...input, offerId: 'none' });
      expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.offerId']);
    });
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
    const running = await decide('declineReflectionPeriod', { ...input, expectedVersion: 3 });
    expect(inShort(running)).toBe('Refused PERIOD_RUNNING');
  });
});

describe('a decision that is only repeated', () => {
  const again = (caseId: string) => ({
    caseId,
    outcome: 'IDENTIFIED',
    forms: ['FORCED_LABOUR'],
    gender: 'FEMALE',
    ageGroup: 'ADULT',
    citizenshipGroup: 'NON_EU',
  });

  test('is no other identification: what was granted once is not granted, nor offered, again', async () => {
    const caseId = await immigrationFile(dis());
    const decisionId = await decision(dis(), caseId, 'DIS', { on: ago(50) });
    await period(dis(), caseId, 40, {
      identificationAuthority: 'DIS',
      identificationDecisionId: decisionId,
    });
    expect(inShort(await decide('decideIdentificationAsDis', again(caseId)))).toBe('IdentificationDecision');
    for (const mutation of ['grantReflectionPeriod', 'offerReflectionPeriod'])
      expect(inShort(await decide(mutation, { caseId }))).toBe('Refused ALREADY_GRANTED');
    // one that follows upon another outcome is
    await decision(dis(), caseId, 'DIS', { outcome: 'NOT_IDENTIFIED', on: ago(8) });
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
  });
});

describe('confirming', () => {
  async function unverified() {
    const caseId = await onFile();
    const { outcome } = await decideAlone('grantReflectionPeriod', { caseId });
    return { caseId, periodId: outcome.id, expectedVersion: 1 };
  }

  test('of an extension for special reasons waits for the Return Agency: whoever had left is given no longer', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const period = { caseId, periodId: granted.id };
    const reasons = { ...period, expectedVersion: 1, ground: 'SPECIAL_REASONS', reasonsStated: true };
    expect((await decideAlone('extendReflectionPeriod', reasons)).outcome.version).toBe(2);
    const standing = `SELECT verification FROM reflection_period WHERE id = $1 AND superseded_at IS NULL`;
    expect(await dis().query(standing, [granted.id])).toEqual([{ verification: 'UNVERIFIED' }]);
    await departed(caseId, 0);
    const came = await decide('confirmReflectionPeriod', { ...period, expectedVersion: 2 });
    expect([inShort(came), came.entries]).toEqual(['Refused DEPARTED', ['REFUSE REFLECTION_EXTENSION']]);
  });

  test('takes the answers that were missing, and is no extension', async () => {
    const input = await unverified();
    const silent = await decideAlone('confirmReflectionPeriod', input);
    expect([inShort(silent), silent.entries]).toEqual(['FactUnavailable CMM', ['UPDATE FACT_UNAVAILABLE']]);
    await unchanged(input.caseId, async () => {
      const nobody = await decide('confirmReflectionPeriod', input);
      expect([inShort(nobody), nobody.entries]).toEqual([
        'Refused NOT_IDENTIFIED',
        ['REFUSE REFLECTION_GRANT'],
      ]);
    });
    await decision(db('cmm'), input.caseId, 'CMM');
    const confirmed = await decide('confirmReflectionPeriod', input);
    expect(confirmed.outcome).toMatchObject({
      version: 2,
      verification: 'VERIFIED',
      identificationAuthority: 'CMM',
      extensions: [],
    });
    expect(reliedOnNow(confirmed.outcome)).toMatchObject([
      { room: 'CMM', answered: true, fact: 'IDENTIFIED' },
      { room: 'CMM', topic: 'MERGE' },
      { room: 'NEC', answered: true },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: true },
    ]);
    // that she asked for it is confirmed with it
    expect(await offersOn(input.caseId)).toEqual(['1 REQUESTED UNVERIFIED null', '2 REQUESTED VERIFIED CMM']);
    const again = await decide('confirmReflectionPeriod', { ...input, expectedVersion: 2 });
    expect(inShort(again)).toBe('Refused ALREADY_CONFIRMED');
    expect(inShort(await decide('confirmReflectionPeriod', input))).toBe('CONFLICT');
  });

  test('of an extension for a return asks for the return too', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const input = { caseId, periodId: granted.id, expectedVersion: 1 };
    const ground = 'COOPERATES_IN_PREPARED_RETURN';
    const extended = await decideAlone('extendReflectionPeriod', { ...input, ground });
    expect(extended.outcome).toMatchObject({ version: 2 });
    const confirmed = await decide('confirmReflectionPeriod', { ...input, expectedVersion: 2 });
    expect(confirmed.outcome).toMatchObject({
      reason: 'NO_PREPARED_RETURN',
      rule: { id: 'REFLECTION_EXTENSION' },
    });
  });

  test('of an extension for a return that is none asks for it no more, once extended for special reasons', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const period = { caseId, periodId: granted.id };
    const onReturn = { ground: 'COOPERATES_IN_PREPARED_RETURN', until: ago(-60) };
    await decideAlone('extendReflectionPeriod', { ...period, ...onReturn, expectedVersion: 1 });
    const stands = await decide('confirmReflectionPeriod', { ...period, expectedVersion: 2 });
    expect(inShort(stands)).toBe('Refused NO_PREPARED_RETURN');
    const reasons = { ground: 'SPECIAL_REASONS', reasonsStated: true };
    const later = { ...period, ...reasons, until: ago(-61), expectedVersion: 2 };
    expect((await decide('extendReflectionPeriod', later)).outcome).toMatchObject({ endsOn: ago(-61) });
    const confirmed = await decide('confirmReflectionPeriod', { ...period, expectedVersion: 3 });
    expect(confirmed.outcome).toMatchObject({ version: 4, verification: 'VERIFIED' });
  });
});
