import { isUuid } from '../case-id.ts';
import { badInput } from '../graph-error.ts';

/** Where a page ended: the value it is ordered by, and the row's id where that value repeats. */
export interface Position {
  readonly order: string;
  readonly at: string;
  readonly id: string;
}

/** Opaque to clients, who hand it back as they got it. */
export const toCursor = ({ order, at, id }: Position): string =>
  Buffer.from(JSON.stringify([order, at, id])).toString('base64url');

/** The position, or a clear error for anything this list in this order did not give out. */
export function fromCursor(order: string, cursor: string): Position {
  if (cursor.length <= 400) {
    try {
      const [of, at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
      if (of === order && typeof at === 'string' && DATED.test(at) && typeof id === 'string' && isUuid(id))
        return { order, at, id };
    } catch {
      // told below, like every other cursor that is not ours
    }
  }
  throw badInput('after', 'is not a cursor of this list in this order');
}

/** Every list is ordered by a day or an instant. */
const DATED = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{6}Z)?$/;
