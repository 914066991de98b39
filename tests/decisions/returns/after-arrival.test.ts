import { randomUUID } from 'node:crypto';
import { addDays, addMonths } from '../../../shared/day.ts';
import type { VoluntaryReturnRow } from '../../../subgraphs/returns/storage/voluntary-return.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago } from '../on-file.ts';
import { entriesInShort } from '../traces.ts';
import { inShort, outcomeOf, to } from './asking.ts';
import { countsOn, fileOn, on, personOn, returnOn } from './on-file.ts';

/** Support and what it goes to, follow-ups, risks, partners, and what stands on the file itself. */

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

type Input = Readonly<Record<string, unknown>>;
const ask = (mutation: string, input: Input) => room.ask('returns-caseworker', to(mutation, input));
const short = (mutation: string, input: Input) => ask(mutation, input).then(inShort);
const badOn = async (mutation: string, input: Input) =>
  (await ask(mutation, input)).errors.map(({ extensions }) => extensions.argument ?? extensions.code).join();
const ERIN = '71a6d3c8-2e94-4d5b-a0f7-c3b81e6f4d95';

/** A partner who works in a country from so many days ago on. */
async function partnerIn(country: string, from = 100): Promise<string> {
  const { id } = outcomeOf(await ask('recordLocalPartner', { name: `Partner ${randomUUID()}` }));
  const covers = { partnerId: id, country, validFrom: ago(from) };
  expect(await short('recordPartnerCoverage', covers)).toBe('PartnerCoverage');
  return id;
}
async function dueIn(caseId: string): Promise<boolean> {
  const query = '{ followUpsDue(first: 100) { nodes { case { id } } } }';
  const { data } = await room.ask('returns-caseworker', { query, purpose: 'RETURN' });
  return data.followUpsDue.nodes.some((node: { case: { id: string } }) => node.case.id === caseId);
}
const grant = (row: VoluntaryReturnRow, input: Input) =>
  ask('grantReintegrationSupport', { ...on(row), ...input });
const leadingTo = (destinationCountry: string) => ({ changes: { destinationCountry } });

