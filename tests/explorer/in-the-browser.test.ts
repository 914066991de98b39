import { rmSync } from 'node:fs';
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { seedDatabases } from '../../dev/caseload/seed-databases.ts';
import { temporaryDataFolder } from '../../dev/data-folder.ts';
import { startIssuer } from '../../dev/issuer-server.ts';
import { personas } from '../../dev/personas.ts';
import { freePort } from '../../dev/ports.ts';
import { purposesOf } from '../../shared/roles.ts';
import { DEVELOPMENT_ISSUER } from '../../shared/token-env.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type Processes, startProcesses } from '../harness/processes.ts';
import { tokenOf } from '../harness/tokens.ts';
import { openChromium, openPage, type WatchedPage, weightOfNothing } from './chromium.ts';

let databases: Databases;
let browser: Browser;
beforeAll(async () => {
  const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  databases = await freshDatabases();
  await seedDatabases(databases.variables);
  said.mockRestore();
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await databases.drop();
});

const line = (page: Page, hasText: string) => page.locator('.result-window .view-line', { hasText }).first();
const execute = (page: Page) => page.getByRole('button', { name: /^Execute query/ }).click();
const notes = (page: Page) => page.locator('.explorer-beside');
const optionsOf = (picker: Locator) => picker.locator('option').allTextContents();

/** Takes an example, runs it once it is laid out, and gives the request that was sent. */
async function run(page: Page, title: string, operation: string): Promise<Request> {
  await page.getByRole('button', { name: title }).click();
  await page.locator('.graphiql-query-editor .view-line', { hasText: operation }).waitFor();
  // GraphiQL reads the name of the operation a moment later, and would send the one before
  await page.getByRole('tab', { name: operation.split(' ')[1] as string }).waitFor();
  return runAgain(page);
}

async function runAgain(page: Page): Promise<Request> {
  const sent = page.waitForRequest(
    (request) =>
      request.url().endsWith('/graphql') && !request.postDataJSON().query.includes('IntrospectionQuery'),
  );
  await execute(page);
  return sent;
}

/** What was opened stayed on this machine, within its security policy, and left nothing behind. */
async function expectQuiet({ page, context, faults, asked }: WatchedPage, origins: readonly string[]) {
  expect(faults).toEqual([]);
  expect([...new Set(asked.map(({ origin }) => origin))].sort()).toEqual([...origins].sort());
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  expect(await context.cookies()).toEqual([]);
}

