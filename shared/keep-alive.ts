/**
 * For how many milliseconds a connection is kept that nobody uses. The gateway gives one up first, so that it never
 * writes to one that the room is just closing: a mutation lost that way would not be sent again.
 */
export const keepAlive = { room: 75_000, gateway: 60_000 } as const;
