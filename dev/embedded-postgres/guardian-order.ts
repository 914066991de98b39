/** What a guardian is started with, as JSON in its first argument: nothing in it is secret. */
export interface GuardianOrder {
  readonly dataFolder: string;
  readonly starter: number;
  readonly port: number;
  /** False for tests: nothing is flushed to disk, and a power cut may lose it all. */
  readonly durable: boolean;
  /** The folder goes when the server does. */
  readonly temporary: boolean;
}
