import type { Exchange } from './exchange.ts';

/** Each name is a set of series that is kept for as long as the process runs. */
const MOST_NAMES = 100;
const LONGEST = 60;

/**
 * What an operation is called in metrics. Clients choose the names of their operations: the first hundred that were
 * answered without an error have a label, and no later one, so that nobody can fill the memory with names.
 */
export function nameLabels(): (exchange: Exchange | undefined) => string {
  const known = new Set<string>();
  return (exchange) => {
    const name = exchange?.operation;
    // no operation can be called like these
    if (!name) return '(none)';
    if (known.has(name)) return name;
    if (known.size >= MOST_NAMES || name.length > LONGEST || exchange.codes.length > 0) return '(other)';
    known.add(name);
    return name;
  };
}
