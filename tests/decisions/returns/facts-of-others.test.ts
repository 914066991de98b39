import { randomUUID } from 'node:crypto';
import { addMonths, type Day } from '../../../shared/day.ts';
import type { AgeGroup } from '../../../shared/vocabulary.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { ago, cmmCase, decision, immigrationFile, justiceFile, party } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
import { entriesInShort } from '../traces.ts';
import { inShort, outcomeOf, to } from './asking.ts';
import { countsOn, fileOn, noticesOn, on, personOn, returnOn } from './on-file.ts';

/** What CMM, DIS, police and courts tell the Return Agency, and what it makes of it. */

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const db = () => graph.rooms.returns.db;
const cmm = () => graph.rooms.cmm.db;
const ask = (mutation: string, input: Readonly<Record<string, unknown>>) =>
  graph.ask('returns-caseworker', to(mutation, input));
const child = addMonths(ago(0), -12 * 15);

/** A case at CMM and DIS, which both admit the Return Agency, with a stay that was approved. */
async function known({ stay = 'LAWFUL' as const } = {}): Promise<string> {
  const caseId = await immigrationFile(graph.rooms.dis.db, { stay });
  await cmmCase(cmm(), caseId);
  for (const room of [cmm(), graph.rooms.dis.db]) await party(room, caseId, 'RETURN_AGENCY', ['RETURN']);
  return caseId;
}

const legalFact = `fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions`;
const values = `gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody'`;
const representative = (caseId: string) =>
  cmm().query(
    `INSERT INTO child_representative (${legalFact}, kind, name, appointed_on) VALUES (${values}, 'CMM', '{}', 'GUARDIAN', 'Quebec', $2)`,
    [caseId, ago(30)],
  );
const bestInterests = (
  caseId: string,
  topic: string,
  conclusion: string,
  durable: boolean | null = null,
  on = ago(3),
) =>
  cmm().query(
    `INSERT INTO best_interests_assessment (${legalFact}, topic, conclusion, durable_solution, assessed_by, assessed_on)
     VALUES (${values}, 'MUNICIPALITY', '{}', $2, $3, $4, 'MUNICIPALITY', $5)`,
    [caseId, topic, conclusion, durable, on],
  );

async function presence(caseId: string, until: string | null): Promise<void> {
  await justiceFile(graph.rooms.nec.db, caseId);
  const { db: nec } = graph.rooms.nec;
  const id = randomUUID();
  await nec.query(
    `INSERT INTO investigation (fact_id, id, version, recorded_at, recorded_by, recorded_by_body, police_number, unit, status, opened_on)
     VALUES (gen_random_uuid(), $1, 1, now(), 'dev-somebody', 'POLICE', $2, 'NEC', 'OPEN', $3)`,
    [id, `T-${id}`, ago(30)],
  );
  await nec.query(
    `INSERT INTO investigation_case (${legalFact}, investigation_id, linked_on, presence_required, presence_required_until)
     VALUES (${values}, 'POLICE', '{}', $2, $3, true, $4)`,
    [caseId, id, ago(30), until],
  );
}

/** The person at CMM. */
const atCmm = (
  caseId: string,
  citizenshipGroup: string,
  { citizenship = null, bornOn = null }: { citizenship?: string | null; bornOn?: Day | null } = {},
) =>
  cmm().query(
    `INSERT INTO person (case_id, gender, citizenship_group, citizenship, born_on, version) VALUES ($1, 'FEMALE', $2, $3, $4, 1)`,
    [caseId, citizenshipGroup, citizenship, bornOn],
  );
const findingOf = async (caseId: string, id = 'RETURN_ELIGIBLE') => {
  const findings = 'findings { rule { id } outcome reason }';
  const { data, errors } = await graph.ask('auditor', {
    query: `query ($id: ID!) { case(id: $id) { ${findings} } }`,
    variables: { id: caseId },
    purpose: 'AUDIT',
  });
  expect(errors).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  return (data as any).case.findings.find(({ rule }: any) => rule.id === id);
};

