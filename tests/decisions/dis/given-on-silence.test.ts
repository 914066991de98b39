import { ago, cmmPerson } from '../on-file.ts';
import { inShort } from './deciding.ts';
import { permitFiles, police } from './permit-files.ts';

/** What is given while CMM does not say whose citizen she is and which cases are hers, and is confirmed once it does. */

const { asked, db, decide, decideAlone, onFile, applied, merged, unchanged, inForceOf } = permitFiles();

interface Given {
  readonly confirm: string;
  readonly rule: string;
  readonly contradicted: string;
  /** Applied for, and not decided. */
  readonly pending: (caseId: string) => Promise<Record<string, unknown>>;
  readonly decide: string;
  /** The list in which it waits to be confirmed. */
  readonly list: string;
  /** What is confirmed, of what came of the decision. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly made: (outcome: any) => Record<string, unknown>;
}

const ofApplication = (mutation: string, id: string) => async (caseId: string) => {
  const { outcome } = await decide(mutation, { caseId });
  return { caseId, [id]: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
};

const GIVEN: readonly (readonly [string, Given])[] = [
  [
    'a permit for protection',
    {
      decide: 'decidePermitApplication',
      list: 'residencePermits',
      confirm: 'confirmResidencePermit',
      rule: 'PERMIT_CONDITIONS',
      contradicted: 'STAY_CONTRADICTED',
      pending: async (caseId) => {
        const input = await applied(caseId, { kind: 'PROTECTION' }, { who: 'dis-caseworker' });
        return { ...input, outcome: 'GRANTED', until: ago(-300) };
      },
      made: ({ permit }) => ({ permitId: permit.id, expectedVersion: 1 }),
    },
  ],
  [
    'asylum',
    {
      decide: 'decideAsylum',
      list: 'asylumApplications',
      confirm: 'confirmAsylum',
      rule: 'PERMIT_CONDITIONS',
      contradicted: 'STAY_CONTRADICTED',
      pending: ofApplication('lodgeAsylumApplication', 'applicationId'),
      made: ({ id, version }) => ({ applicationId: id, expectedVersion: version }),
    },
  ],
  [
    'a work permit',
    {
      decide: 'decideWorkPermit',
      list: 'workPermits',
      confirm: 'confirmWorkPermit',
      rule: 'WORK',
      contradicted: 'NEEDS_NONE',
      pending: ofApplication('applyForWorkPermit', 'workPermitId'),
      made: ({ id, version }) => ({ workPermitId: id, expectedVersion: version }),
    },
  ],
];

const waiting = async (list: string): Promise<readonly string[]> => {
  const query = `{ list: ${list}(first: 100, filter: { verification: UNVERIFIED }) { nodes { case { id } } } }`;
  const { data } = await asked('dis-caseworker', { query, purpose: 'IMMIGRATION' });
  return data.list.nodes.map((one: { case: { id: string } }) => one.case.id);
};

describe.each(GIVEN)('%s', (_, given) => {
  const to = async (group: string) => {
    const caseId = await onFile();
    await cmmPerson(db('cmm'), caseId, group);
    const pending = await given.pending(caseId);
    const { outcome } = await decideAlone(given.decide, pending);
    expect((outcome.permit ?? outcome).verification).toBe('UNVERIFIED');
    return { caseId, ...given.made(outcome) };
  };

  test('is confirmed by CMM alone, once', async () => {
    const input = await to('NON_EU');
    await unchanged(input.caseId, async () => {
      const silent = await decideAlone(given.confirm, input);
      expect([inShort(silent), silent.entries]).toEqual(['FactUnavailable CMM', ['UPDATE FACT_UNAVAILABLE']]);
      const byPolice = await decide(given.confirm, input, police);
      expect(['Refused NOT_THE_DECIDER', 'FORBIDDEN_OR_NOT_FOUND']).toContain(inShort(byPolice));
    });
    expect(await waiting(given.list)).toContain(input.caseId);
    const { outcome, entries } = await decide(given.confirm, input);
    expect(await waiting(given.list)).not.toContain(input.caseId);
    expect([outcome.verification, entries]).toEqual(['VERIFIED', ['UPDATE DONE']]);
    expect(await db('dis').query(TOLD, [input.caseId])).toEqual([
      { room: 'CMM', topic: 'CITIZENSHIP', fact: 'NON_EU' },
    ]);
    const again = { ...input, expectedVersion: outcome.version };
    for (const ask of [decide, decideAlone]) {
      const came = await ask(given.confirm, again);
      expect([inShort(came), came.entries]).toEqual(['Refused ALREADY_CONFIRMED', [`REFUSE ${given.rule}`]]);
    }
    expect(inShort(await decide(given.confirm, input))).toBe('CONFLICT');
  });

  test('stands unconfirmed to a Danish citizen', async () => {
    const input = await to('DANISH');
    await unchanged(input.caseId, async () => {
      const came = await decide(given.confirm, input);
      expect([inShort(came), came.entries]).toEqual([
        `Refused ${given.contradicted}`,
        [`REFUSE ${given.rule}`],
      ]);
    });
  });
});

test('a work permit that was given on silence to a Danish citizen is withdrawn, once', async () => {
  const [, , [, { pending, made }]] = GIVEN as [unknown, unknown, (typeof GIVEN)[number]];
  const caseId = await onFile();
  await cmmPerson(db('cmm'), caseId, 'DANISH');
  const { outcome } = await decideAlone('decideWorkPermit', await pending(caseId));
  const input = { caseId, ...made(outcome), outcome: 'WITHDRAWN' };
  const withdrawn = await decide('decideWorkPermit', input);
  expect([withdrawn.entries, withdrawn.outcome]).toEqual([
    ['UPDATE DONE'],
    expect.objectContaining({ outcome: 'WITHDRAWN', verification: 'VERIFIED', validFrom: null }),
  ]);
  const again = { ...input, expectedVersion: withdrawn.outcome.version };
  expect(inShort(await decide('decideWorkPermit', again))).toBe('Refused ALREADY_DECIDED');
});

/** What was told since; that CMM was silent is kept with the decision. */
const TOLD = `SELECT room, topic, fact FROM relied_on_fact WHERE case_id = $1 AND answered AND fact IS NOT NULL`;

test.each(GIVEN.slice(1))('%s that is not decided is not confirmed', async (_, { pending, confirm }) => {
  const caseId = await onFile();
  const { outcome: _granted, ...input } = await pending(caseId);
  await unchanged(caseId, async () => expect(inShort(await decide(confirm, input))).toBe('CONFLICT'));
});

describe('a permit for protection that was given on silence is revoked', () => {
  const [[, protection]] = GIVEN as [(typeof GIVEN)[number]];
  const to = async (group: string) => {
    const caseId = await onFile();
    await cmmPerson(db('cmm'), caseId, group);
    const { outcome } = await decideAlone(protection.decide, await protection.pending(caseId));
    return { caseId, ...protection.made(outcome), needCeased: true, leaveBy: ago(-20) };
  };
  const stays = async (caseId: string) =>
    (await inForceOf(caseId, 'residence_status')).map(({ basis, valid_from }) => [basis, valid_from]);
  const deadlines = async (caseId: string) =>
    (await inForceOf(caseId, 'departure_deadline')).map(({ set_aside_by }) => set_aside_by);

  test('from a Danish citizen: she stays lawfully without an end, and is to leave by no day', async () => {
    const input = await to('DANISH');
    await unchanged(input.caseId, async () =>
      expect(inShort(await decideAlone('revokeResidencePermit', input))).toBe('FactUnavailable CMM'),
    );
    const { outcome } = await decide('revokeResidencePermit', input);
    expect(outcome).toMatchObject({ revokedOn: ago(0), state: 'REVOKED' });
    const fromToday = (await stays(input.caseId)).filter(([, from]) => String(from) >= ago(0));
    expect(new Set(fromToday.map(([basis]) => basis))).toEqual(new Set(['LAWFUL']));
    expect(await deadlines(input.caseId)).toEqual(['RESIDENCE_PERMIT']);
    expect(await db('dis').query(TOLD, [input.caseId])).toContainEqual({
      room: 'CMM',
      topic: 'CITIZENSHIP',
      fact: 'DANISH',
    });
  });

  test('from anybody else: she stays on no footing, and leaves by the day that is given', async () => {
    const input = await to('NON_EU');
    expect(inShort(await decide('revokeResidencePermit', input))).toBe('ResidencePermit');
    expect(await stays(input.caseId)).toContainEqual(['NO_LAWFUL_STAY', ago(0)]);
    expect(await deadlines(input.caseId)).toEqual([null]);
  });
});

/** Two cases of hers, of which CMM merges the one into the other on a day. */
async function merging() {
  const [ends, goesOn] = [await onFile(), await onFile()];
  for (const each of [ends, goesOn]) await cmmPerson(db('cmm'), each, 'NON_EU');
  return { ends, goesOn, mergedOn: (day: string) => merged(ends, goesOn, day) };
}

describe.each(GIVEN)('%s in a case that is merged', (_, given) => {
  test('by then is not confirmed', async () => {
    const { ends: caseId, mergedOn } = await merging();
    const pending = await given.pending(caseId);
    await mergedOn(ago(0));
    const { outcome } = await decideAlone(given.decide, pending);
    expect((outcome.permit ?? outcome).verification).toBe('UNVERIFIED');
    expect(await db('dis').query(SILENT, [caseId])).toContainEqual({ topic: 'MERGE' });
    const input = { caseId, ...given.made(outcome) };
    await unchanged(caseId, async () => {
      const came = await decide(given.confirm, input);
      expect([inShort(came), came.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
    });
  });

  test('afterwards is', async () => {
    const { ends: caseId, mergedOn } = await merging();
    const { outcome } = await decideAlone(given.decide, await given.pending(caseId));
    await mergedOn(ago(-1));
    const confirmed = await decide(given.confirm, { caseId, ...given.made(outcome) });
    expect(confirmed.outcome.verification).toBe('VERIFIED');
    expect(await db('dis').query(TOLD, [caseId])).toContainEqual({
      room: 'CMM',
      topic: 'MERGE',
      fact: 'GOES_ON',
    });
  });
});

const SILENT = 'SELECT topic FROM relied_on_fact WHERE case_id = $1 AND NOT answered';

test('a permit that began while one of another case of hers held is not confirmed', async () => {
  const { ends, goesOn: caseId, mergedOn } = await merging();
  const [, given] = GIVEN[0] as (typeof GIVEN)[number];
  const pending = await given.pending(caseId);
  await decide(given.decide, await given.pending(ends));
  await mergedOn(ago(0));
  const { outcome } = await decideAlone(given.decide, pending);
  await unchanged(caseId, async () => {
    const came = await decide(given.confirm, { caseId, ...given.made(outcome) });
    expect([inShort(came), came.entries]).toEqual(['Refused ANOTHER_HOLDS', ['REFUSE PERMIT_TERM']]);
  });
});
