/** What is to be posted next, without sorting all that waits. */
export const CLAIMS = `
  CREATE INDEX delivery_waiting ON delivery (platform, due_at, id) WHERE state = 'open';
`;
