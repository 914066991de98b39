import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '../../dev/ports.ts';

describe('a free port', () => {
  it('is not one that a system gives to outgoing connections, and never the one before', async () => {
    const given: number[] = [];
    for (let times = 0; times < 50; times++) given.push(await freePort());
    expect(new Set(given).size).toBe(50);
    for (const port of given) {
      expect(port).toBeGreaterThanOrEqual(20_000);
      expect(port).toBeLessThan(32_768);
    }
  });

  it('is not one that somebody holds, on loopback or on all addresses', async () => {
    const before = await freePort();
    const holders = [createServer().listen(before + 1, '127.0.0.1'), createServer().listen(before + 2)];
    try {
      // where somebody else holds one of them already, that will do
      await Promise.allSettled(holders.map((holder) => once(holder, 'listening')));
      expect([before + 1, before + 2]).not.toContain(await freePort());
    } finally {
      for (const holder of holders) holder.close();
    }
  });
});
