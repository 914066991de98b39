import { openSync, readFileSync, rmSync } from 'node:fs';

/** Nothing of ours, neither keys nor PG variables, is any of the server's business. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
});

/** A new log for each start: the old one may be root's, from a start with other rights. */
export function openLog(log: string): number {
  rmSync(log, { force: true });
  return openSync(log, 'w', 0o600);
}

/** The last line in which the server or initdb said what is wrong. */
export function lastComplaint(log: string): string {
  const text = readFileSync(log, 'utf8');
  const complaints = text.match(/(?:FATAL|PANIC|error): +.+/g);
  return complaints?.at(-1) ?? text.trim().split('\n').at(-1) ?? 'it says nothing';
}
