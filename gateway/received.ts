import { limits } from './limits.ts';

/** What has come from the authorities for one operation: no more is read than it may need, nor heard than anybody can read. */
export class Received {
  #bytes = 0;
  #errors = 0;
  readonly #from = new Map<string, number>();

  /** Notes that this much more has come from this authority, if it may. */
  takes(room: string, bytes: number): boolean {
    const ofRoom = (this.#from.get(room) ?? 0) + bytes;
    if (ofRoom > limits.replyBytes || this.#bytes + bytes > limits.repliesBytes) return false;
    this.#note(room, bytes);
    return true;
  }

  /** A reply that is not read to its end leaves its room to the others. */
  drops(room: string, bytes: number): void {
    this.#note(room, -bytes);
  }

  /** Of a reply's errors those that are heard. */
  hears<Reported>(errors: readonly Reported[]): readonly Reported[] {
    const heard = errors.slice(0, Math.max(1, limits.errors - this.#errors));
    this.#errors += heard.length;
    return heard;
  }

  #note(room: string, bytes: number): void {
    this.#bytes += bytes;
    this.#from.set(room, (this.#from.get(room) ?? 0) + bytes);
  }
}
