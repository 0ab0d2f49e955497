/** What is only given back is kept as text; columns are what is asked for. */
export const DELIVERY = `
  CREATE TABLE subscription (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    next_due_at INTEGER,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX subscription_by_owner ON subscription (owner, created_at);
  CREATE INDEX subscription_by_due ON subscription (next_due_at) WHERE state = 'active';

  CREATE TABLE delivery (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    platform TEXT NOT NULL,
    place TEXT NOT NULL,
    subscription TEXT,
    due_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    state TEXT NOT NULL,
    holder TEXT,
    lease_until INTEGER,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX delivery_open ON delivery (place, due_at, id) WHERE state = 'open';
  CREATE INDEX delivery_by_owner ON delivery (owner, due_at DESC);
  CREATE INDEX delivery_by_due ON delivery (due_at DESC);
  CREATE INDEX delivery_by_subscription ON delivery (subscription, due_at DESC);
  CREATE INDEX delivery_by_state ON delivery (state);
`;
