import { z } from 'zod';

/** A process that cannot start says why in one line. */
export class BootError extends Error {}

/** Reads and checks a process's variables. The error names the variable and what is wrong with it, never its value. */
export function readEnv<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [name, env[name] === '' ? undefined : env[name]]),
  );
  const read = z.object(shape).safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, code, message }) => {
    const name = String(path[0]);
    return given[name] === undefined && code === 'invalid_type'
      ? `${name} is missing`
      : `${name}: ${message}`;
  });
  throw new BootError([...new Set(problems)].join('; '));
}

/** What every process reads. `NODE_ENV` unset is production. */
export const everyProcess = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
};

export const port = z.coerce
  .number('must be a port number')
  .int('must be a port number')
  .min(0, 'must be a port number')
  .max(65_535, 'must be a port number');

/** A secret key of at least 32 bytes, in base64url. */
export const secretKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43,}$/, 'must be at least 32 random bytes in base64url')
  .transform((text) => Buffer.from(text, 'base64url'));

export const milliseconds = z.coerce
  .number('must be milliseconds')
  .int('must be milliseconds')
  .min(1, 'must be milliseconds');

export const atLeastOne = z.coerce
  .number('must be a whole number above zero')
  .int('must be a whole number above zero')
  .min(1, 'must be a whole number above zero');

export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

export const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });

export const explorerSwitch = z.enum(['on', 'off'], 'must be on or off');
