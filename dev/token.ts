import { BootError } from '../shared/env.ts';
import { askIssuer } from './ask-issuer.ts';

/** Prints a development access token for a persona, and nothing else, on standard output. */
try {
  process.stdout.write(`${await askIssuer(process.argv[2])}\n`);
} catch (fault) {
  if (!(fault instanceof BootError)) throw fault;
  process.stderr.write(`token: ${fault.message}\n`);
  process.exitCode = 1;
}