const PLAN = {
  departureOn: ago(-10),
  destination: 'COUNTRY_OF_ORIGIN',
  destinationCountry: 'UG',
  components: ['RECEPTION'],
};

describe('a first record', () => {
  test('opens the file on a case that CMM knows, and on no other', async () => {
    const caseId = await known();
    expect(inShort(await ask('recordCounselling', { caseId, kind: 'LEGAL' }))).toBe('ReturnCounselling');
    expect(await countsOn(db(), caseId)).toMatchObject({ return_file: 1, return_counselling: 1 });
    expect(inShort(await ask('recordCounselling', { caseId, kind: 'FINANCIAL' }))).toBe('ReturnCounselling');

    const elsewhere = randomUUID();
    await cmmCase(cmm(), elsewhere);
    for (const unknown of [randomUUID(), elsewhere]) {
      for (const mutation of ['offerReturn', 'openFamilyTracing'])
        expect(inShort(await ask(mutation, { caseId: unknown }))).toBe('FORBIDDEN_OR_NOT_FOUND');
      const counselling = { caseId: unknown, kind: 'LEGAL' };
      expect(inShort(await ask('recordCounselling', counselling))).toBe('FORBIDDEN_OR_NOT_FOUND');
      expect(await countsOn(db(), unknown)).toMatchObject({ return_file: 0 });
    }
  });
});

describe('an offer', () => {
  test('to whom CMM identified is verified, and says what it rested on', async () => {
    const caseId = await known();
    const recordId = await decision(cmm(), caseId, 'CMM');
    const offered = outcomeOf(await ask('offerReturn', { caseId }));
    expect(offered).toMatchObject({ status: 'OFFERED', verification: 'VERIFIED' });
    expect(offered.reliedOn).toEqual(
      expect.arrayContaining([
        {
          forVersion: 1,
          room: 'CMM',
          topic: 'IDENTIFICATION',
          answered: true,
          authority: 'CMM',
          recordId,
          fact: 'IDENTIFIED',
        },
        expect.objectContaining({ forVersion: 1, room: 'DIS', topic: 'RESIDENCE', fact: 'LAWFUL' }),
        expect.objectContaining({
          forVersion: 1,
          room: 'NEC',
          topic: 'IDENTIFICATION',
          answered: true,
          fact: null,
        }),
      ]),
    );
  });

  test('to whom a court alone identified, or whose stay was not approved, is verified too', async () => {
    const byCourt = await known();
    await justiceFile(graph.rooms.nec.db, byCourt);
    await decision(graph.rooms.nec.db, byCourt, 'COURT');
    const undocumented = await known({ stay: 'NO_LAWFUL_STAY' as never });
    for (const caseId of [byCourt, undocumented])
      expect(outcomeOf(await ask('offerReturn', { caseId }))).toMatchObject({ verification: 'VERIFIED' });
  });

  test('to anybody else is refused, and opens nothing', async () => {
    const caseId = await known();
    await decision(cmm(), caseId, 'CMM', { outcome: 'NOT_IDENTIFIED' });
    const asked = to('offerReturn', { caseId });
    const refused = outcomeOf(await graph.ask('returns-caseworker', asked));
    expect(refused).toMatchObject({ reason: 'NOBODY_TO_OFFER_IT_TO', rule: { id: 'RETURN_ELIGIBLE' } });
    expect(await entriesInShort(db(), asked.correlationId)).toEqual(['REFUSE RETURN_ELIGIBLE']);
    expect(Object.values(await countsOn(db(), caseId)).every((count) => count === 0)).toBe(true);
  });
});

