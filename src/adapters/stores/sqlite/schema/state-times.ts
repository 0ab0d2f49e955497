/** States that were kept before count as kept now. */
export const STATE_TIMES = `
  ALTER TABLE button_state ADD COLUMN kept_at INTEGER NOT NULL DEFAULT 0;
  UPDATE button_state SET kept_at = unixepoch() * 1000;
  CREATE INDEX button_state_by_time ON button_state (kept_at);
`;
