import { randomUUID } from 'node:crypto';
import { addMonths } from '../../../shared/day.ts';
import { ReturnStatus } from '../../../shared/vocabulary.ts';
import type { VoluntaryReturnRow } from '../../../subgraphs/returns/storage/voluntary-return.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { anotherLike } from '../officials.ts';
import { ago, party } from '../on-file.ts';
import { entriesInShort } from '../traces.ts';
import { inShort, outcomeOf, to } from './asking.ts';
import { countsOn, fileOn, noticesOn, on, personOn, returnOn } from './on-file.ts';

/** The Return Agency while nobody else can be asked: what needs nobody goes on, what protects too, what is adverse waits. */

let databases: Databases;
let room: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('returns');
  room = await openTestRoom('returns', databases);
});
afterAll(async () => {
  await room?.stop();
  await databases?.drop();
});

const RETURNS = 'returns-caseworker';
const PLAN = {
  departureOn: ago(-10),
  destination: 'COUNTRY_OF_ORIGIN',
  destinationCountry: 'UG',
  components: ['RECEPTION', 'HOUSING'],
};
const SUPPORT = { form: 'CASH', amount: '15000.00' };
type Input = Readonly<Record<string, unknown>>;

/** Every step of a return: upon which status it is taken, what it is told, what comes of it and who gets a notice. */
const steps: readonly [mutation: string, upon: ReturnStatus, more: Input, told: Input, notices: string[]][] =
  [
    [
      'acceptReturn',
      'OFFERED',
      {},
      { status: 'ACCEPTED', acceptedOn: ago(0) },
      ['CHANGED CMM', 'CHANGED DIS'],
    ],
    [
      'declineReturn',
      'OFFERED',
      { on: ago(3), reasons: ['DEBT', 'DEBT'] },
      { status: 'DECLINED', declinedOn: ago(3), reasons: ['DEBT'] },
      ['CHANGED CMM'],
    ],
    ['withdrawFromReturn', 'OFFERED', { reasons: [] }, { status: 'WITHDRAWN' }, ['CHANGED CMM']],
    [
      'withdrawFromReturn',
      'PLANNED',
      { reasons: ['OTHER'] },
      { status: 'WITHDRAWN', withdrawnOn: ago(0) },
      ['CHANGED CMM', 'CHANGED DIS'],
    ],
    [
      'planReturn',
      'ACCEPTED',
      PLAN,
      {
        status: 'PLANNED',
        plannedDepartureOn: ago(-10),
        verification: 'UNVERIFIED',
        concerns: [{ rule: { id: 'RETURN_RISK' }, reason: 'NOT_LOOKED_AT' }],
        plan: { version: 1, drawnUpOn: ago(0), components: ['RECEPTION', 'HOUSING'] },
      },
      ['PLANNED CMM', 'PLANNED DIS'],
    ],
    [
      'planReturn',
      'PLANNED',
      PLAN,
      { status: 'PLANNED', plan: { version: 2 } },
      ['PLANNED CMM', 'PLANNED DIS'],
    ],
    [
      'recordArrival',
      'DEPARTED',
      { on: ago(2) },
      { status: 'ARRIVED', arrivedOn: ago(2), support: null },
      [],
    ],
    ['completeReturn', 'ARRIVED', {}, { status: 'COMPLETED', completedOn: ago(0) }, []],
  ];

test.each(steps)(
  '%s, upon %s, is another version with its entry and notices',
  async (mutation, upon, more, told, notices) => {
    const before = await returnOn(room.db, upon);
    const asked = to(mutation, { ...on(before), ...more });
    const answer = await room.ask(RETURNS, asked);
    expect(answer.errors).toEqual([]);
    expect(outcomeOf(answer)).toMatchObject({
      __typename: 'VoluntaryReturn',
      id: before.id,
      version: 2,
      ...told,
    });
    expect(outcomeOf(answer).ruleVersions).toContain('RETURN_ELIGIBLE@WHATEVER-THE-STAY');
    expect(await noticesOn(room.db, before.caseId)).toEqual(notices.map((each) => `RETURN_${each}`));
    expect(await entriesInShort(room.db, asked.correlationId)).toEqual(['UPDATE DONE']);
    const versions = await room.db.query(
      'SELECT version, superseded_at IS NULL AS stands FROM voluntary_return WHERE id = $1 ORDER BY version',
      [before.id],
    );
    expect(versions).toEqual([
      { version: 1, stands: false },
      { version: 2, stands: true },
    ]);
  },
);

