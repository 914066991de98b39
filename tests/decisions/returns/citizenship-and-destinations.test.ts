import { ago, cmmCase, decision, immigrationFile, party } from '../on-file.ts';
import { entriesInShort } from '../traces.ts';
import { inShort, outcomeOf, to } from './asking.ts';
import { countsOn, fileOn, on, personOn, returnOn } from './on-file.ts';
import { PLAN, returnCases } from './return-cases.ts';

/** Whose citizenship CMM knows, and where that leads. */

const { ask, at, atCmm, cmm, db, findingOf, graph, known } = returnCases();

describe('a Danish citizen', () => {
  test('by what CMM alone knows is offered none, for no return is hers', async () => {
    const caseId = await known();
    await decision(cmm(), caseId, 'CMM');
    await atCmm(caseId, 'DANISH');
    const asked = to('offerReturn', { caseId });
    expect(inShort(await graph().ask('returns-caseworker', asked))).toBe('Refused NOT_A_FOREIGNER');
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
      recordId: caseId,
      fact: 'NON_EU',
    });
    const { data } = await graph().ask('returns-caseworker', {
      query: 'query ($id: ID!) { case(id: $id) { citizenshipGroup person { citizenship } } }',
      variables: { id: caseId },
      purpose: 'RETURN',
    });
    expect(data).toEqual({ case: { citizenshipGroup: 'NON_EU', person: null } });
  });

  test('is not told where CMM does not show the case: what protects goes on unverified, a departure waits', async () => {
    const caseId = await fileOn(db(), await immigrationFile(at('dis')));
    await cmmCase(cmm(), caseId);
    await party(at('dis'), caseId, 'RETURN_AGENCY', ['RETURN']);
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
  const register = async (
    caseId: string,
    citizenship: string,
    expectedVersion: number | null = null,
    givenName = 'Quebec',
  ) => {
    const person = { caseId, gender: 'FEMALE', givenName, citizenship, expectedVersion };
    return inShort(await ask('registerReturnPerson', person));
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
      const outcome = outcomeOf(await graph().ask('returns-caseworker', asked));
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
    expect(await register(caseId, 'NG')).toBe('ReturnPerson');
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'CONCERN', reason: NOT_HERS });
    const second = { ...on(before), expectedVersion: 2 };
    expect(inShort(await ask('recordDeparture', second))).toBe(`Refused ${NOT_HERS}`);
    const mended = { ...second, ...PLAN, destinationCountry: 'NG' };
    expect(inShort(await ask('planReturn', mended))).toBe('VoluntaryReturn');
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'MET' });
  });

  test('that turns out not to be hers once she has left was lawful, by what was registered then', async () => {
    for (const registered of [null, 'UG']) {
      const before = await accepted(null);
      const { caseId } = before;
      await atCmm(caseId, 'NON_EU');
      if (registered) expect(await register(caseId, registered)).toBe('ReturnPerson');
      expect(inShort(await ask('planReturn', { ...on(before), ...PLAN }))).toBe('VoluntaryReturn');
      const departure = { ...on(before), expectedVersion: 2 };
      expect(inShort(await ask('recordDeparture', departure))).toBe('VoluntaryReturn');
      expect(await register(caseId, 'GH', registered ? 1 : null)).toBe('ReturnPerson');
      expect(await findingOf(caseId)).toMatchObject({ outcome: 'MET' });
    }
  });

  test('that is not hers by what was registered before the plan is broken, whatever else is set right since', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM', { on: ago(50) });
    await personOn(db(), caseId, null, 'NG');
    await returnOn(db(), 'DEPARTED', { caseId });
    expect(await register(caseId, 'NG', 1, 'Romeo')).toBe('ReturnPerson');
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'BREACH', reason: NOT_HERS });
  });

  test('in Denmark, from before it was refused, is found', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM', { on: ago(50) });
    await returnOn(db(), 'PLANNED', { caseId, changes: { destinationCountry: 'DK' } });
    expect(await findingOf(caseId)).toMatchObject({ outcome: 'BREACH', reason: 'INTO_DENMARK' });
  });
});
