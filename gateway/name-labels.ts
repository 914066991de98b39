import { LRUCache } from 'lru-cache';
import type { Exchange } from './exchange.ts';

/** Each name is a set of series. */
const MOST_NAMES = 100;
const LONGEST = 60;

/**
 * What an operation is called in metrics. Clients choose the names of their operations: the last hundred that were
 * answered without an error have a label, and what has not been asked for longest gives way, so that nobody can fill the
 * memory with names, or keep those that are asked every day from having one.
 */
export function nameLabels(forget: (name: string) => void): (exchange: Exchange | undefined) => string {
  const known = new LRUCache<string, true>({
    max: MOST_NAMES,
    dispose: (_, name, reason) => reason === 'evict' && forget(name),
  });
  return (exchange) => {
    const name = exchange?.operation;
    // no operation can be called like these
    if (!name) return '(none)';
    if (known.get(name)) return name;
    if (name.length > LONGEST || exchange.codes.length > 0) return '(other)';
    known.set(name, true);
    return name;
  };
}
