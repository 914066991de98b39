import { setTimeout as after } from 'node:timers/promises';
import { oneAtATime } from './one-at-a-time.ts';

const patient = () => oneAtATime({ waitMs: 10_000, mostWaiting: 3 });

test('those of one name go in one after the other, in the order in which they came', async () => {
  const { enter } = patient();
  const seen: string[] = [];
  const goIn = async (who: string) => {
    const leave = await enter('one');
    seen.push(`${who} in`);
    await after(5);
    seen.push(`${who} out`);
    leave?.();
  };
  await Promise.all(['a', 'b', 'c'].map(goIn));
  expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});

test('another name waits for nobody', async () => {
  const { enter } = patient();
  await enter('one');
  expect(await enter('other')).not.toBeNull();
});

test('no more than so many wait; when all have left, it is as it was', async () => {
  const { enter } = patient();
  for (let round = 0; round < 2; round += 1) {
    const [first, ...others] = Array.from({ length: 5 }, () => enter('one'));
    expect(await others.at(-1)).toBeNull();
    (await first)?.();
    for (const one of others.slice(0, 3)) (await one)?.();
  }
});

test('those of all names together are no more than so many', async () => {
  const { enter } = patient();
  const names = ['one', 'other', 'third', 'fourth'];
  const first = await Promise.all(names.map(enter));
  const waiting = names.map(enter);
  expect(await waiting.at(-1)).toBeNull();
  for (const leave of first) leave?.();
  const next = await Promise.all(waiting);
  expect(next.slice(0, 3)).not.toContain(null);
  for (const leave of next) leave?.();
  expect(await enter('fourth')).not.toBeNull();
});

test('nobody waits for longer than that, and whoever gave up is not waited for', async () => {
  const { enter } = oneAtATime({ waitMs: 20, mostWaiting: 3 });
  const leave = await enter('one');
  expect(await enter('one')).toBeNull();
  const next = enter('one');
  leave?.();
  expect(await next).not.toBeNull();
});
