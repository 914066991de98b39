/** Runs one authority's subgraph, as in production: `npm run start:subgraph -- dis`. Each loads no room but its own. */
const subgraphs: Readonly<Record<string, () => Promise<unknown>>> = {
  cmm: () => import('../subgraphs/cmm/main.ts'),
  dis: () => import('../subgraphs/dis/main.ts'),
  nec: () => import('../subgraphs/nec/main.ts'),
  returns: () => import('../subgraphs/returns/main.ts'),
};

const [, , name = ''] = process.argv;
if (Object.hasOwn(subgraphs, name)) {
  await subgraphs[name]?.();
} else {
  process.stderr.write(`start:subgraph: name one of these subgraphs: ${Object.keys(subgraphs).join(', ')}\n`);
  process.exitCode = 1;
}
