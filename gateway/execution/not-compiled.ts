/** A plan holds something that this executor does not know: the whole plan is Apollo's to run. */
export class NotCompiled extends Error {}
