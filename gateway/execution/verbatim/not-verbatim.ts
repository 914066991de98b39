/** An operation whose answer has to be put together value by value. */
export class NotVerbatim extends Error {}
