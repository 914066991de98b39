import { randomUUID } from 'node:crypto';
import { mutationText } from '../harness/mutation-text.ts';
import { overDays } from '../repeats/over-days.ts';
import { asDis, DIS, identified, next, RETURNS } from '../repeats/stage.ts';
import { ago } from './on-file.ts';
import { entriesInShort } from './traces.ts';

/** A departure of before a period, of which the Return Agency tells late, while somebody is silent who may have identified her since. */

const { days, graph, stage } = overDays();

interface Left {
  readonly caseId: string;
  readonly period: { readonly id: string; readonly version: number };
  readonly deadline: { readonly id: string; readonly version: number };
}

const RECORDS = `query ($id: ID!) { immigrationFile(caseId: $id) {
  reflectionPeriods { id version verification } departureDeadlines { id version }
} }`;

/** She left on the day on which she was identified; five days later, before that was known, she was given a period. */
async function left({ back = false } = {}): Promise<Left> {
  days.passed = 0;
  const caseId = await identified(stage);
  const admitted = { caseId, authority: 'RETURN_AGENCY', purposes: ['RETURN'], basis: 'Her return' };
  await stage.does(DIS, 'admitToImmigrationFile', admitted);
  let at = next(caseId, 'returnId', await stage.does(RETURNS, 'offerReturn', { caseId }));
  at = next(caseId, 'returnId', await stage.does(RETURNS, 'acceptReturn', at));
  const plan = {
    ...at,
    departureOn: ago(0),
    destination: 'COUNTRY_OF_ORIGIN',
    destinationCountry: 'UG',
    components: ['RECEPTION'],
  };
  at = next(caseId, 'returnId', await stage.does(RETURNS, 'planReturn', plan));
  days.passed = 5;
  if (back) await stage.does(DIS, 'decideIdentificationAsDis', asDis(caseId));
  await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  await stage.does(RETURNS, 'recordDeparture', { ...at, on: ago(0) });
  const { immigrationFile: file } = await stage.reads(DIS, RECORDS, { id: caseId });
  return { caseId, period: file.reflectionPeriods[0], deadline: file.departureDeadlines[0] };
}

/** What comes of it, who was waited for, and what the access log says. */
async function attempt(mutation: string, input: object): Promise<string> {
  days.passed = 5;
  const correlationId = randomUUID();
  const query = mutationText(mutation);
  const { data, errors } = await graph.ask('dis-caseworker', {
    query,
    variables: { input },
    purpose: 'IMMIGRATION',
    correlationId,
  });
  const { done } = data ?? {};
  const told = done?.unavailable
    ? `${done.__typename} ${done.unavailable} ${done.topic}`
    : (done?.reason ?? done?.__typename ?? errors[0]?.message);
  return [told, ...(await entriesInShort(graph.rooms.dis.db, correlationId))].join(', ');
}

const endsPeriod = ({ caseId, period }: Left) =>
  attempt('endReflectionPeriod', { ...next(caseId, 'periodId', period), ground: 'DEPARTED' });
const endsDeadline = ({ caseId, deadline }: Left) =>
  attempt('endDepartureDeadline', next(caseId, 'deadlineId', deadline));
const lengthens = ({ caseId, period }: Left) =>
  attempt('extendReflectionPeriod', {
    ...next(caseId, 'periodId', period),
    ground: 'SPECIAL_REASONS',
    reasonsStated: true,
    until: ago(-60),
  });

describe('one after the other they fall silent', () => {
  let waits: Left;
  let back: Left;
  let longer: readonly Left[];

  test('nobody: it ends the period, the deadline, and the hope of a longer one', async () => {
    expect(await endsPeriod(await left())).toBe('ReflectionPeriod, UPDATE DONE');
    expect(await endsDeadline(await left())).toBe('DepartureDeadline, UPDATE DONE');
    expect(await lengthens(await left())).toMatch(/^DEPARTED, REFUSE/);
    [waits, back] = [await left(), await left({ back: true })];
    longer = [await left(), await left()];
  });

  test.each([
    ['NEC', 'nec'],
    ['CMM', 'cmm'],
  ] as const)('%s: what ends waits for it, what protects does not', async (authority, room) => {
    await graph.rooms[room].stop();
    const stopped = `FactUnavailable ${authority} IDENTIFICATION, UPDATE FACT_UNAVAILABLE`;
    expect(await endsPeriod(waits)).toBe(stopped);
    expect(await endsDeadline(waits)).toBe(stopped);
    // DIS itself has identified her since: nobody could say anything that ends it
    expect(await endsPeriod(back)).toMatch(/^DEPARTED_BEFORE, REFUSE/);
    expect(await endsDeadline(back)).toMatch(/^DEPARTED_BEFORE, REFUSE/);
    const [one, ...others] = longer;
    longer = others;
    expect(one && (await lengthens(one))).toBe('ReflectionPeriod, UPDATE DONE');
    // and waits to be confirmed: whoever was silent may say that nobody has identified her since
    const { immigrationFile } = await stage.reads(DIS, RECORDS, { id: one?.caseId });
    expect(immigrationFile.reflectionPeriods).toMatchObject([{ version: 2, verification: 'UNVERIFIED' }]);
  });
});
