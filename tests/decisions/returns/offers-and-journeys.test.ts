import { randomUUID } from 'node:crypto';
import { ago, cmmCase, decision, justiceFile, presenceRequired } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
import { entriesInShort } from '../traces.ts';
import { inShort, outcomeOf, to } from './asking.ts';
import { countsOn, fileOn, noticesOn, on, personOn, returnOn } from './on-file.ts';
import { child, PLAN, returnCases } from './return-cases.ts';

/** What an offer and a journey rest on: who identified her, what the police need, what protects a child. */

const { ask, at, bestInterests, cmm, db, graph, known, representative } = returnCases();

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
    await justiceFile(at('nec'), byCourt);
    await decision(at('nec'), byCourt, 'COURT');
    const undocumented = await known('NO_LAWFUL_STAY');
    for (const caseId of [byCourt, undocumented])
      expect(outcomeOf(await ask('offerReturn', { caseId }))).toMatchObject({ verification: 'VERIFIED' });
  });

  test('to anybody else is refused, and opens nothing', async () => {
    const caseId = await known();
    await decision(cmm(), caseId, 'CMM', { outcome: 'NOT_IDENTIFIED' });
    const asked = to('offerReturn', { caseId });
    const refused = outcomeOf(await graph().ask('returns-caseworker', asked));
    expect(refused).toMatchObject({ reason: 'NOBODY_TO_OFFER_IT_TO', rule: { id: 'RETURN_ELIGIBLE' } });
    expect(await entriesInShort(db(), asked.correlationId)).toEqual(['REFUSE RETURN_ELIGIBLE']);
    expect(Object.values(await countsOn(db(), caseId)).every((count) => count === 0)).toBe(true);
  });
});

describe('a journey', () => {
  test('before the police can do without her is planned and made all the same, and both sides are warned', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM');
    await justiceFile(at('nec'), caseId);
    await presenceRequired(at('nec'), caseId, ago(-30));
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

  test('of which the police were warned is told to them too when it is moved behind their need, and when it is withdrawn', async () => {
    const caseId = await fileOn(db(), await known());
    await decision(cmm(), caseId, 'CMM');
    await justiceFile(at('nec'), caseId);
    await presenceRequired(at('nec'), caseId, ago(-30));
    const { id: returnId } = await returnOn(db(), 'ACCEPTED', { caseId });
    const plan = { caseId, returnId, ...PLAN };
    await ask('planReturn', { ...plan, expectedVersion: 1 });
    const later = outcomeOf(await ask('planReturn', { ...plan, expectedVersion: 2, departureOn: ago(-31) }));
    expect(later.concerns.map((one: { rule: { id: string } }) => one.rule.id)).not.toContain(
      'RETURN_AFTER_PROCEEDINGS',
    );
    await ask('withdrawFromReturn', { caseId, returnId, expectedVersion: 3, reasons: [] });
    const toPolice = (await noticesOn(db(), caseId)).filter((one) => one.endsWith('POLICE'));
    expect(toPolice).toEqual(['RETURN_CHANGED POLICE', 'RETURN_PLANNED POLICE', 'RETURN_PLANNED POLICE']);
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
