/** Says by its exit code alone whether what is served at an address is well: for health checks, which can only run a command. */
const [, , address = ''] = process.argv;
const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
