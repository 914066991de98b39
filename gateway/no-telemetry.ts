// Imported before anything of Apollo's: its gateway reports usage unless it is told not to before it loads,
// and its server reports to a graph registry when it finds a key. Nothing leaves this process but to the authorities.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
delete process.env.APOLLO_KEY;
delete process.env.APOLLO_SCHEMA_REPORTING;
