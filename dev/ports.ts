import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError } from '../shared/env.ts';

async function listens(port: number, host?: string): Promise<void> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** Below the ports that systems give to outgoing connections, so that none of those takes it before its process does. */
const FIRST = 20_000;
const AFTER_LAST = 32_768;

/** Starts where chance says, as other processes look for theirs at the same time. */
let next = randomInt(FIRST, AFTER_LAST);

/** A free port on loopback, never the same twice in this process until all were given. */
export async function freePort(): Promise<number> {
  for (let tried = FIRST; tried < AFTER_LAST; tried++) {
    const port = next;
    next = port + 1 < AFTER_LAST ? port + 1 : FIRST;
    if (!(await faultOf(port))) return port;
  }
  throw new BootError(`no port from ${FIRST} to ${AFTER_LAST - 1} is free`);
}

/** A killed starter's processes need a moment to let go. */
const PATIENCE_MS = 3_000;

/** Says in one line which port is taken and which variable moves it. */
export async function requireFreePorts(
  ports: Readonly<Record<string, number>>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const seen = new Map<number, string>();
  for (const [variable, port] of Object.entries(ports)) {
    const other = seen.get(port);
    if (other)
      throw new BootError(`${other} and ${variable} are both ${port}: each process needs a port of its own`);
    seen.set(port, variable);
  }
  const deadline = Date.now() + patienceMs;
  for (const [variable, port] of Object.entries(ports)) {
    let fault = await faultOf(port);
    while (fault === 'EADDRINUSE' && Date.now() < deadline) {
      await sleep(100);
      fault = await faultOf(port);
    }
    if (!fault) continue;
    throw new BootError(
      fault === 'EADDRINUSE'
        ? `port ${port} is in use: stop what holds it, or set ${variable} to another`
        : `port ${port} cannot be opened (${fault}): set ${variable} to another`,
    );
  }
}

async function faultOf(port: number): Promise<string | null> {
  try {
    await listens(port, '127.0.0.1');
    // Somebody may hold it on all addresses at once.
    await listens(port);
    return null;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code ?? 'unknown';
  }
}
