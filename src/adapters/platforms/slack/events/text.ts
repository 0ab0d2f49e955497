const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** "<@U1|name>", "<#C1|name>", "<!subteam^S1|@name>", "<https://…|label>". */
const TOKEN = /<(?<sign>[@#!]?)(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/gu;

/** What a person typed, out of Slack's escaped form: links as addresses, other tokens by their names. */
export function plainFromMrkdwn(text: string): string {
  return text
    .replace(TOKEN, (_, sign: string, target: string, label?: string) => {
      if (sign === '') return target;
      return `${sign === '!' ? '' : sign}${label ?? target}`;
    })
    .replace(/&(?:amp|lt|gt);/gu, (found) => ENTITIES[found] ?? found)
    .trim();
}

/** The same without the mention of the bot itself. */
export function textToBot(text: string, botUser: string): string {
  const mention = new RegExp(`<@${botUser}(?:\\|[^<>]*)?>`, 'gu');
  return plainFromMrkdwn(text.replace(mention, ' ')).replace(/[^\S\n]+/gu, ' ');
}

export function mentions(text: string, botUser: string): boolean {
  return text.includes(`<@${botUser}>`) || text.includes(`<@${botUser}|`);
}

/** The web addresses of a message, each once. */
export function linksOf(text: string): readonly string[] {
  const links = [...text.matchAll(TOKEN)]
    .map(({ groups }) => plainFromMrkdwn(groups?.['target'] ?? ''))
    .filter((target) => /^https?:\/\//iu.test(target));
  return [...new Set(links)];
}
