import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkout } from '../../dev/checkout.ts';

const names = z.array(z.string());
const duration = z.string().regex(/^\d+[sm]$/);
const volume = z.union([z.null(), z.strictObject({})]);

const service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.literal('.'), target: z.string() }),
  init: z.boolean().optional(),
  read_only: z.boolean(),
  cap_drop: names,
  security_opt: names,
  restart: z.string(),
  stop_grace_period: duration,
  profiles: names.default([]),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }),
    )
    .default({}),
  environment: z.record(z.string(), z.string()),
  command: names.optional(),
  healthcheck: z.union([
    z.strictObject({ disable: z.literal(true) }),
    z.strictObject({ test: names, interval: duration, timeout: duration, start_period: duration }),
  ]),
  ports: names.default([]),
  tmpfs: names.default([]),
  volumes: names.default([]),
  networks: names,
});

/** Of the compose specification, what this house uses, so that a misspelt key is told. */
const file = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.union([z.null(), z.strictObject({ internal: z.literal(true) })])),
  volumes: z.record(z.string(), volume),
});

export type ComposeFile = z.infer<typeof file>;
export type Service = z.infer<typeof service>;

const text = readFileSync(join(checkout, 'docker-compose.yml'), 'utf8');

/** A value that must be given, or one that has a default: `${NAME:?why}`, `${NAME:-default}`. */
const PLACE = /\$\{([A-Z_]+):([?-])([^}]*)\}/g;

/** The variables that the file wants from `.env`, each with its default, or null where it must be given. */
export const wanted = new Map(
  [...text.matchAll(PLACE)].map(([, name = '', kind, said = '']) => [name, kind === '-' ? said : null]),
);

/** The file as `docker compose` sees it with this `.env`. What must be given and is not stops it. */
export function readCompose(env: Readonly<Record<string, string>>): ComposeFile {
  const filled = (value: string) =>
    value.replaceAll(PLACE, (_place, name: string, kind: string, said: string) => {
      const given = env[name] || (kind === '-' ? said : undefined);
      if (given === undefined) throw new Error(`${name} is missing: ${said}`);
      return given;
    });
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return filled(value);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, its]) => [name, fill(its)]));
  };
  const parsed: Record<string, unknown> = parse(text, { merge: true });
  const named = Object.entries(parsed).filter(([name]) => !name.startsWith('x-'));
  return file.parse(fill(Object.fromEntries(named)));
}

/** Lines of `NAME=value`, as `.env` has them. */
export const readVariableFile = (lines: string): Record<string, string> =>
  Object.fromEntries([...lines.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
