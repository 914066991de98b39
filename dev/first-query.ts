/** What `npm start` offers to paste: three cases, how far each has come and which authorities answered. */
export const firstQuery = {
  persona: 'cmm-coordinator',
  purpose: 'COORDINATION',
  query: '{ cases(first: 3) { nodes { id reference stage { stage } answers { room state } } } }',
} as const;