describe('a Danish citizen', () => {
  test('by what CMM alone knows is offered none, for no return is hers', async () => {
    const caseId = await known();
    await decision(cmm(), caseId, 'CMM');
    await atCmm(caseId, 'DANISH');
    const asked = to('offerReturn', { caseId });
    expect(inShort(await graph.ask('returns-caseworker', asked))).toBe('Refused NOT_A_FOREIGNER');
    expect(await entriesInShort(db(), asked.correlationId)).toEqual(['REFUSE RETURN_ELIGIBLE']);
    expect(Object.values(await countsOn(db(), caseId)).every((count) => count === 0)).toBe(true);
  });

  test('who was offered one all the same goes no further', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM');
    await atCmm(caseId, 'DANISH');
    const accepted = await returnOn(db(), 'ACCEPTED', { caseId });
    expect(inShort(await ask('planReturn', { ...on(accepted), ...PLAN }))).toBe('Refused NOT_A_FOREIGNER');
    const elsewhere = await fileOn(db(), await known());
    await decision(cmm(), elsewhere, 'CMM');
    await atCmm(elsewhere, 'DANISH');
    const planned = await returnOn(db(), 'PLANNED', { caseId: elsewhere });
    expect(inShort(await ask('recordDeparture', on(planned)))).toBe('Refused NOT_A_FOREIGNER');
  });

  test('is who CMM has as one, whatever is registered for the journey, and who travels as one', async () => {
    for (const [registered, group, outcome] of [
      ['DK', 'NON_EU', 'Refused NOT_A_FOREIGNER'],
      ['UG', 'DANISH', 'Refused NOT_A_FOREIGNER'],
      ['UG', 'NON_EU', 'VoluntaryReturn'],
    ] as const) {
      const caseId = await fileOn(db(), await known());
      await decision(cmm(), caseId, 'CMM');
      await atCmm(caseId, group);
      await personOn(db(), caseId, null, registered);
      expect(inShort(await ask('offerReturn', { caseId }))).toBe(outcome);
    }
  });
});

describe('what CMM tells of a citizenship', () => {
  test('is the group, and nothing else of the person', async () => {
    const caseId = await known();
    await decision(cmm(), caseId, 'CMM');
    await atCmm(caseId, 'NON_EU');
    const offered = outcomeOf(await ask('offerReturn', { caseId }));
    expect(offered.verification).toBe('VERIFIED');
    expect(offered.reliedOn).toContainEqual({
      forVersion: 1,
      room: 'CMM',
      topic: 'CITIZENSHIP',
      answered: true,
      authority: 'CMM',
      recordId: null,
      fact: 'NON_EU',
    });
    const { data } = await graph.ask('returns-caseworker', {
      query: 'query ($id: ID!) { case(id: $id) { citizenshipGroup person { citizenship } } }',
      variables: { id: caseId },
      purpose: 'RETURN',
    });
    expect(data).toEqual({ case: { citizenshipGroup: 'NON_EU', person: null } });
  });

  test('is not told where CMM does not show the case: what protects goes on unverified, a departure waits', async () => {
    const caseId = await fileOn(db(), await immigrationFile(graph.rooms.dis.db));
    await cmmCase(cmm(), caseId);
    await party(graph.rooms.dis.db, caseId, 'RETURN_AGENCY', ['RETURN']);
    const accepted = await returnOn(db(), 'ACCEPTED', { caseId });
    const planned = outcomeOf(await ask('planReturn', { ...on(accepted), ...PLAN }));
    expect(planned).toMatchObject({ status: 'PLANNED', verification: 'UNVERIFIED' });
    const departs = { ...on(accepted), expectedVersion: 2 };
    expect(outcomeOf(await ask('recordDeparture', departs))).toMatchObject({
      unavailable: 'CMM',
      topic: 'CITIZENSHIP',
    });
    // the person is CMM's: a travel document that is registered here does not stand in for its answer
    await personOn(db(), caseId, null, 'UG');
    expect(inShort(await ask('recordDeparture', departs))).toBe('FactUnavailable CMM');
    await party(cmm(), caseId, 'RETURN_AGENCY', ['RETURN']);
    await decision(cmm(), caseId, 'CMM');
    expect(outcomeOf(await ask('recordDeparture', departs))).toMatchObject({ status: 'DEPARTED' });
  });
});

