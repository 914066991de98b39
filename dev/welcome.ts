import { firstQuery } from './first-query.ts';
import type { Ports } from './start-env.ts';

/** What `npm start` prints once the graph answers. */
export function welcome({ PORT, ISSUER_PORT }: Ports, explorer: 'on' | 'off'): string {
  const { persona, purpose, query } = firstQuery;
  const issuer = ISSUER_PORT === 4005 ? '' : `ISSUER_PORT=${ISSUER_PORT} `;
  const token = `${issuer}npm run --silent token -- ${persona}`;
  return `
The graph answers at http://127.0.0.1:${PORT}/graphql (pid ${process.pid}).

${explorer === 'on' ? `  to explore  http://127.0.0.1:${PORT}/ in a browser: personas, purposes, examples\n` : ''}  a token     ${token}
  a question  curl -s http://127.0.0.1:${PORT}/graphql -H 'Content-Type: application/json' \\
                -H "Authorization: Bearer $(${token})" -H 'X-Purpose: ${purpose}' \\
                -d '${JSON.stringify({ query })}'
  to stop     Ctrl-C, or kill ${process.pid}
  afresh      npm run fresh, once it is stopped

`;
}
