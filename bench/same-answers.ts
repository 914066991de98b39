import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import type { Competitor } from './gateways/competitors.ts';
import { urlOf } from './rounds.ts';
import type { Workload } from './workloads.ts';

async function dataOf(
  competitor: Competitor,
  { nth }: Workload,
  n: number,
  ids: readonly string[],
): Promise<unknown> {
  const { body, statusCode } = await request(urlOf(competitor), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...competitor.headers },
    body: JSON.stringify(nth(n, ids)),
  });
  const { data, errors } = (await body.json()) as { data?: unknown; errors?: unknown };
  return statusCode === 200 && !errors ? data : { statusCode, errors };
}

/** The workloads on which a gateway answers otherwise than the one it is held against, on any of several requests. */
export async function differences(
  competitor: Competitor,
  against: Competitor,
  workloads: readonly Workload[],
  ids: readonly string[] = [],
): Promise<string[]> {
  const different: string[] = [];
  for (const workload of workloads.filter(({ name }) => !competitor.leaves?.includes(name))) {
    for (const n of [0, 1, 17, 4_999]) {
      const [one, other] = [
        await dataOf(competitor, workload, n, ids),
        await dataOf(against, workload, n, ids),
      ];
      if (!isDeepStrictEqual(one, other) && !different.includes(workload.name)) different.push(workload.name);
    }
  }
  return different;
}

export const isUp = async (competitor: Competitor): Promise<boolean> => {
  const { statusCode, body } = await request(urlOf(competitor), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...competitor.headers },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  await body.dump();
  return statusCode === 200;
};