/** Each step upon every status, but where it is lawful. */
const outOfOrder: readonly (readonly [mutation: string, upon: readonly ReturnStatus[], more: Input])[] = [
  ['acceptReturn', ['OFFERED'], {}],
  ['declineReturn', ['OFFERED'], { reasons: [] }],
  ['withdrawFromReturn', ['OFFERED', 'ACCEPTED', 'PLANNED'], { reasons: [] }],
  ['takeBackReturnOffer', ['OFFERED', 'ACCEPTED', 'PLANNED'], {}],
  ['planReturn', ['ACCEPTED', 'PLANNED'], PLAN],
  ['recordDeparture', ['PLANNED'], {}],
  ['recordArrival', ['DEPARTED'], {}],
  ['completeReturn', ['ARRIVED'], {}],
  ['grantReintegrationSupport', ['PLANNED', 'DEPARTED', 'ARRIVED', 'COMPLETED'], SUPPORT],
];
test.each(outOfOrder)(
  '%s is refused upon every status but %j, and nothing is written',
  async (mutation, upon, more) => {
    for (const status of Object.values(ReturnStatus).filter((each) => !upon.includes(each))) {
      const before = await returnOn(room.db, status);
      const counts = await countsOn(room.db, before.caseId);
      const asked = to(mutation, { ...on(before), ...more });
      const refused = outcomeOf(await room.ask(RETURNS, asked));
      const unwilling = !upon.includes('OFFERED') && ['OFFERED', 'DECLINED', 'WITHDRAWN'].includes(status);
      expect([status, refused]).toMatchObject([
        status,
        {
          __typename: 'Refused',
          rule: { id: 'RETURN_ELIGIBLE', kind: 'LAW' },
          reason: unwilling ? 'NOT_WISHED' : 'OUT_OF_ORDER',
        },
      ]);
      for (const text of [refused.en, refused.da, refused.remedyEn, refused.remedyDa])
        expect(text).toMatch(/^\p{Lu}.+\.$/u);
      expect(await countsOn(room.db, before.caseId)).toEqual(counts);
      expect(await entriesInShort(room.db, asked.correlationId)).toEqual(['REFUSE RETURN_ELIGIBLE']);
    }
  },
);