describe('in development', () => {
  const dataDir = temporaryDataFolder();
  let graph: Processes;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    const port = await freePort();
    const issuerUrl = `http://127.0.0.1:${port}`;
    graph = await startProcesses(databases, {
      variables: {
        NODE_ENV: 'development',
        TOKEN_ISSUER: DEVELOPMENT_ISSUER,
        TOKEN_JWKS_FILE: '',
        TOKEN_JWKS_URL: `${issuerUrl}/.well-known/jwks.json`,
        EXPLORER_ISSUER_URL: issuerUrl,
        // a browser and five processes on one machine: nobody here is late
        AUTHORITY_DEADLINE_MS: '20000',
        OPERATION_DEADLINE_MS: '25000',
      },
    });
    issuer = await startIssuer({
      NODE_ENV: 'development',
      ISSUER_PORT: String(port),
      PORT: new URL(graph.url).port,
      DATA_DIR: dataDir,
    });
    watched = await openPage(browser);
    page = watched.page;
    await page.goto(new URL('/', graph.url).href);
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });
  afterAll(async () => {
    await watched?.context.close();
    await issuer?.stop();
    await graph?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('it offers every persona, and to each the purposes of the role', async () => {
    const persona = page.getByLabel('Persona');
    expect((await optionsOf(persona)).sort()).toEqual(personas.map(({ name }) => name).sort());
    for (const { name, authority, role } of personas) {
      await persona.selectOption(name);
      expect(await optionsOf(page.getByLabel('Purpose'))).toEqual(purposesOf({ authority, roles: [role] }));
    }
  });

  test('a question is asked as the persona, for the purpose, and answered', async () => {
    const sent = await run(page, 'A case as the police see it', 'query CaseOfAWitness');
    expect(await page.getByLabel('Persona').inputValue()).toBe('nec-investigator');
    expect(sent.headers()).toMatchObject({
      'x-purpose': 'INVESTIGATION',
      authorization: expect.stringMatching(/^Bearer /),
    });
    expect(sent.headers()).not.toHaveProperty('idempotency-key');
    await line(page, '"reference": "NRM-').waitFor();
    await line(page, '"presenceRequired": true').waitFor();
    await notes(page).getByText('Withheld, never for this reader: Case.person').waitFor();
    await notes(page).getByText('Answered to nec-investigator for INVESTIGATION').waitFor();
  });

  test('another purpose goes with the next question', async () => {
    await page.getByLabel('Purpose').selectOption('REFERRAL');
    expect((await runAgain(page)).headers()).toMatchObject({ 'x-purpose': 'REFERRAL' });
    await notes(page).getByText('for REFERRAL').waitFor();
  });

  test('an answer stays with the one to whom it was given', async () => {
    await page.getByLabel('Persona').selectOption('auditor');
    await notes(page).getByText('Answered to nec-investigator').waitFor();
    await page.getByRole('button', { name: 'New tab' }).click();
    await notes(page).getByText('is told here').waitFor();
    await page.getByRole('tab', { name: 'CaseOfAWitness' }).click();
    await notes(page).getByText('Answered to nec-investigator').waitFor();
  });

  test('a decision sent again counts once; under a new key it is another', async () => {
    const first = await run(page, 'Grant a reflection period', 'mutation Grant');
    await line(page, '"__typename": "ReflectionPeriod"').waitFor();
    const again = await runAgain(page);
    await (await again.response())?.finished();
    await line(page, '"__typename": "ReflectionPeriod"').waitFor();
    const key = first.headers()['idempotency-key'];
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    expect(again.headers()['idempotency-key']).toBe(key);
    await page.getByRole('button', { name: 'New key' }).click();
    expect((await runAgain(page)).headers()['idempotency-key']).not.toBe(key);
    await line(page, '"__typename": "Refused"').waitFor();
  });

  test('an authority that does not answer is told under the answer', async () => {
    await graph.rooms.dis.end();
    await run(page, 'One case, over all four authorities', 'query WholeCase');
    await notes(page).getByText('dis did not answer').waitFor();
    await graph.rooms.dis.start();
  });

  test('it looks like something', async () => {
    await run(page, 'On which rules and facts it was decided', 'query OnWhichRules');
    await line(page, '"parties"').waitFor();
    const nothing = await weightOfNothing(browser);
    const whole = await page.screenshot();
    const answer = await page.locator('.result-window').screenshot();
    expect(whole.readUInt32BE(16)).toBe(1440);
    expect(whole.readUInt32BE(20)).toBe(900);
    expect(whole.length).toBeGreaterThan(10 * nothing);
    expect(answer.length).toBeGreaterThan(2 * nothing);
  });

  test('nothing went wrong or elsewhere meanwhile, and nothing stays', async () => {
    await expectQuiet(watched, [new URL(graph.url).origin, issuer.url]);
  });
});

describe('in production, switched on', () => {
  let graph: Processes;
  let watched: WatchedPage;
  beforeAll(async () => {
    graph = await startProcesses(databases, { variables: { NODE_ENV: 'production', EXPLORER: 'on' } });
    watched = await openPage(browser);
  });
  afterAll(async () => {
    await watched?.context.close();
    await graph?.stop();
  });

  test('whoever uses it brings a token, which never shows and does not stay', async () => {
    const { page } = watched;
    await page.goto(new URL('/', graph.url).href);
    const token = page.getByLabel('Access token');
    expect(await token.getAttribute('type')).toBe('password');
    expect(await page.getByLabel('Persona').count()).toBe(0);
    await token.fill('MARKER4711');
    await page.getByRole('button', { name: 'Use' }).click();
    await page.getByText('Not a token for this graph, or one that has ended.').waitFor();

    const auditor = await tokenOf('auditor');
    await token.fill(`Bearer ${auditor}`);
    await page.getByRole('button', { name: 'Use' }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
    expect(await token.inputValue()).toBe('');
    expect(await optionsOf(page.getByLabel('Purpose'))).toEqual(['AUDIT']);
    const sent = await run(page, 'Where authorities disagree', 'query Disagreements');
    expect(sent.headers()).toMatchObject({ authorization: `Bearer ${auditor}`, 'x-purpose': 'AUDIT' });
    await line(page, '"identification"').waitFor();
    expect(await page.content()).not.toContain(auditor);
    await expectQuiet(watched, [new URL(graph.url).origin]);
  });
});
