import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';

const lockFile = readFileSync(join(checkout, 'package-lock.json'), 'utf8');
const { packages }: { packages: Record<string, { version: string; dev?: boolean }> } = JSON.parse(lockFile);
const installed = Object.entries(packages).map(([path, { version, dev = false }]) => ({
  name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  version,
  dev,
}));

/** What reads bytes from the network, and the first version without the advisories known when this was written. */
const LOWEST_SAFE = {
  '@apollo/server': '5.5.0', // GHSA-9q82-xgwf-vj6h
  '@apollo/gateway': '2.13.2', // CVE-2025-32030, CVE-2025-32031, CVE-2026-32621
  '@apollo/query-planner': '2.13.2',
  '@apollo/federation-internals': '2.13.2',
  '@apollo/subgraph': '2.13.2',
  graphql: '16.8.1', // CVE-2023-26144
  pg: '8.4.0', // the first that checks certificates as its options say
  typeorm: '0.3.26', // CVE-2025-60542
  undici: '7.24.0', // CVE-2026-22036 and those of WebSockets after it
  jose: '4.15.5', // CVE-2024-28176
  zod: '3.22.3', // CVE-2023-4316
  luxon: '3.2.1', // CVE-2023-22467
  ws: '8.17.1', // CVE-2024-37890
  'body-parser': '2.2.1', // CVE-2025-13466
  qs: '6.14.2', // CVE-2025-15284, CVE-2026-2391
  'form-data': '4.0.4', // CVE-2025-7783
  'node-fetch': '2.6.7', // CVE-2022-0235
  'http-cache-semantics': '4.1.1', // CVE-2022-25881
  protobufjs: '7.5.5', // CVE-2023-36665, CVE-2026-41242
  negotiator: '0.6.1', // CVE-2016-10539
  'sha.js': '2.4.12', // CVE-2025-9288
};

const isAtLeast = (version: string, lowest: string) =>
  version.localeCompare(lowest, 'en', { numeric: true }) >= 0;

// npm audit needs a registry that answers it; this needs nothing
test.each(Object.entries(LOWEST_SAFE))('every copy of %s that serves is at least %s', (name, lowest) => {
  const copies = installed.filter((each) => each.name === name && !each.dev);
  expect(copies.filter(({ version }) => !isAtLeast(version, lowest))).toEqual([]);
});

test('versions are compared as versions', () => {
  expect(isAtLeast('7.30.2', '7.24.0')).toBe(true);
  expect(isAtLeast('7.9.0', '7.24.0')).toBe(false);
  expect(isAtLeast('16.15.0', '16.8.1')).toBe(true);
});

test('those that face the network are among the installed ones', () => {
  const names = installed.map(({ name }) => name);
  for (const name of ['@apollo/server', '@apollo/gateway', 'graphql', 'pg', 'undici', 'jose'])
    expect(names).toContain(name);
});

test('the three packages of federation are of one version', () => {
  const versions = installed.filter(({ name }) => /^@apollo\/(gateway|subgraph|composition)$/.test(name));
  expect(new Set(versions.map(({ version }) => version)).size).toBe(1);
});

test('the lock file names no registry and no place on a machine, and pins every package by its digest', () => {
  expect(lockFile).not.toMatch(/"resolved"|"file:|"git\+|"link": true/);
  expect(Object.keys(packages).filter((path) => path.startsWith('/') || path.includes('..'))).toEqual([]);
  expect(lockFile).not.toMatch(/"(\/|[A-Z]:\\\\)/);
  const { '': _root, ...others } = packages;
  const unpinned = Object.entries(others).filter(([, its]) => !('integrity' in its) && !('inBundle' in its));
  expect(unpinned.map(([path]) => path)).toEqual([]);
});
