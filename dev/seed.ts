import 'reflect-metadata';
import { seedDatabases } from './caseload/seed-databases.ts';

try {
  await seedDatabases(process.env);
} catch (fault) {
  process.stderr.write(`seed: ${(fault as Error).message.split('\n')[0]}\n`);
  process.exitCode = 1;
}
