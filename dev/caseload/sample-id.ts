import { createHash } from 'node:crypto';

/** The fixed seed of the sample caseload: the same people and ids on every machine. */
const SEED = 'nrm-graph sample caseload 1';

const digest = (name: string) => createHash('sha256').update(`${SEED}:${name}`).digest();

/** A version 4 UUID that is always the same for a name. */
export function sampleId(name: string): string {
  const bytes = digest(name).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Draws that are always the same for a name: numbers from 0 to below the argument. */
export function sampleDraw(name: string): (below: number) => number {
  let at = 0;
  return (below) => {
    at += 1;
    return digest(`${name}#${at}`).readUInt32BE(0) % below;
  };
}