describe('a destination', () => {
  const ORIGIN = 'COUNTRY_OF_ORIGIN';
  const FORMER = 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE';
  const NOT_HERS = 'NOT_THE_COUNTRY_OF_ORIGIN';
  const accepted = async (registered: string | null) => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM', { on: ago(50) });
    if (registered) await personOn(db(), caseId, null, registered);
    return returnOn(db(), 'ACCEPTED', { caseId });
  };

  test.each([
    ['NG', ORIGIN, 'NG', null],
    ['NG', ORIGIN, 'PK', NOT_HERS],
    ['NG', FORMER, 'IT', null],
    ['NG', ORIGIN, 'DK', 'INTO_DENMARK'],
    ['NG', FORMER, 'DK', 'INTO_DENMARK'],
    [null, ORIGIN, 'PK', null],
    [null, ORIGIN, 'DK', 'INTO_DENMARK'],
  ])(
    'of a citizen of %s, stated as %s: to %s, refused as %s',
    async (registered, destination, country, refused) => {
      const before = await accepted(registered);
      const counts = await countsOn(db(), before.caseId);
      const asked = to('planReturn', { ...on(before), ...PLAN, destination, destinationCountry: country });
      const outcome = outcomeOf(await graph.ask('returns-caseworker', asked));
      if (refused === null) expect(outcome).toMatchObject({ status: 'PLANNED', destinationCountry: country });
      else {
        expect(outcome).toMatchObject({ reason: refused, rule: { id: 'RETURN_ELIGIBLE' } });
        for (const said of ['en', 'da', 'remedyEn', 'remedyDa'])
          expect(outcome[said]).not.toMatch(/\b(NG|PK|DK)\b/);
        expect(await countsOn(db(), before.caseId)).toEqual(counts);
        expect(await entriesInShort(db(), asked.correlationId)).toEqual(['REFUSE RETURN_ELIGIBLE']);
      }
    },
  );

  test('is one of those that there are, however it is written', async () => {
    const before = await accepted('UG');
    const plan = (destinationCountry: string) =>
      ask('planReturn', { ...on(before), ...PLAN, destinationCountry });
    for (const none of ['ZZ', 'QQ']) expect(inShort(await plan(none))).toBe('BAD_USER_INPUT');
    expect(outcomeOf(await plan('ug'))).toMatchObject({ destinationCountry: 'UG' });
  });

  test('of whose citizenship CMM alone knows leads there and nowhere else, whatever is registered besides', async () => {
    const plan = (before: Parameters<typeof on>[0], destinationCountry: string) =>
      ask('planReturn', { ...on(before), ...PLAN, destinationCountry }).then(inShort);
    for (const registered of [null, 'KE']) {
      const before = await accepted(registered);
      await atCmm(before.caseId, 'NON_EU', { citizenship: 'NG' });
      expect(await plan(before, 'KE')).toBe(`Refused ${NOT_HERS}`);
      if (registered === null) expect(await plan(before, 'NG')).toBe('VoluntaryReturn');
    }
  });

  test('that turns out not to be hers is found, stops the departure, and is mended by another plan', async () => {
    const before = await accepted(null);
    const { caseId } = before;
    const plan = { ...PLAN, destinationCountry: 'PK' };
    expect(inShort(await ask('planReturn', { ...on(before), ...plan }))).toBe('VoluntaryReturn');
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'MET' });
    await personOn(db(), caseId, null, 'NG');
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'BREACH', reason: NOT_HERS });
    const second = { ...on(before), expectedVersion: 2 };
    expect(inShort(await ask('recordDeparture', second))).toBe(`Refused ${NOT_HERS}`);
    const mended = { ...second, ...PLAN, destinationCountry: 'NG' };
    expect(inShort(await ask('planReturn', mended))).toBe('VoluntaryReturn');
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'MET' });
  });

  test('in Denmark, from before it was refused, is found', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM', { on: ago(50) });
    await returnOn(db(), 'PLANNED', { caseId, changes: { destinationCountry: 'DK' } });
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'BREACH', reason: 'INTO_DENMARK' });
  });
});

