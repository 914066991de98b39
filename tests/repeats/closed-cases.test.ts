import { randomUUID } from 'node:crypto';
import { dayOf } from '../../shared/day.ts';
import { ago } from '../decisions/on-file.ts';
import { entriesInShort } from '../decisions/traces.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { everyAct } from './every-act.ts';
import { onRecord } from './on-record.ts';
import { overDays } from './over-days.ts';
import { departed } from './returns-acts.ts';
import { CMM, COORDINATING, caseOf, DIS, IDENTIFYING, identified, next, PROTECTING } from './stage.ts';

/** Nobody works on a case that is closed, or was merged into another: every act of CMM's, tried in such a one. */

const { days, graph, stage } = overDays();

/** What may be done all the same, and why. */
const STILL: Readonly<Record<string, string>> = {
  reopenCase: 'work goes on by it',
  releaseAuthority: 'shows less of the case',
  narrowConsent: 'she takes back or narrows what she lets be told at any time',
  withdrawConsent: 'she takes back or narrows what she lets be told at any time',
  endPlacement: 'brings to an end what was left running',
  endRecoveryPeriod: 'brings to an end what was left running',
  endRepresentation: 'brings to an end what was left running',
  endSupport: 'brings to an end what was left running',
  releaseContactPerson: 'brings to an end what was left running',
};

/** What stands in a merged case is continued in it, as in the other rooms. */
const CONTINUED = [
  'extendRecoveryPeriod',
  'confirmRecoveryPeriod',
  'confirmIdentification',
  'receiveAssessmentRequest',
  'answerAssessmentRequest',
  'confirmAssessmentAnswer',
  'receiveAssessmentWithdrawal',
  'recordScreeningInterview',
  'deliverSupport',
  'writeSupportNote',
];

const acts = everyAct.cmm.map((act) => [act.mutation, act] as const);

async function attempt(as: string, mutation: string, input: object) {
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const before = await onRecord(graph);
  const query = mutationText(mutation);
  const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose, correlationId });
  return {
    done: data?.done ?? null,
    told: errors.map(({ message, extensions }) => `${extensions.code} ${message}`),
    entries: await entriesInShort(graph.rooms.cmm.db, correlationId),
    changed: JSON.stringify(before) !== JSON.stringify(await onRecord(graph)),
  };
}

const close = (caseId: unknown, mergedInto: string | null = null) =>
  graph.rooms.cmm.db.query(
    `UPDATE nrm_case SET status = 'CLOSED', closed_on = $3, merged_into_id = $2 WHERE id = $1`,
    [caseId, mergedInto, dayOf(new Date())],
  );

const TURNED_AWAY = {
  done: null,
  entries: [expect.stringMatching(/^(CREATE|UPDATE) CONFLICT$/)],
  changed: false,
};
const CLOSED = 'CONFLICT The case is closed. Reopen it, then go on.';
const MERGED = 'CONFLICT The case was merged into another one. Go on in that.';

describe.each(acts)('%s', (mutation, { as, input }) => {
  test('in a closed case, and in a merged one', async () => {
    const given = await input(stage);
    const { caseId } = given;
    // about no case, or a case is what comes of it
    if (!caseId) return;
    if (mutation in STILL) {
      await close(caseId);
      const { entries, changed } = await attempt(as, mutation, given);
      expect([entries, changed]).toEqual([[expect.stringMatching(/^(CREATE|UPDATE) DONE$/)], true]);
      return;
    }
    await close(caseId);
    expect(await attempt(as, mutation, given)).toEqual({ ...TURNED_AWAY, told: [CLOSED] });
    await close(caseId, await caseOf(stage));
    if (CONTINUED.includes(mutation)) {
      expect((await attempt(as, mutation, given)).entries).toEqual([
        expect.stringMatching(/^(CREATE|UPDATE) DONE$/),
      ]);
      return;
    }
    expect(await attempt(as, mutation, given)).toEqual({ ...TURNED_AWAY, told: [MERGED] });
  });
});

test('whatever may still be done is an act that was tried', () => {
  const tried = new Set(acts.map(([mutation]) => mutation));
  expect(Object.keys(STILL).filter((mutation) => !tried.has(mutation))).toEqual([]);
});

test('a child is screened without a case, and not in a closed one', async () => {
  const caseId = await caseOf(stage, { bornOn: '2015-01-01' });
  await close(caseId);
  const screening = { caseId, localReference: `RK ${caseId}`, outcome: 'INDICATORS' };
  expect(await attempt(PROTECTING, 'recordChildScreening', screening)).toEqual({
    ...TURNED_AWAY,
    told: [CLOSED],
  });
});

