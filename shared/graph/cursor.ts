import { isUuid } from '../case-id.ts';
import { isDay } from '../day.ts';
import { badInput } from '../graph-error.ts';

/** Where a page ended: in which list and order, the value it is ordered by, and the row's id where that value repeats. */
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
      if (of === order && typeof at === 'string' && isDated(at) && typeof id === 'string' && isUuid(id))
        return { order, at, id };
    } catch {
      // told below, like every other cursor that is not ours
    }
  }
  throw badInput('after', 'is not a cursor of this list in this order');
}

const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

/** Every list is ordered by a day or an instant; a row that has none is beyond them all. One that does not exist would be a fault of the database. */
const isDated = (at: string): boolean =>
  /^-?infinity$/.test(at) || (isDay(at.slice(0, 10)) && (at.length === 10 || TIME.test(at.slice(10))));
