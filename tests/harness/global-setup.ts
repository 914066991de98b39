import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compiled } from '../../dev/checkout.ts';
import { startCluster } from '../../dev/cluster.ts';
import { publishStand } from './stand.ts';

declare global {
  var stopTestStand: (() => Promise<void>) | undefined;
}

/** Starts PostgreSQL once for the whole run and migrates each room's template, as an operator would. */
export default async function setUp(): Promise<void> {
  const cluster = await startCluster({ durable: false });
  globalThis.stopTestStand = cluster.stop;
  const env = { PATH: process.env.PATH, ...cluster.variables };
  await promisify(execFile)(process.execPath, [compiled('tools/migrate.ts')], { env });
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // the cluster's folder goes with the cluster
  const jwksFile = join(cluster.dataFolder, 'test-issuer.json');
  writeFileSync(
    jwksFile,
    JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'ES256' }] }),
  );
  publishStand({
    templates: cluster.variables,
    superuserUrl: cluster.superuserUrl,
    issuerKey: privateKey.export({ format: 'jwk' }),
    jwksFile,
  });
}
