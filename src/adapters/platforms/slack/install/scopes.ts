/** What the bot may do in a workspace; slack-manifest.yaml names the same, docs/slack.md says why. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
] as const;