describe('a journey', () => {
  test('before the police can do without her is planned and made all the same, and both sides are warned', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM');
    await presence(caseId, ago(-30));
    const { id: returnId } = await returnOn(db(), 'ACCEPTED', { caseId });
    await ask('assessReturnRisk', { caseId, returnId, retribution: 'SOME', hardship: 'UNKNOWN' });
    const planned = outcomeOf(await ask('planReturn', { caseId, returnId, expectedVersion: 1, ...PLAN }));
    expect(planned).toMatchObject({
      status: 'PLANNED',
      verification: 'VERIFIED',
      concerns: [{ rule: { id: 'RETURN_AFTER_PROCEEDINGS' }, reason: 'REQUIRED_UNTIL' }],
    });
    expect(planned.reliedOn).toContainEqual(
      expect.objectContaining({ room: 'NEC', topic: 'PRESENCE', fact: 'REQUIRED' }),
    );
    const departed = outcomeOf(await ask('recordDeparture', { caseId, returnId, expectedVersion: 2 }));
    expect(departed).toMatchObject({ status: 'DEPARTED', departedOn: ago(0), verification: 'VERIFIED' });
    const rests = reliedOnNow(departed);
    expect(rests).toContainEqual(
      expect.objectContaining({
        ...{ forVersion: 3, room: 'NEC', topic: 'PRESENCE', authority: 'POLICE', fact: 'REQUIRED' },
        recordId: expect.any(String),
      }),
    );
    // a later step on which nobody is asked takes nothing of it away
    const arrived = outcomeOf(await ask('recordArrival', { caseId, returnId, expectedVersion: 3 }));
    expect(arrived).toMatchObject({ version: 4, reliedOn: departed.reliedOn });
    expect(reliedOnNow(arrived)).toEqual([]);
    expect(await noticesOn(db(), caseId)).toEqual([
      'DEPARTED CMM',
      'DEPARTED DIS',
      'DEPARTED POLICE',
      'RETURN_PLANNED CMM',
      'RETURN_PLANNED DIS',
      'RETURN_PLANNED POLICE',
    ]);
  });

  test('of a child takes a representative, additional support, and a reunion that lasts', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM');
    await personOn(db(), caseId, child);
    const before = await returnOn(db(), 'ACCEPTED', { caseId });
    const counts = await countsOn(db(), caseId);
    const plan = (more: object = {}) => ask('planReturn', { ...on(before), ...PLAN, ...more }).then(inShort);
    expect(await plan()).toBe('Refused NO_REPRESENTATIVE');
    await representative(caseId);
    expect(await plan()).toBe('Refused NO_ADDITIONAL_SUPPORT');
    const supported = { components: ['RECEPTION', 'EDUCATION'], reunitesWithFamily: true };
    expect(await plan(supported)).toBe('Refused REUNION_NOT_DURABLE');
    // all of one day: what was said last counts, however often it was said otherwise
    for (let again = 0; again < 6; again += 1) {
      await bestInterests(caseId, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', true);
      await bestInterests(caseId, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', false);
      expect(await plan(supported)).toBe('Refused REUNION_NOT_DURABLE');
    }
    expect(await countsOn(db(), caseId)).toEqual(counts);
    await bestInterests(caseId, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', true);
    expect(await plan(supported)).toBe('VoluntaryReturn');
  });

  test('of a child to its family goes by the latest assessment, whatever an earlier one let be found or planned', async () => {
    const returning = async () => {
      const caseId = await fileOn(db(), await known());
      await decision(cmm(), caseId, 'CMM');
      await personOn(db(), caseId, child);
      await representative(caseId);
      await bestInterests(caseId, 'FAMILY_TRACING', 'IN_BEST_INTERESTS');
      await bestInterests(caseId, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', true);
      const tracing = outcomeOf(await ask('openFamilyTracing', { caseId }));
      const found = { caseId, tracingId: tracing.id, expectedVersion: 1, status: 'FOUND' };
      expect(outcomeOf(await ask('recordFamilyTracing', found))).toMatchObject({ durableSolution: true });
      return returnOn(db(), 'ACCEPTED', { caseId });
    };
    const home = { ...PLAN, components: ['RECEPTION', 'EDUCATION'], reunitesWithFamily: true };
    const against = ({ caseId }: { caseId: string }) =>
      bestInterests(caseId, 'FAMILY_REUNION', 'NOT_IN_BEST_INTERESTS', false, ago(1));

    const accepted = await returning();
    await against(accepted);
    expect(inShort(await ask('planReturn', { ...on(accepted), ...home }))).toBe(
      'Refused REUNION_NOT_DURABLE',
    );

    const planned = await returning();
    const plan = outcomeOf(await ask('planReturn', { ...on(planned), ...home }));
    expect(plan.reliedOn).toContainEqual(
      expect.objectContaining({
        topic: 'BEST_INTERESTS',
        authority: 'MUNICIPALITY',
        fact: 'IN_BEST_INTERESTS',
      }),
    );
    await against(planned);
    const departs = { ...on(planned), expectedVersion: 2 };
    expect(inShort(await ask('recordDeparture', departs))).toBe('Refused REUNION_NOT_DURABLE');
  });
});

describe('a child, by whoever knows it', () => {
  const family = { ...PLAN, reunitesWithFamily: true };
  /** What the agency has registered of the age, what CMM has, and what the decision of DIS says. */
  async function returning(here: Day | null, there: Day | null, ageGroup: AgeGroup | null) {
    const caseId = await fileOn(db(), await known());
    if (ageGroup) await decision(graph.rooms.dis.db, caseId, 'DIS', { on: ago(50), ageGroup });
    else await decision(cmm(), caseId, 'CMM', { on: ago(50), ageGroup: 'UNKNOWN' });
    await atCmm(caseId, 'NON_EU', { citizenship: 'UG', bornOn: there });
    if (here) await personOn(db(), caseId, here);
    return caseId;
  }
  const grown = addMonths(ago(0), -12 * 30);

  test.each([
    ['CMM, of whom nothing is registered here', null, child, 'ADULT', 'NO_REPRESENTATIVE'],
    ['CMM, who is registered here as of age', grown, child, 'ADULT', 'NO_REPRESENTATIVE'],
    ['the agency, who is of age at CMM', child, grown, null, 'NO_REPRESENTATIVE'],
    ['the decision of DIS alone', null, null, 'CHILD', 'NO_REPRESENTATIVE'],
    ['nobody, nor that she is none', null, null, 'UNKNOWN', 'AGE_UNKNOWN'],
  ] as const)(
    'known to %s, neither goes nor is sent home as if of age',
    async (_, here, there, as, reason) => {
      const planned = await returning(here, there, as);
      const before = await returnOn(db(), 'ACCEPTED', { caseId: planned });
      expect(inShort(await ask('planReturn', { ...on(before), ...family }))).toBe(`Refused ${reason}`);
      const departs = await returning(here, there, as);
      const ready = await returnOn(db(), 'PLANNED', { caseId: departs });
      expect(inShort(await ask('recordDeparture', on(ready)))).toBe(`Refused ${reason}`);
      if (here !== child)
        expect(await findingOf(departs, 'RETURN_CHILD')).toMatchObject(
          reason === 'AGE_UNKNOWN' ? { outcome: 'CONCERN', reason } : { outcome: 'BREACH', reason },
        );
    },
  );

  test.each([
    ['CMM', null, grown, null],
    ['the agency', grown, null, null],
    ['the decision of DIS', null, null, 'ADULT'],
  ] as const)('who is of age by %s is asked for nothing of it', async (_, here, there, as) => {
    const ready = await returnOn(db(), 'PLANNED', { caseId: await returning(here, there, as) });
    expect(outcomeOf(await ask('recordDeparture', on(ready)))).toMatchObject({ status: 'DEPARTED' });
  });

  test('is told of as a child, and the day of birth to nobody; what was told is kept', async () => {
    const caseId = await returning(null, child, 'ADULT');
    const { data } = await graph.ask('returns-caseworker', {
      query: 'query ($id: ID!) { case(id: $id) { ageGroup citizenship person { bornOn } } }',
      variables: { id: caseId },
      purpose: 'RETURN',
    });
    expect(data).toEqual({ case: { ageGroup: 'CHILD', citizenship: 'UG', person: null } });
    await representative(caseId);
    const before = await returnOn(db(), 'ACCEPTED', { caseId });
    const supported = { ...PLAN, components: ['RECEPTION', 'EDUCATION'] };
    const planned = outcomeOf(await ask('planReturn', { ...on(before), ...supported }));
    expect(planned.verification).toBe('VERIFIED');
    expect(planned.reliedOn).toContainEqual(
      expect.objectContaining({ room: 'CMM', topic: 'AGE', answered: true, fact: 'CHILD' }),
    );
  });
});

describe('the search for a family', () => {
  test('is only in the best interests of the child, and so is a reunion only if it lasts', async () => {
    const caseId = await fileOn(db(), await known());
    await personOn(db(), caseId, child);
    expect(inShort(await ask('openFamilyTracing', { caseId }))).toBe('Refused BEST_INTERESTS_NOT_ASSESSED');
    await bestInterests(caseId, 'FAMILY_TRACING', 'IN_BEST_INTERESTS');
    const { id, ...opened } = outcomeOf(await ask('openFamilyTracing', { caseId }));
    expect(opened).toMatchObject({
      version: 1,
      status: 'UNDER_WAY',
      bestInterestsAssessedOn: ago(3),
      reliedOn: [{ room: 'CMM', topic: 'BEST_INTERESTS', answered: true, fact: 'IN_BEST_INTERESTS' }],
    });
    expect(inShort(await ask('openFamilyTracing', { caseId }))).toBe('CONFLICT');
    const found = { caseId, tracingId: id, expectedVersion: 1, status: 'FOUND' };
    expect(inShort(await ask('recordFamilyTracing', { ...found, reunitedOn: ago(0) }))).toBe(
      'Refused BEST_INTERESTS_NOT_ASSESSED',
    );
    expect(outcomeOf(await ask('recordFamilyTracing', found))).toMatchObject({
      version: 2,
      durableSolution: null,
    });
    await bestInterests(caseId, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', true);
    const reunited = { ...found, expectedVersion: 2, reunitedOn: ago(0) };
    expect(inShort(await ask('recordFamilyTracing', { ...reunited, expectedVersion: 1 }))).toBe('CONFLICT');
    expect(outcomeOf(await ask('recordFamilyTracing', reunited))).toMatchObject({
      version: 3,
      durableSolution: true,
      reunitedOn: ago(0),
    });
    expect(await noticesOn(db(), caseId)).toEqual(Array(3).fill('FAMILY_TRACING_CHANGED CMM'));
  });

  test('comes to no finding once it was found against them, and is stopped all the same', async () => {
    const underWay = async () => {
      const caseId = await fileOn(db(), await known());
      await bestInterests(caseId, 'FAMILY_TRACING', 'IN_BEST_INTERESTS', null, ago(5));
      const { id: tracingId } = outcomeOf(await ask('openFamilyTracing', { caseId }));
      return { caseId, tracingId, expectedVersion: 1 };
    };
    const against = (caseId: string, on = ago(2)) =>
      bestInterests(caseId, 'FAMILY_TRACING', 'NOT_IN_BEST_INTERESTS', null, on);
    const on = await underWay();
    await against(on.caseId);
    // a reunion that would last does not make up for it
    await bestInterests(on.caseId, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', true);
    const counts = await countsOn(db(), on.caseId);
    for (const reunitedOn of [undefined, ago(0)]) {
      const asked = to('recordFamilyTracing', { ...on, status: 'FOUND', reunitedOn });
      expect(outcomeOf(await graph.ask('returns-caseworker', asked))).toMatchObject({
        reason: 'NOT_IN_BEST_INTERESTS',
        rule: { id: 'FAMILY_REUNION', kind: 'LAW' },
      });
      expect(await entriesInShort(db(), asked.correlationId)).toEqual(['REFUSE FAMILY_REUNION']);
    }
    expect(await countsOn(db(), on.caseId)).toEqual(counts);
    expect(outcomeOf(await ask('recordFamilyTracing', { ...on, status: 'STOPPED' }))).toMatchObject({
      version: 2,
      status: 'STOPPED',
      reliedOn: [{ forVersion: 1, topic: 'BEST_INTERESTS' }],
    });
    // the latest answer counts, whichever way it goes
    const again = await underWay();
    await against(again.caseId, ago(4));
    await bestInterests(again.caseId, 'FAMILY_TRACING', 'IN_BEST_INTERESTS');
    expect(outcomeOf(await ask('recordFamilyTracing', { ...again, status: 'FOUND' }))).toMatchObject({
      version: 2,
      status: 'FOUND',
      reliedOn: expect.arrayContaining([
        expect.objectContaining({ answered: true, fact: 'IN_BEST_INTERESTS' }),
        expect.objectContaining({ answered: true, fact: null }),
      ]),
    });
    // what was found before stays found, and a reunion goes by its own question
    await against(again.caseId, ago(0));
    await bestInterests(again.caseId, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', true);
    const reunited = { ...again, status: 'FOUND', expectedVersion: 2, reunitedOn: ago(0) };
    expect(outcomeOf(await ask('recordFamilyTracing', reunited))).toMatchObject({ reunitedOn: ago(0) });
  });

  test('of somebody who is of age asks for no child’s best interests, by whoever knows it', async () => {
    const adult = await fileOn(db(), await known());
    await atCmm(adult, 'NON_EU', { bornOn: ago(365 * 30) });
    const { errors } = await ask('openFamilyTracing', { caseId: adult });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.caseId' });
    // whom CMM has as a child is one, whatever was registered for the journey
    const young = await fileOn(db(), await known());
    await atCmm(young, 'NON_EU', { bornOn: child });
    await personOn(db(), young, ago(365 * 30));
    expect(inShort(await ask('openFamilyTracing', { caseId: young }))).toBe(
      'Refused BEST_INTERESTS_NOT_ASSESSED',
    );
  });

  test('is refused where it was found against them', async () => {
    const caseId = await fileOn(db(), await known());
    await bestInterests(caseId, 'FAMILY_TRACING', 'NOT_IN_BEST_INTERESTS');
    expect(inShort(await ask('openFamilyTracing', { caseId }))).toBe('Refused NOT_IN_BEST_INTERESTS');
    expect(await countsOn(db(), caseId)).toMatchObject({ family_tracing: 0, notice: 0 });
  });
});

// nothing follows this: CMM does not come back
describe('while CMM is silent', () => {
  test('who is a child by the decision of DIS is planned for as one, and nobody is taken to be of age', async () => {
    const decidedAs = async (ageGroup: AgeGroup | null) => {
      const caseId = await fileOn(db(), await known());
      await decision(graph.rooms.dis.db, caseId, 'DIS', { on: ago(50), ageGroup: ageGroup ?? 'UNKNOWN' });
      return returnOn(db(), 'ACCEPTED', { caseId });
    };
    const child = await decidedAs('CHILD');
    const others = [await decidedAs('ADULT'), await decidedAs(null)];
    await graph.rooms.cmm.stop();
    expect(inShort(await ask('planReturn', { ...on(child), ...PLAN }))).toBe('Refused NO_ADDITIONAL_SUPPORT');
    const supported = { ...PLAN, components: ['RECEPTION', 'HEALTH'] };
    expect(outcomeOf(await ask('planReturn', { ...on(child), ...supported }))).toMatchObject({
      status: 'PLANNED',
      verification: 'UNVERIFIED',
    });
    for (const one of others) {
      expect(outcomeOf(await ask('planReturn', { ...on(one), ...PLAN })).verification).toBe('UNVERIFIED');
      // a departure waits, whatever the decision of DIS says of her age
      expect(inShort(await ask('recordDeparture', { ...on(one), expectedVersion: 2 }))).toBe(
        'FactUnavailable CMM',
      );
    }
  });
});
