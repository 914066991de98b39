import { setTimeout as sleep } from 'node:timers/promises';
import { type ApolloClient, gql } from '@apollo/client';
import { fetchQuery } from 'relay-runtime';
import { FULL_CASE, type Seeded, startSeeded } from '../faults/seeded.ts';
import { apolloClient } from './apollo-client.ts';
import { everyClient, expectNoComplaints, plain, sessionOf } from './every-client.ts';
import { operations } from './operations.ts';
import { compileRelayApp, Project } from './project.ts';
import { relayEnvironment } from './relay.ts';
import type { Client } from './told.ts';

expectNoComplaints();

const project = new Project();
const artifacts = compileRelayApp(project);
const clients = everyClient(artifacts);
let graph: Seeded;
beforeAll(async () => {
  graph = await startSeeded();
});
afterAll(async () => {
  await graph?.stop();
  project.remove();
});

const coordinator = () => sessionOf(graph.url, 'cmm-coordinator', 'COORDINATION');

describe('while DIS does not answer', () => {
  const named = clients.map(([name]) => name);
  const opened = new Map<string, Client>();
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as an application reads them
  let whole: any;
  let forgetful: ApolloClient;
  beforeAll(async () => {
    const asked = { query: operations.wholeCase, variables: { id: FULL_CASE }, purpose: 'COORDINATION' };
    whole = (await graph.ask('cmm-coordinator', asked)).data;
    for (const [name, open] of clients) {
      const client = open(coordinator());
      opened.set(name, client);
      expect(plain((await client.wholeCase(FULL_CASE)).data)).toEqual(whole);
    }
    forgetful = apolloClient(coordinator());
    await forgetful.query({ query: gql(operations.wholeCase), variables: { id: FULL_CASE } });
    await graph.rooms.dis.end('SIGKILL');
  });
  const client = (name: string) => opened.get(name) as Client;
  const silence = () => ({
    ...whole.case,
    immigration: null,
    answers: whole.case.answers.map(({ room, state }: { room: string; state: string }) => ({
      room,
      state: room === 'DIS' ? 'UNAVAILABLE' : state,
    })),
    identification: expect.objectContaining({ inForce: null, unseen: expect.arrayContaining(['DIS']) }),
    stage: expect.objectContaining({ unseen: expect.arrayContaining(['DIS']) }),
  });

  test.each(named)('%s hands on what the others answered, and who did not', async (name) => {
    const { data, codes } = await client(name).wholeCase(FULL_CASE);
    expect(codes).toEqual(['AUTHORITY_UNAVAILABLE']);
    expect(plain(data)).toEqual({ case: silence() });
  });

  test.each(named)('%s keeps the silence as silence', (name) => {
    const { keptCase } = client(name);
    if (keptCase) expect(plain(keptCase(FULL_CASE))).toEqual({ case: silence() });
  });

  test('Relay catches the error at the door of DIS; within the case, `answers` alone tells', async () => {
    const environment = relayEnvironment(coordinator());
    const asking = fetchQuery(environment, artifacts('doorQuery'), { id: FULL_CASE });
    expect(await asking.toPromise()).toEqual({
      immigrationFile: {
        ok: false,
        errors: [
          expect.objectContaining({ extensions: expect.objectContaining({ code: 'AUTHORITY_UNAVAILABLE' }) }),
        ],
      },
      case: { answers: silence().answers, immigration: { ok: true, value: null } },
    });
  });

  // why the page asks for `answers` wherever a part is asked for
  test('a cache that was told of a part without `answers` reads the silence as none', async () => {
    const variables = { id: FULL_CASE };
    const query = gql`query Forgetful($id: ID!) { case(id: $id) { id immigration { openedOn reflectionPeriods { id } } } }`;
    await forgetful.query({ query, variables });
    const kept = plain(forgetful.readQuery({ query: gql(operations.wholeCase), variables }));
    expect(kept).toEqual({ case: { ...whole.case, immigration: null } });
  });

  describe('and then is back', () => {
    // the gateway asks an authority that failed several times only after a while
    beforeAll(async () => {
      await graph.rooms.dis.start();
      const asked = { query: operations.wholeCase, variables: { id: FULL_CASE }, purpose: 'COORDINATION' };
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await graph.ask('cmm-coordinator', asked)).errors.length === 0) return;
        await sleep(100);
      }
    });

    test.each(named)('%s shows the whole again', async (name) => {
      const { data, codes } = await client(name).wholeCase(FULL_CASE);
      expect(codes).toEqual([]);
      expect(plain(data)).toEqual(whole);
      const { keptCase } = client(name);
      if (keptCase) expect(plain(keptCase(FULL_CASE))).toEqual(whole);
    });
  });
});