const everyStep = [
  ...new Map(steps.map(([mutation, upon, more]) => [mutation, [mutation, upon, more] as const])).values(),
];
describe.each([
  ...everyStep,
  ['recordDeparture', 'PLANNED', {}] as const,
  ['takeBackReturnOffer', 'OFFERED', {}] as const,
  ['grantReintegrationSupport', 'PLANNED', SUPPORT] as const,
])('%s, upon %s,', (mutation, upon, more) => {
  const ask = (who: string, row: VoluntaryReturnRow, changes: Input, purpose = 'RETURN') =>
    room.ask(who, to(mutation, { ...on(row), ...more, ...changes }, { purpose })).then(inShort);

  test('of a version that is no longer the latest is a conflict', async () => {
    const before = await returnOn(room.db, upon, { changes: {} });
    const counts = await countsOn(room.db, before.caseId);
    expect(await ask(RETURNS, before, { expectedVersion: 2 })).toBe('CONFLICT');
    expect(await countsOn(room.db, before.caseId)).toEqual(counts);
  });

  test('is unknown of another case, of no return, of no case; and malformed ids are named', async () => {
    const [one, other] = [await returnOn(room.db, upon), await returnOn(room.db, upon)];
    for (const changes of [
      { returnId: other.id },
      { caseId: other.caseId },
      { returnId: randomUUID() },
      { caseId: randomUUID() },
    ])
      expect(await ask(RETURNS, one, changes)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const { errors } = await room.ask(RETURNS, to(mutation, { ...on(one), ...more, returnId: 'none' }));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.returnId' } }]);
  });

  test('by another body is refused where it is party to the case, and unknown where it is not', async () => {
    const row = await returnOn(room.db, upon);
    expect(await ask('nec-investigator', row, {}, 'INVESTIGATION')).toBe('FORBIDDEN_OR_NOT_FOUND');
    await party(room.db, row.caseId, 'POLICE', ['INVESTIGATION']);
    expect(await ask('nec-investigator', row, {}, 'INVESTIGATION')).toBe('Refused NOT_THE_AGENCY');
    expect(await ask('auditor', row, {}, 'AUDIT')).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});

describe('while nobody else answers', () => {
  test('an offer on a file goes ahead unverified, and on none it waits for CMM', async () => {
    const caseId = await fileOn(room.db);
    const offered = outcomeOf(await room.ask(RETURNS, to('offerReturn', { caseId })));
    expect(offered).toMatchObject({ status: 'OFFERED', verification: 'UNVERIFIED', version: 1 });
    const unanswered = (room: string, topic: string) =>
      expect.objectContaining({ room, topic, answered: false });
    expect(offered.reliedOn).toEqual([
      unanswered('CMM', 'CITIZENSHIP'),
      unanswered('CMM', 'IDENTIFICATION'),
      unanswered('CMM', 'MERGE'),
      unanswered('DIS', 'ASYLUM'),
      unanswered('DIS', 'IDENTIFICATION'),
      unanswered('DIS', 'RESIDENCE'),
      unanswered('NEC', 'IDENTIFICATION'),
    ]);
    const unknown = randomUUID();
    for (const [mutation, more] of [
      ['offerReturn', {}],
      ['recordCounselling', { kind: 'LEGAL' }],
      ['registerReturnPerson', { gender: 'FEMALE' }],
      ['openFamilyTracing', {}],
    ] as const) {
      const asked = to(mutation, { caseId: unknown, ...more });
      expect(inShort(await room.ask(RETURNS, asked))).toBe('FactUnavailable CMM');
      expect(await entriesInShort(room.db, asked.correlationId)).toEqual(['CREATE FACT_UNAVAILABLE']);
    }
    expect(Object.values(await countsOn(room.db, unknown)).every((count) => count === 0)).toBe(true);
  });

  test('an offer is not taken back, and one that was verified never is', async () => {
    const onSilence = await returnOn(room.db, 'OFFERED', { changes: { verification: 'UNVERIFIED' } });
    const counts = await countsOn(room.db, onSilence.caseId);
    const asked = to('takeBackReturnOffer', on(onSilence));
    expect(inShort(await room.ask(RETURNS, asked))).toBe('FactUnavailable CMM');
    expect(await entriesInShort(room.db, asked.correlationId)).toEqual(['UPDATE FACT_UNAVAILABLE']);
    expect(await countsOn(room.db, onSilence.caseId)).toEqual(counts);
    const verified = on(await returnOn(room.db, 'OFFERED'));
    expect(inShort(await room.ask(RETURNS, to('takeBackReturnOffer', verified)))).toBe(
      'Refused OFFER_VERIFIED',
    );
  });

  test('a departure waits, and gives its key back', async () => {
    const before = await returnOn(room.db, 'PLANNED');
    const asked = () => to('recordDeparture', on(before), { idempotencyKey: `departure ${before.id}` });
    const counts = await countsOn(room.db, before.caseId);
    expect(inShort(await room.ask(RETURNS, asked()))).toBe('FactUnavailable CMM');
    expect(inShort(await room.ask(RETURNS, asked()))).toBe('FactUnavailable CMM');
    expect(await countsOn(room.db, before.caseId)).toEqual(counts);
  });

  test('a child’s reunion is not planned', async () => {
    const { caseId, ...before } = await returnOn(room.db, 'ACCEPTED');
    await personOn(room.db, caseId, addMonths(ago(0), -12 * 15));
    const plan = { ...on({ caseId, ...before }), ...PLAN, reunitesWithFamily: true };
    expect(inShort(await room.ask(RETURNS, to('planReturn', plan)))).toBe('FactUnavailable CMM');
  });
});

describe('an offer', () => {
  test('is refused while a return is under way, and to a Danish citizen', async () => {
    const { caseId } = await returnOn(room.db, 'ACCEPTED');
    expect(outcomeOf(await room.ask(RETURNS, to('offerReturn', { caseId })))).toMatchObject({
      reason: 'UNDER_WAY',
    });
    const dane = await fileOn(room.db);
    await personOn(room.db, dane, ago(9_000), 'DK');
    expect(inShort(await room.ask(RETURNS, to('offerReturn', { caseId: dane })))).toBe(
      'Refused NOT_A_FOREIGNER',
    );
  });

  test('is repeated under its key, and once declined made anew', async () => {
    const { caseId } = await returnOn(room.db, 'DECLINED');
    const asked = () => to('offerReturn', { caseId }, { idempotencyKey: `offer ${caseId}` });
    const first = outcomeOf(await room.ask(RETURNS, asked()));
    expect(outcomeOf(await room.ask(RETURNS, asked()))).toEqual(first);
    expect((await countsOn(room.db, caseId)).voluntary_return).toBe(2);
  });
});

describe('two officials at once', () => {
  const races: readonly [string, ReturnStatus, [string, Input], [string, Input]][] = [
    ['two plans', 'ACCEPTED', ['planReturn', PLAN], ['planReturn', { ...PLAN, departureOn: ago(-20) }]],
    ['withdrawal against plan', 'ACCEPTED', ['withdrawFromReturn', { reasons: [] }], ['planReturn', PLAN]],
    ['decline against acceptance', 'OFFERED', ['declineReturn', { reasons: [] }], ['acceptReturn', {}]],
    [
      'two grants of support',
      'PLANNED',
      ['grantReintegrationSupport', SUPPORT],
      ['grantReintegrationSupport', SUPPORT],
    ],
  ];
  test.each(races)(
    '%s: one wins, the other is refused or conflicts, both have their entry',
    async (_what, upon, ...both) => {
      const row = await returnOn(room.db, upon);
      const officials = await Promise.all([anotherLike(RETURNS), anotherLike(RETURNS)]);
      const attempts = both.map(([mutation, more]) => to(mutation, { ...on(row), ...more }));
      const told = (await Promise.all(attempts.map((asked, at) => room.ask(officials[at] ?? '', asked)))).map(
        inShort,
      );
      expect(
        told.filter((each) => each === 'VoluntaryReturn' || each === 'ReintegrationSupport'),
      ).toHaveLength(1);
      expect(told.filter((each) => each === 'CONFLICT' || each === 'Refused ALREADY_GRANTED')).toHaveLength(
        1,
      );
      for (const { correlationId } of attempts)
        expect(await entriesInShort(room.db, correlationId)).toHaveLength(1);
    },
  );

  test('decline against plan: whichever comes first, a declined return is not planned', async () => {
    const row = await returnOn(room.db, 'ACCEPTED');
    const [declined, planned] = await Promise.all([
      room.ask(RETURNS, to('declineReturn', { ...on(row), reasons: [] })),
      room.ask(await anotherLike(RETURNS), to('planReturn', { ...on(row), ...PLAN })),
    ]);
    expect(inShort(declined)).toMatch(/^(CONFLICT|Refused OUT_OF_ORDER)$/);
    expect(inShort(planned)).toBe('VoluntaryReturn');
  });
});

test.each([
  ['acceptReturn', 'OFFERED', { on: ago(-1) }, 'input.on'],
  ['acceptReturn', 'OFFERED', { on: ago(41) }, 'input.on'],
  ['planReturn', 'ACCEPTED', { ...PLAN, departureOn: ago(1) }, 'input.departureOn'],
  ['planReturn', 'ACCEPTED', { ...PLAN, destinationCountry: 'Uganda' }, 'input.destinationCountry'],
  ['planReturn', 'ACCEPTED', { ...PLAN, components: [] }, 'input.components'],
  ['planReturn', 'ACCEPTED', { ...PLAN, programmeId: randomUUID() }, 'input.programmeId'],
  ['recordArrival', 'DEPARTED', { on: ago(21) }, 'input.on'],
  ['grantReintegrationSupport', 'PLANNED', { form: 'CASH', amount: '0.00' }, 'input.amount'],
  ['grantReintegrationSupport', 'PLANNED', { form: 'CASH', until: ago(-9) }, 'input.until'],
  ['grantReintegrationSupport', 'PLANNED', { form: 'CASH', partnerId: randomUUID() }, 'input.partnerId'],
] as const)('%s upon %s with %j is turned away by name', async (mutation, upon, more, argument) => {
  const row = await returnOn(room.db, upon);
  const { errors } = await room.ask(RETURNS, to(mutation, { ...on(row), ...more }));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});
