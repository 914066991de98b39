import type { Authority } from './vocabulary.ts';

/** Bodies that are several organisations: such a party to a case is one of them, and so is whoever is told something. */
const OF_MANY: readonly Authority[] = ['NGO', 'MUNICIPALITY'];

export const isOfMany = (authority: Authority): boolean => OF_MANY.includes(authority);
