import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { rooms } from '../../subgraphs/rooms.ts';

/** Read from the code: each method of the mutations in which something is asked for. */
export function asking(): string[] {
  return rooms.flatMap(({ name: room }) => {
    const folder = join(checkout, 'subgraphs', room, 'graph');
    const files = readdirSync(folder).filter((file) => file.endsWith('.mutations.ts'));
    return files.flatMap((file) => {
      const methods = readFileSync(join(folder, file), 'utf8').matchAll(
        /^ {2}(?:async )?(\w+)\(\n(.*?)^ {2}\}/gms,
      );
      return [...methods]
        .filter(([, , body]) => /\b(ask[A-Z]\w+|decideOnCase)\(/.test(body ?? ''))
        .map(([, name]) => name ?? '');
    });
  });
}
