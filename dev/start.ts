import { BootError } from '../shared/env.ts';
import { startCluster } from './cluster.ts';
import { locateDataFolder, prepareDataFolder } from './data-folder.ts';
import { refuseSecondStarter } from './embedded-postgres/data-folder-hold.ts';
import { runOnce } from './keep-running.ts';
import { requireFreePorts } from './ports.ts';
import { programs } from './programs.ts';
import { readStartEnv, type StartEnv } from './start-env.ts';
import { supervise } from './supervisor.ts';
import { welcome } from './welcome.ts';

const say = (line: string) => process.stderr.write(`npm start: ${line}\n`);

/** Everything on one machine, from an empty folder to an answering graph, until told to stop. */
async function start(
  { dataDir, postgresPort, ports, explorer, outside, migrates }: StartEnv,
  signal: AbortSignal,
) {
  const dataFolder = locateDataFolder(dataDir);
  prepareDataFolder(dataFolder);
  refuseSecondStarter(dataFolder);
  await requireFreePorts(ports);
  const cluster = outside
    ? null
    : await startCluster({ dataDir: dataFolder, durable: true, port: postgresPort, signal, say });
  try {
    const databases = cluster?.variables ?? outside ?? {};
    const { migrate, seed, stages } = programs({ ports, dataFolder, databases });
    if (migrates) await runOnce(migrate, signal);
    else say('no CMM_MIGRATION_DATABASE_URL and its like: migrating is left to the owners of the databases');
    await runOnce(seed, signal);
    await supervise(stages, { signal, say, onReady: () => process.stdout.write(welcome(ports, explorer)) });
  } finally {
    await cluster?.stop();
  }
}

const told = new AbortController();
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(event, () => told.abort());
// Whoever reads our lines may go before we do.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
// npm does not take us along when it is killed.
const starter = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => process.ppid !== starter && told.abort(), 500).unref();
}

try {
  await start(readStartEnv(), told.signal);
} catch (fault) {
  if (!told.signal.aborted) {
    const { code, message } = fault as NodeJS.ErrnoException;
    // What the system or the database refuses needs no stack; what we did wrong does.
    if (!(fault instanceof BootError) && !code) throw fault;
    say(message);
    process.exitCode = 1;
  }
}
