/** https://discord.com/developers/docs/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;

/** When Discord made an id, in milliseconds since 1970; 0 for none. */
export function instantOf(id: string | null): number {
  return id === null ? 0 : Number(BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH;
}
