import { once } from 'node:events';
import { createServer } from 'node:net';
import { BootError } from '../shared/env.ts';

async function listens(port: number, host?: string): Promise<number> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : port;
}

export const freePort = (): Promise<number> => listens(0, '127.0.0.1');

/** Says in one line which port is taken and which variable moves it. */
export async function requireFreePorts(ports: Readonly<Record<string, number>>): Promise<void> {
  const seen = new Map<number, string>();
  for (const [variable, port] of Object.entries(ports)) {
    const other = seen.get(port);
    if (other)
      throw new BootError(`${other} and ${variable} are both ${port}: each process needs a port of its own`);
    seen.set(port, variable);
    try {
      await listens(port, '127.0.0.1');
      // Somebody may hold it on all addresses at once.
      await listens(port);
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException;
      throw new BootError(
        code === 'EADDRINUSE'
          ? `port ${port} is in use: stop what holds it, or set ${variable} to another`
          : `port ${port} cannot be opened (${code}): set ${variable} to another`,
      );
    }
  }
}
