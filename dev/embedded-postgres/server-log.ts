import { readFileSync } from 'node:fs';

/** Nothing of ours, neither keys nor PG variables, is any of the server's business. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
});

/** The last line in which the server or initdb said what is wrong. */
export function lastComplaint(log: string): string {
  const text = readFileSync(log, 'utf8');
  const complaints = text.match(/(?:FATAL|PANIC|error): +.+/g);
  return complaints?.at(-1) ?? text.trim().split('\n').at(-1) ?? 'it says nothing';
}
