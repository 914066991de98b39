import type { Room } from '../vocabulary.ts';

/** An adverse decision stops where a fact it needs cannot be had. */
export interface FactUnavailable {
  readonly unavailable: Room;
  readonly topic: string;
}

export const isFactUnavailable = (x: object): x is FactUnavailable => 'unavailable' in x;
