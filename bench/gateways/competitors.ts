import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { authorities, names, urlOf } from '../stub/authorities.ts';
import { type Caller, ourCommand, ourVariables } from './ours.ts';

/** A gateway as a process that serves the composed stubs. */
export interface Competitor {
  readonly name: string;
  /** Null: it cannot be had here, and is reported as not measured. */
  readonly command: readonly string[] | null;
  readonly port: number;
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What a request needs beside the operation. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Written for some operations only. */
  readonly leaves?: readonly string[];
  readonly note: string;
}

export const STOCK = 'stock Apollo gateway';
export const OURS = 'nrm-graph';
export const FAN_OUT = 'fan-out by hand';

const compiled = (file: string) => join(checkout, 'dist', file);
const node = (...command: string[]) => [process.execPath, ...command];
const inBench = (file: string) => {
  const path = join(checkout, 'bench/node_modules', file);
  return existsSync(path) ? path : null;
};

/** Everybody who is measured, in the order in which they take turns. */
export function competitors(folder: string, supergraph: string, caller: Caller): readonly Competitor[] {
  const hive = inBench('.bin/hive-gateway');
  const grafbase = inBench('@grafbase/cli-x86_64-unknown-linux-musl/grafbase');
  const serveHive = (port: number, ...more: string[]) =>
    hive === null
      ? null
      : [hive, 'supergraph', supergraph, '--host', '127.0.0.1', '--port', String(port), ...more];
  return [
    {
      name: STOCK,
      command: node(compiled('bench/gateways/stock.js'), supergraph, '4740'),
      port: 4740,
      path: '/',
      note: 'behind `@apollo/server`, with its defaults',
    },
    {
      name: OURS,
      command: ourCommand(),
      port: 4741,
      path: '/graphql',
      env: ourVariables(supergraph, 4741, caller.jwksFile),
      headers: caller.headers,
      note: 'as shipped: token verified, requests signed, limits, logging on',
    },
    {
      name: `${OURS}, open`,
      command: ourCommand(),
      port: 4742,
      path: '/graphql',
      env: {
        SUPERGRAPH_FILE: supergraph,
        PORT: '4742',
        NODE_ENV: 'development',
        GATEWAY_OPEN: '1',
        LOG_LEVEL: 'silent',
      },
      note: 'without tokens, signatures, limits and logging',
    },
    {
      name: 'Hive gateway',
      command: serveHive(4743),
      port: 4743,
      path: '/graphql',
      note: 'JavaScript planner and executor',
    },
    {
      name: 'Hive gateway, Rust planner',
      command: serveHive(4744, '--hive-router-runtime'),
      port: 4744,
      path: '/graphql',
      note: '`--hive-router-runtime`',
    },
    {
      name: 'Grafbase',
      command:
        grafbase === null ? null : [grafbase, 'dev', '--config', grafbaseConfig(folder), '--port', '4745'],
      port: 4745,
      path: '/graphql',
      note: 'Rust; the server of its command line',
    },
    {
      name: FAN_OUT,
      command: node(compiled('bench/gateways/fan-out.js'), '4746'),
      port: 4746,
      path: '/graphql',
      leaves: ['page of 100, interleaved', 'text never seen before'],
      note: 'the limit in Node: knows the operations beforehand, checks nothing',
    },
  ];
}

/** It composes by itself, from files. */
function grafbaseConfig(folder: string): string {
  const path = join(folder, 'grafbase.toml');
  const subgraphs = names.map((name) => {
    const schema = join(folder, `${name}.graphql`);
    writeFileSync(schema, authorities[name].sdl);
    return `[subgraphs.${name}]\nurl = "${urlOf(name)}"\nschema_path = "${schema}"\n`;
  });
  writeFileSync(path, subgraphs.join('\n'));
  return path;
}

/** As it is installed, in the project or beside the bench. */
export function versionOf(name: string): string {
  const file = join(
    checkout,
    name.startsWith('@apollo/') ? '.' : 'bench',
    'node_modules',
    name,
    'package.json',
  );
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
    : 'not installed';
}
