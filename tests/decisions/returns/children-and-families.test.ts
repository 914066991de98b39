import { addMonths, type Day } from '../../../shared/day.ts';
import type { AgeGroup } from '../../../shared/vocabulary.ts';
import { ago, decision } from '../on-file.ts';
import { entriesInShort } from '../traces.ts';
import { inShort, outcomeOf, to } from './asking.ts';
import { countsOn, fileOn, noticesOn, on, personOn, returnOn } from './on-file.ts';
import { child, PLAN, returnCases } from './return-cases.ts';

/** A child is one by whoever knows it, and its family is searched for in its best interests. */

const { ask, at, atCmm, bestInterests, cmm, db, findingOf, graph, known, representative } = returnCases();

describe('a child, by whoever knows it', () => {
  const family = { ...PLAN, reunitesWithFamily: true };
  /** What the agency has registered of the age, what CMM has, and what the decision of DIS says. */
  async function returning(here: Day | null, there: Day | null, ageGroup: AgeGroup | null) {
    const caseId = await fileOn(db(), await known());
    if (ageGroup) await decision(at('dis'), caseId, 'DIS', { on: ago(50), ageGroup });
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
      // since when the agency has it registered is not told
      const isOpen = reason === 'AGE_UNKNOWN' || here === child;
      expect(await findingOf(departs, 'RETURN_CHILD')).toMatchObject({
        outcome: isOpen ? 'CONCERN' : 'BREACH',
        reason,
      });
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
    const { data } = await graph().ask('returns-caseworker', {
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
      expect.objectContaining({ room: 'CMM', topic: 'AGE', recordId: caseId, fact: 'CHILD' }),
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
    // a reunion stays on record, and the family found with it
    expect(outcomeOf(await ask('recordFamilyTracing', { ...found, expectedVersion: 3 }))).toMatchObject({
      version: 4,
      durableSolution: true,
      reunitedOn: ago(0),
    });
    const lost = { ...found, expectedVersion: 4, status: 'NOT_FOUND' };
    expect(inShort(await ask('recordFamilyTracing', lost))).toBe('CONFLICT');
  });

  test('that was said to have found a family is set right, and opened again', async () => {
    const caseId = await fileOn(db(), await known());
    await bestInterests(caseId, 'FAMILY_TRACING', 'IN_BEST_INTERESTS');
    const { id: tracingId } = outcomeOf(await ask('openFamilyTracing', { caseId }));
    const on = { caseId, tracingId };
    await ask('recordFamilyTracing', { ...on, expectedVersion: 1, status: 'FOUND' });
    const right = { ...on, expectedVersion: 2, status: 'NOT_FOUND' };
    expect(outcomeOf(await ask('recordFamilyTracing', right))).toMatchObject({
      version: 3,
      status: 'NOT_FOUND',
    });
    expect(inShort(await ask('recordFamilyTracing', { ...right, expectedVersion: 3 }))).toBe('CONFLICT');
    expect(inShort(await ask('openFamilyTracing', { caseId, expectedVersion: 3 }))).toBe('FamilyTracing');
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
      expect(outcomeOf(await graph().ask('returns-caseworker', asked))).toMatchObject({
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
    expect(inShort(await ask('openFamilyTracing', { caseId: adult }))).toBe('Refused NOT_A_CHILD');
    const grownHere = await fileOn(db(), await known());
    await atCmm(grownHere, 'NON_EU', { bornOn: null });
    await personOn(db(), grownHere, ago(365 * 30));
    expect(inShort(await ask('openFamilyTracing', { caseId: grownHere }))).toBe('Refused NOT_A_CHILD');
    expect(await countsOn(db(), grownHere)).toMatchObject({ family_tracing: 0, notice: 0 });
    // whom CMM has as a child is one, whatever was registered for the journey
    const young = await fileOn(db(), await known());
    await atCmm(young, 'NON_EU', { bornOn: child });
    await personOn(db(), young, ago(365 * 30));
    expect(inShort(await ask('openFamilyTracing', { caseId: young }))).toBe(
      'Refused BEST_INTERESTS_NOT_ASSESSED',
    );
    await bestInterests(young, 'FAMILY_TRACING', 'IN_BEST_INTERESTS', null, ago(5));
    const { id: tracingId } = outcomeOf(await ask('openFamilyTracing', { caseId: young }));
    await bestInterests(young, 'FAMILY_TRACING', 'NOT_IN_BEST_INTERESTS', null, ago(4));
    const found = { caseId: young, tracingId, expectedVersion: 1, status: 'FOUND' };
    expect(inShort(await ask('recordFamilyTracing', found))).toBe('Refused NOT_IN_BEST_INTERESTS');
    await bestInterests(young, 'FAMILY_TRACING', 'IN_BEST_INTERESTS');
    expect(outcomeOf(await ask('recordFamilyTracing', found))).toMatchObject({ version: 2 });
    await bestInterests(young, 'FAMILY_REUNION', 'IN_BEST_INTERESTS', false);
    const reunited = { ...found, expectedVersion: 2, reunitedOn: ago(0) };
    expect(inShort(await ask('recordFamilyTracing', reunited))).toBe('Refused NOT_DURABLE');
  });

  test('of a child who came of age goes on, but a reunion is no longer decided on here', async () => {
    const caseId = await fileOn(db(), await known());
    await bestInterests(caseId, 'FAMILY_TRACING', 'IN_BEST_INTERESTS');
    const { id: tracingId } = outcomeOf(await ask('openFamilyTracing', { caseId }));
    await atCmm(caseId, 'NON_EU', { bornOn: ago(365 * 30) });
    const found = { caseId, tracingId, expectedVersion: 1, status: 'FOUND' };
    expect(inShort(await ask('recordFamilyTracing', { ...found, reunitedOn: ago(0) }))).toBe(
      'Refused NOT_A_CHILD',
    );
    expect(outcomeOf(await ask('recordFamilyTracing', found))).toMatchObject({ version: 2 });
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
      await decision(at('dis'), caseId, 'DIS', { on: ago(50), ageGroup: ageGroup ?? 'UNKNOWN' });
      return returnOn(db(), 'ACCEPTED', { caseId });
    };
    const child = await decidedAs('CHILD');
    const others = [await decidedAs('ADULT'), await decidedAs(null)];
    await graph().rooms.cmm.stop();
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