describe('support after a return', () => {
  test('is cash where there is no partner, begins with arrival, and runs to its end before the return is completed', async () => {
    const row = await returnOn(room.db, 'DEPARTED', leadingTo('KE'));
    const granted = outcomeOf(await grant(row, { form: 'CASH', amount: '15000.00' }));
    expect(granted).toMatchObject({
      version: 1,
      form: 'CASH',
      periodMonths: 6,
      startsOn: null,
      cash: { amount: '15000.00', currency: 'DKK' },
    });
    expect(await short('recordArrival', { ...on(row), on: ago(10) })).toBe('VoluntaryReturn');
    const [support] = await room.db.query(
      'SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM reintegration_support WHERE id = $1 AND version = 2',
      [granted.id],
    );
    const endsOn = addMonths(ago(10), 6);
    expect(support).toEqual({ startsOn: ago(10), endsOn });
    const early = outcomeOf(await ask('completeReturn', { ...on(row), expectedVersion: 2 }));
    expect(early).toMatchObject({ reason: 'STILL_RUNNING', rule: { id: 'SUPPORT_PERIOD' } });
    expect(early.earliestLawfulAt > endsOn).toBe(true);
  });

  test('is in kind through a partner who is there, for twelve months in a programme of a network', async () => {
    const partnerId = await partnerIn('NG');
    const row = await returnOn(room.db, 'ARRIVED', leadingTo('NG'));
    const granted = outcomeOf(await grant(row, { form: 'IN_KIND', partnerId, programmeId: ERIN }));
    expect(granted).toMatchObject({
      form: 'IN_KIND',
      periodMonths: 12,
      startsOn: ago(19),
      endsOn: addMonths(ago(19), 12),
      partner: { id: partnerId },
      cash: null,
    });
    expect(await short('grantReintegrationSupport', { ...on(row), form: 'IN_KIND', partnerId })).toBe(
      'Refused ALREADY_GRANTED',
    );
  });

  test.each([
    ['PARTNER_THERE', 'SUPPORT_FORM', 'GH', { form: 'CASH' }],
    ['NO_PARTNER', 'SUPPORT_FORM', 'TD', { form: 'IN_KIND' }],
    ['PARTNER_NOT_THERE', 'SUPPORT_FORM', 'GH', { form: 'IN_KIND', partnerId: randomUUID() }],
    ['BEYOND_PERIOD', 'SUPPORT_PERIOD', 'TD', { form: 'CASH', until: ago(-400) }],
    ['ENDS_BEFORE_IT_BEGINS', 'SUPPORT_PERIOD', 'TD', { form: 'CASH', until: ago(25) }],
    ['PERIOD_OVER', 'SUPPORT_PERIOD', 'TD', { form: 'CASH' }],
  ])('is refused: %s', async (reason, rule, country, input) => {
    if (country === 'GH' && reason === 'PARTNER_THERE') await partnerIn('GH');
    const over = {
      departedOn: ago(300),
      acceptedOn: ago(310),
      offeredOn: ago(320),
      plannedDepartureOn: ago(300),
    };
    const row = await returnOn(room.db, 'ARRIVED', {
      changes: {
        destinationCountry: country,
        ...(reason === 'PERIOD_OVER' ? { ...over, arrivedOn: ago(300) } : {}),
      },
    });
    const asked = to('grantReintegrationSupport', { ...on(row), ...input });
    const counts = await countsOn(room.db, row.caseId);
    expect(outcomeOf(await room.ask('returns-caseworker', asked))).toMatchObject({
      reason,
      rule: { id: rule },
    });
    expect(await countsOn(room.db, row.caseId)).toEqual(counts);
    expect(await entriesInShort(room.db, asked.correlationId)).toEqual([`REFUSE ${rule}`]);
  });

  test('once granted lets the plan lead only where it would have been lawful', async () => {
    await partnerIn('SN');
    const before = await returnOn(room.db, 'PLANNED', leadingTo('TD'));
    const { caseId } = before;
    expect(outcomeOf(await grant(before, { form: 'CASH' })).form).toBe('CASH');
    const plan = (destinationCountry: string) =>
      to('planReturn', {
        ...on(before),
        departureOn: ago(-10),
        destination: 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE',
        destinationCountry,
        components: ['RECEPTION'],
      });
    const counts = await countsOn(room.db, caseId);
    const asked = plan('SN');
    expect(outcomeOf(await room.ask('returns-caseworker', asked))).toMatchObject({
      reason: 'GRANTED_FOR_ANOTHER_COUNTRY',
      rule: { id: 'SUPPORT_FORM', kind: 'LAW' },
    });
    expect(await countsOn(room.db, caseId)).toEqual(counts);
    expect(await entriesInShort(room.db, asked.correlationId)).toEqual(['REFUSE SUPPORT_FORM']);
    expect(outcomeOf(await room.ask('returns-caseworker', plan('TD')))).toMatchObject({ status: 'PLANNED' });
  });

  test('is granted, given and followed up after a return that was completed early, until its months are over', async () => {
    const row = await returnOn(room.db, 'ARRIVED', leadingTo('TD'));
    expect(await short('completeReturn', on(row))).toBe('VoluntaryReturn');
    const completed = { ...on(row), expectedVersion: 2 };
    const granted = outcomeOf(await ask('grantReintegrationSupport', { ...completed, form: 'CASH' }));
    expect(granted).toMatchObject({ startsOn: ago(19), endsOn: addMonths(ago(19), 6) });
    const { caseId, id: returnId } = row;
    const measure = { caseId, supportId: granted.id, activity: 'EDUCATION' };
    expect(await short('recordReintegrationMeasure', measure)).toBe('ReintegrationMeasure');
    expect(await short('scheduleFollowUp', { caseId, returnId, dueOn: ago(-30) })).toBe('ReturnFollowUp');
    const late = await returnOn(room.db, 'COMPLETED', {
      changes: {
        destinationCountry: 'TD',
        offeredOn: ago(320),
        acceptedOn: ago(310),
        plannedDepartureOn: ago(300),
        departedOn: ago(300),
        arrivedOn: ago(300),
      },
    });
    expect(await short('grantReintegrationSupport', { ...on(late), form: 'CASH' })).toBe(
      'Refused PERIOD_OVER',
    );
  });

  test.each([
    ['CASH', 'recordPartnerCoverage', 'LS'],
    ['IN_KIND', 'endPartnerCoverage', 'MW'],
  ] as const)(
    'granted as %s stays so, whatever %s says of that day later',
    async (form, mutation, country) => {
      const partnerId = form === 'IN_KIND' ? await partnerIn(country) : null;
      const row = await returnOn(room.db, 'ARRIVED', leadingTo(country));
      await grant(row, { form, partnerId });
      const told = async () => {
        const { data } = await room.ask('auditor', {
          query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case {
          returnFacts { supports { form partnerInCountry throughPartner } } } } }`,
          variables: { of: [{ __typename: 'Case', id: row.caseId }] },
          purpose: 'AUDIT',
        });
        return data._entities[0].returnFacts.supports;
      };
      const there = form === 'IN_KIND';
      const granted = [{ form, partnerInCountry: there, throughPartner: there }];
      expect(await told()).toEqual(granted);
      if (mutation === 'recordPartnerCoverage') await partnerIn(country);
      else {
        const [{ id: coverageId }] = await room.db.query(
          'SELECT id FROM partner_coverage WHERE country = $1',
          [country],
        );
        expect(await short(mutation, { coverageId, expectedVersion: 1, validTo: ago(50) })).toBe(
          'PartnerCoverage',
        );
      }
      expect(await told()).toEqual(granted);
    },
  );

  test('goes to activities, each with its versions', async () => {
    const row = await returnOn(room.db, 'ARRIVED', leadingTo('TD'));
    const { caseId } = row;
    const { id: supportId } = outcomeOf(await grant(row, { form: 'CASH' }));
    const measure = { caseId, supportId, activity: 'ALLOWANCE', amount: '900.50' };
    const first = outcomeOf(await ask('recordReintegrationMeasure', measure));
    expect(first).toMatchObject({
      version: 1,
      activity: 'ALLOWANCE',
      amount: { amount: '900.50', currency: 'DKK' },
    });
    expect(await short('recordReintegrationMeasure', measure)).toBe('CONFLICT');
    const again = { ...measure, expectedVersion: 1, amount: null };
    expect(outcomeOf(await ask('recordReintegrationMeasure', again))).toMatchObject({
      id: first.id,
      version: 2,
      amount: null,
    });
    expect(
      await badOn('recordReintegrationMeasure', { ...measure, activity: 'HEALTH', agreedOn: ago(1) }),
    ).toBe('input.agreedOn');
    expect(await short('recordReintegrationMeasure', { ...measure, supportId: row.id })).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
    await room.db.query(`UPDATE reintegration_support SET superseded_at = now() WHERE id = $1`, [supportId]);
    expect(await short('recordReintegrationMeasure', { ...measure, activity: 'HEALTH' })).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
  });
});

describe('a working record', () => {
  test('follow-ups are due, then held, then corrected', async () => {
    const { caseId, id: returnId, departedOn } = await returnOn(room.db, 'ARRIVED');
    const due = outcomeOf(await ask('scheduleFollowUp', { caseId, returnId, dueOn: ago(-30) }));
    expect(due).toMatchObject({ version: 1, dueOn: ago(-30), heldOn: null });
    expect(await badOn('scheduleFollowUp', { caseId, returnId, dueOn: ago(1) })).toBe('input.dueOn');
    const held = { caseId, followUpId: due.id, expectedVersion: 1, outcome: 'SETTLED', notes: 'Sample' };
    expect(outcomeOf(await ask('recordFollowUp', held))).toMatchObject({
      version: 2,
      heldOn: ago(0),
      outcome: 'SETTLED',
    });
    expect(await short('recordFollowUp', held)).toBe('CONFLICT');
    for (const heldOn of [ago(-1), '1989-12-31', addDays(departedOn ?? '', -1)])
      expect(await badOn('recordFollowUp', { ...held, expectedVersion: 2, heldOn })).toBe('input.heldOn');
    expect(await badOn('recordFollowUp', { ...held, expectedVersion: 2, notes: 'x'.repeat(4_001) })).toBe(
      'input.notes',
    );
    expect(await short('recordFollowUp', { ...held, followUpId: returnId })).toBe('FORBIDDEN_OR_NOT_FOUND');
    const offered = await returnOn(room.db, 'OFFERED');
    const early = { caseId: offered.caseId, returnId: offered.id, dueOn: ago(-1) };
    expect(await short('scheduleFollowUp', early)).toBe('Refused NOT_WISHED');
    const planned = await returnOn(room.db, 'PLANNED');
    const ahead = { caseId: planned.caseId, returnId: planned.id, dueOn: ago(-1) };
    const { id: followUpId } = outcomeOf(await ask('scheduleFollowUp', ahead));
    const tooSoon = { caseId: planned.caseId, followUpId, expectedVersion: 1, outcome: 'SETTLED' };
    expect(await badOn('recordFollowUp', tooSoon)).toBe('input.heldOn');
    expect(await dueIn(planned.caseId)).toBe(true);
    await short('withdrawFromReturn', { ...on(planned), reasons: [] });
    expect(await dueIn(planned.caseId)).toBe(false);
    expect(await short('recordFollowUp', tooSoon)).toBe('CONFLICT');
  });

  test('risks are looked at, and looked at again', async () => {
    const { caseId, id: returnId } = await returnOn(room.db, 'ACCEPTED');
    const looked = { caseId, returnId, retribution: 'SERIOUS', hardship: 'UNKNOWN', details: 'Sample' };
    expect(outcomeOf(await ask('assessReturnRisk', looked))).toMatchObject({
      version: 1,
      assessedOn: ago(0),
    });
    expect(await short('assessReturnRisk', looked)).toBe('CONFLICT');
    expect(outcomeOf(await ask('assessReturnRisk', { ...looked, expectedVersion: 1 }))).toMatchObject({
      version: 2,
    });
    const gone = await returnOn(room.db, 'DEPARTED');
    expect(await short('assessReturnRisk', { ...looked, caseId: gone.caseId, returnId: gone.id })).toBe(
      'Refused OUT_OF_ORDER',
    );
  });

  test('the person is registered once, then corrected, and is of one case', async () => {
    const caseId = await fileOn(room.db);
    const travelDocument = `T-${caseId.slice(0, 8)}`;
    const person = { caseId, gender: 'FEMALE', givenName: 'Quebec', bornOn: ago(9_000), travelDocument };
    expect(outcomeOf(await ask('registerReturnPerson', person))).toMatchObject({
      version: 1,
      bornOn: ago(9_000),
    });
    expect(await short('registerReturnPerson', person)).toBe('CONFLICT');
    const corrected = { ...person, expectedVersion: 1, citizenship: 'UG' };
    expect(outcomeOf(await ask('registerReturnPerson', corrected))).toMatchObject({
      version: 2,
      citizenship: 'UG',
    });
    const another = { ...person, caseId: await fileOn(room.db) };
    expect(await short('registerReturnPerson', another)).toBe('CONFLICT');
    expect(await badOn('registerReturnPerson', { ...another, bornOn: ago(-1) })).toBe('input.bornOn');
    expect(await badOn('registerReturnPerson', { ...another, citizenship: 'uganda' })).toBe(
      'input.citizenship',
    );
    expect(await badOn('registerReturnPerson', { ...another, givenName: ' ' })).toBe('input.givenName');
    expect(await countsOn(room.db, another.caseId)).toMatchObject({ person: 0 });
  });

  test('counselling is recorded with its day', async () => {
    const caseId = await fileOn(room.db);
    const held = { caseId, kind: 'FINANCIAL', heldOn: ago(2), notes: 'Sample' };
    expect(outcomeOf(await ask('recordCounselling', held))).toMatchObject({
      version: 1,
      kind: 'FINANCIAL',
      heldOn: ago(2),
    });
    for (const heldOn of [ago(-1), '1989-12-31'])
      expect(await badOn('recordCounselling', { ...held, heldOn })).toBe('input.heldOn');
    expect(await badOn('recordCounselling', { ...held, notes: 'a\0b' })).toBe('input.notes');
  });
});

test('a search waits while CMM is silent, whatever age is registered here', async () => {
  const [adult, unknown] = [await fileOn(room.db), await fileOn(room.db)];
  await personOn(room.db, adult, addMonths(ago(0), -12 * 18));
  for (const caseId of [adult, unknown])
    expect(await short('openFamilyTracing', { caseId })).toBe('FactUnavailable CMM');
});

test('where a partner works is recorded once at a time, ended by version, and is about no case', async () => {
  const name = `Partner ${randomUUID()}`;
  const asked = to('recordLocalPartner', { name }, { idempotencyKey: name });
  const partner = outcomeOf(await room.ask('returns-caseworker', asked));
  expect(
    outcomeOf(
      await room.ask('returns-caseworker', to('recordLocalPartner', { name }, { idempotencyKey: name })),
    ),
  ).toEqual(partner);
  expect(await short('recordLocalPartner', { name })).toBe('CONFLICT');
  expect(await entriesInShort(room.db, asked.correlationId)).toEqual(['CREATE DONE']);
  const covers = { partnerId: partner.id, country: 'ET', validFrom: ago(100) };
  const coverage = outcomeOf(await ask('recordPartnerCoverage', covers));
  expect(coverage).toMatchObject({ version: 1, country: 'ET', validTo: null });
  const again = await ask('recordPartnerCoverage', { ...covers, validFrom: ago(5) });
  expect(again.errors?.map(({ message }) => message)).toEqual([expect.stringContaining('on record already')]);
  expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect(await short('recordPartnerCoverage', { ...covers, partnerId: randomUUID() })).toBe(
    'FORBIDDEN_OR_NOT_FOUND',
  );
  expect(await badOn('recordPartnerCoverage', { ...covers, validTo: ago(101) })).toBe('input.validTo');
  expect(await badOn('recordPartnerCoverage', { ...covers, country: 'DK' })).toBe('input.country');
  const end = { coverageId: coverage.id, expectedVersion: 1, validTo: ago(1) };
  expect(await badOn('endPartnerCoverage', { ...end, validTo: ago(101) })).toBe('input.validTo');
  expect(outcomeOf(await ask('endPartnerCoverage', end))).toMatchObject({ version: 2, validTo: ago(1) });
  expect(await short('endPartnerCoverage', end)).toBe('CONFLICT');
  expect(
    inShort(await room.ask('dis-caseworker', to('endPartnerCoverage', end, { purpose: 'IMMIGRATION' }))),
  ).toBe('FORBIDDEN_OR_NOT_FOUND');
});

test('a body is admitted once, released once: each time it is shown what that says', async () => {
  const { caseId } = await returnOn(room.db, 'ACCEPTED');
  const body = { caseId, authority: 'POLICE' };
  const admitted = { ...body, purposes: ['INVESTIGATION'], basis: 'Return Act' };
  const reads = async () =>
    (
      await room.ask('nec-investigator', {
        query: 'query ($caseId: ID!) { returnFile(caseId: $caseId) { returns { status } } }',
        variables: { caseId },
        purpose: 'INVESTIGATION',
      })
    ).data?.returnFile?.returns.length ?? 0;
  expect(await reads()).toBe(0);
  expect(outcomeOf(await ask('admitToReturnFile', admitted))).toMatchObject({
    authority: 'POLICE',
    endedAt: null,
  });
  expect(await reads()).toBe(1);
  expect(await short('admitToReturnFile', { ...admitted, purposes: ['REFERRAL'] })).toBe('CONFLICT');
  expect(await reads()).toBe(1);
  expect(outcomeOf(await ask('releaseFromReturnFile', body)).endedAt).not.toBeNull();
  expect(await reads()).toBe(0);
  expect(await short('releaseFromReturnFile', body)).toBe('CONFLICT');
  for (const [input, argument] of [
    [{ authority: 'CMM' }, 'input.authority'],
    [{ authority: 'NGO', purposes: ['ASSISTANCE'] }, 'input.organisation'],
    [{ organisation: 'hopenow' }, 'input.organisation'],
    [{ purposes: ['RETURN'] }, 'input.purposes'],
    [{ purposes: [] }, 'input.purposes'],
    [{ basis: '' }, 'input.basis'],
  ] as const)
    expect(await badOn('admitToReturnFile', { ...admitted, ...input })).toBe(argument);
  const elsewhere = { ...admitted, caseId: randomUUID() };
  expect(await short('admitToReturnFile', elsewhere)).toBe('FORBIDDEN_OR_NOT_FOUND');
});
