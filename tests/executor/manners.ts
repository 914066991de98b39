/** How subgraphs answer. `well`, `sparse` and `failing` keep to GraphQL. */
export const MANNERS = ['well', 'sparse', 'failing', 'broken', 'malformed', 'mistyped'] as const;
export type Manner = (typeof MANNERS)[number];