describe('a case is not closed', () => {
  const closing = async (caseId: string) => {
    const query = 'query ($id: ID!) { case(id: $id) { version } }';
    const { version } = (await stage.reads(CMM, query, { id: caseId })).case;
    return { caseId, expectedVersion: version, reason: 'LOST_CONTACT' };
  };

  test('while she lives in a place of it, until that has ended', async () => {
    const act = everyAct.cmm.find(({ mutation }) => mutation === 'endPlacement');
    const ends = (await act?.input(stage)) as { caseId: string };
    const input = await closing(ends.caseId);
    expect(await attempt(COORDINATING, 'closeCase', input)).toEqual({
      ...TURNED_AWAY,
      told: [
        'CONFLICT The person lives in a place of this case, or is to. End the placement, then close the case.',
      ],
    });
    await stage.does(CMM, 'endPlacement', ends);
    expect((await attempt(COORDINATING, 'closeCase', input)).entries).toEqual(['UPDATE DONE']);
  });

  test('as returned before she has left, as the Return Agency knows', async () => {
    const caseId = await identified(stage);
    const input = { ...(await closing(caseId)), reason: 'RETURNED' };
    expect(await attempt(COORDINATING, 'closeCase', input)).toEqual({
      ...TURNED_AWAY,
      told: [
        'CONFLICT The Return Agency has no departure of hers on record. Have it recorded there, or name another reason.',
      ],
    });
    await departed(stage, caseId);
    expect((await attempt(COORDINATING, 'closeCase', input)).entries).toEqual(['UPDATE DONE']);
    const query =
      'query ($id: ID!) { case(id: $id) { closures { reason reliedOn { room topic answered fact } } } }';
    const { closures } = (await stage.reads(CMM, query, { id: caseId })).case;
    expect(closures).toEqual([{ reason: 'RETURNED', reliedOn: expect.any(Array) }]);
    expect(closures[0].reliedOn).toHaveLength(2);
    for (const told of [
      { room: 'DIS', topic: 'REFLECTION_PERIOD', answered: true, fact: null },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: ago(0) },
    ])
      expect(closures[0].reliedOn).toContainEqual(told);
  });

  test('while she has a contact person, until that one is released', async () => {
    const caseId = await caseOf(stage);
    const contact = await stage.does(CMM, 'assignContactPerson', { caseId });
    const input = await closing(caseId);
    expect(await attempt(COORDINATING, 'closeCase', input)).toEqual({
      ...TURNED_AWAY,
      told: [
        'CONFLICT A contact person is assigned to the person. Release the contact person, then close the case.',
      ],
    });
    await stage.does(CMM, 'releaseContactPerson', next(caseId, 'contactPersonId', contact));
    expect((await attempt(COORDINATING, 'closeCase', input)).entries).toEqual(['UPDATE DONE']);
  });

  const DONE = ['UPDATE DONE'];
  const recovering = (until: string) =>
    `CONFLICT A recovery period of hers runs until ${until}. Close the case once it is over, or has been ended.`;
  const reflecting = (until: string) =>
    `CONFLICT A reflection period of hers runs at DIS until ${until}. Close the case once it is over, or DIS has ended it.`;

  test('on the last day of a recovery period, but on the next or once it has been ended', async () => {
    const [stays, ends] = [await identified(stage, 'LAWFUL'), await identified(stage, 'LAWFUL')];
    await stage.does(CMM, 'grantRecoveryPeriod', { caseId: stays });
    const period = await stage.does(CMM, 'grantRecoveryPeriod', { caseId: ends });
    const asked = { ...next(ends, 'recoveryPeriodId', period), ground: 'OWN_WISH' };
    days.passed = 30;
    for (const caseId of [stays, ends])
      expect(await attempt(COORDINATING, 'closeCase', await closing(caseId))).toEqual({
        ...TURNED_AWAY,
        told: [recovering(ago(-30))],
      });
    await stage.does(CMM, 'endRecoveryPeriod', asked);
    expect((await attempt(COORDINATING, 'closeCase', await closing(ends))).entries).toEqual(DONE);
    days.passed = 31;
    expect((await attempt(COORDINATING, 'closeCase', await closing(stays))).entries).toEqual(DONE);
  });

  test('while a recovery period runs that was granted in a case merged into it', async () => {
    const [recovers, goesOn] = [await identified(stage, 'LAWFUL'), await identified(stage, 'LAWFUL')];
    await stage.does(CMM, 'grantRecoveryPeriod', { caseId: recovers });
    await stage.does(COORDINATING, 'mergeCases', {
      caseId: recovers,
      expectedVersion: 1,
      intoCaseId: goesOn,
    });
    expect((await attempt(COORDINATING, 'closeCase', await closing(goesOn))).told).toEqual([
      recovering(ago(-30)),
    ]);
  });

  test('on the last day of a reflection period, as DIS has it, but on the next', async () => {
    const caseId = await identified(stage);
    await stage.does(DIS, 'grantReflectionPeriod', { caseId });
    days.passed = 30;
    const input = await closing(caseId);
    expect(await attempt(COORDINATING, 'closeCase', input)).toEqual({
      ...TURNED_AWAY,
      told: [reflecting(ago(-30))],
    });
    days.passed = 31;
    expect((await attempt(COORDINATING, 'closeCase', input)).entries).toEqual(DONE);
  });

  test('but as returned while one that began before is not ended yet at DIS', async () => {
    const caseId = await identified(stage);
    await stage.does(DIS, 'grantReflectionPeriod', { caseId });
    await departed(stage, caseId);
    const input = await closing(caseId);
    expect((await attempt(COORDINATING, 'closeCase', input)).told).toEqual([reflecting(ago(-30))]);
    const returned = await attempt(COORDINATING, 'closeCase', { ...input, reason: 'RETURNED' });
    expect(returned.entries).toEqual(DONE);
  });

  test('as returned while one runs that was given since she came back', async () => {
    const caseId = await identified(stage, 'LAWFUL');
    await departed(stage, caseId);
    days.passed = 1;
    const anew = { caseId, outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] };
    await stage.does(IDENTIFYING, 'decideIdentification', anew);
    await stage.does(CMM, 'grantRecoveryPeriod', { caseId });
    const input = { ...(await closing(caseId)), reason: 'RETURNED' };
    expect((await attempt(COORDINATING, 'closeCase', input)).told).toEqual([recovering(ago(-31))]);
  });
});
