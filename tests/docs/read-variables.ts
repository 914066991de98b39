import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { Room } from '../../shared/vocabulary.ts';

const FOLDERS = ['gateway', 'subgraphs', 'shared', 'dev', 'tools'];

/** A variable of a process stands before the schema that it has to fit. */
const PLAIN =
  /\b([A-Z][A-Z0-9_]+): (?:z\.|port\b|ownPort\b|httpUrl\b|secretKey\b|postgresUrl\b|milliseconds\b|atLeastOne\b|explorerSwitch\b)/g;

/** One of each room's: `${room}_PORT`, with an infix for the users of a database. */
const OF_A_ROOM = /`\$\{[^}]+\}_(\$\{infix\})?([A-Z_]+)`/g;
const INFIXES = ['', 'MIGRATION_', 'CHAIN_'];

/** Node's and npm's own, and those that we only take away. */
const NOT_OURS = new Set(['PATH', 'npm_lifecycle_event']);

/** Every environment variable that the code reads, as its text says. */
export function readVariables(): string[] {
  const texts = FOLDERS.flatMap(sources);
  return [...new Set(texts.flatMap(variablesIn))].sort();
}

export function variablesIn(text: string): string[] {
  const direct = [...text.matchAll(/process\.env\.(\w+)/g)].map(([, name = '']) => name);
  const plain = [...text.matchAll(PLAIN)].map(([, name = '']) => name);
  const ofRooms = [...text.matchAll(OF_A_ROOM)].flatMap(([, infix, name = '']) =>
    Object.keys(Room).flatMap((room) => (infix ? INFIXES : ['']).map((it) => `${room}_${it}${name}`)),
  );
  return [...direct, ...plain, ...ofRooms].filter((name) => !NOT_OURS.has(name));
}

const sources = (folder: string): string[] =>
  readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .map((path) => readFileSync(join(checkout, folder, path), 'utf8'));
