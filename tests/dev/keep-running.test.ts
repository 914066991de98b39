import { keepRunning } from '../../dev/keep-running.ts';
import { eventually } from './eventually.ts';

const patience = { firstDelayMs: 10, longestDelayMs: 40, stoodMs: 60_000, stopMs: 5_000 };
const mayfly = { name: 'mayfly', script: '../tests/dev/fixtures/short-lived.mjs', env: {} };

it('starts again what dies, ever more slowly up to a limit', async () => {
  const said: string[] = [];
  const kept = keepRunning(mayfly, (line) => said.push(line), patience);
  await kept.ready;
  await eventually(() => said.length >= 4);
  await kept.stop();
  expect(said.slice(0, 4)).toEqual(
    [10, 20, 40, 40].map((delay) => `mayfly ended (exit code 7); it is started again in ${delay} ms`),
  );
});

it('begins with the shortest delay again after a program has stood a while', async () => {
  const said: string[] = [];
  const kept = keepRunning(mayfly, (line) => said.push(line), { ...patience, stoodMs: 0 });
  await kept.ready;
  await eventually(() => said.length >= 3);
  await kept.stop();
  expect(said.slice(0, 3).every((line) => line.endsWith('in 10 ms'))).toBe(true);
});

it('does not try again what never came up', async () => {
  const said: string[] = [];
  const kept = keepRunning({ ...mayfly, args: ['fail'] }, (line) => said.push(line), patience);
  await expect(kept.ready).rejects.toThrow('mayfly failed to boot (exit code 1)');
  expect(said).toEqual([]);
});
