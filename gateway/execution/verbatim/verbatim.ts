/**
 * Data that stands in the answer as the authorities wrote it. The text holds a character for each of its bytes: that is
 * quicker to read and to write than characters, and leaves the bytes as they came.
 */
export class Verbatim {
  constructor(readonly latin1: string) {}
}

/** Text of ours, as it stands beside bytes that are written like that. */
export const inBytes = (text: string): string => Buffer.from(text).toString('latin1');
