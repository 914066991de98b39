import { limits } from './limits.ts';

/** What has come from the authorities for one operation: no more is read than it may need. */
export class Received {
  #bytes = 0;
  readonly #from = new Map<string, number>();

  /** Whether this much more may come from this authority. */
  takes(room: string, bytes: number): boolean {
    const ofRoom = (this.#from.get(room) ?? 0) + bytes;
    this.#bytes += bytes;
    this.#from.set(room, ofRoom);
    return ofRoom <= limits.replyBytes && this.#bytes <= limits.repliesBytes;
  }
}
