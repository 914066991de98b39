// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
type Record = any;

/** Of all that a record relied on, what its latest decision did. */
export const reliedOnNow = ({ version, reliedOn }: Record): Record[] =>
  reliedOn.filter(({ forVersion }: Record) => forVersion === version);
