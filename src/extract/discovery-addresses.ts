/** Where sites usually keep their feed, most usual first. */
const USUAL_PATHS = [
  '/feed',
  '/rss.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.xml',
  '/rss',
  '/feed.json',
];
const FEED_FILE = /(?:\.(?:rss|atom|rdf|xml)|feed\.json|\/(?:feed|rss|atom)\/?)$/i;
const YOUTUBE_FEED = 'https://www.youtube.com/feeds/videos.xml';
/** Servers of the fediverse have addresses like any other host: "/@name" alone tells them. */
const FEDIVERSE_PROFILE = /^\/@[\w.-]+(?:@[\w.-]+)?\/?$/;
const FEDIVERSE_HANDLE = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/;
const GITHUB_OWN = new Set([
  'about',
  'features',
  'marketplace',
  'topics',
  'sponsors',
  'settings',
  'login',
  'orgs',
]);

type FeedsOf = (url: URL, segments: readonly string[]) => readonly string[];

/** One line per service: by which hosts it is known, and where its feeds lie. */
const SERVICES: readonly (readonly [host: RegExp, feedsOf: FeedsOf])[] = [
  [/^(?:(?:www|m|music)\.)?youtube\.com$|^youtu\.be$/, youtubeFeeds],
  [/^(?:(?:www|old|new|np|m|i)\.)?reddit\.com$/, redditFeeds],
  [/^(?:www\.)?github\.com$/, githubFeeds],
  [/^(?:www\.)?gitlab\.com$/, gitlabFeeds],
  [/(?:^|\.)substack\.com$/, substackFeeds],
  [/(?:^|\.)medium\.com$/, mediumFeeds],
  [/^(?:www\.)?bsky\.app$/, blueskyFeeds],
  [/^(?:[\w-]+\.)?tumblr\.com$/, tumblrFeeds],
  [
    /^[\w-]+\.wordpress\.com$|^[\w-]+\.ghost\.io$/,
    (url) => [`${url.origin}/feed/`, `${url.origin}/rss/`],
  ],
  [/\.blogspot\.[\w.]+$/, (url) => [`${url.origin}/feeds/posts/default`]],
];

/**
 * The addresses at which what a person typed may have a feed, most likely first; pure, nothing is asked. Known
 * services give their feeds; for any other site the address itself (it may be the feed, or a page that announces it)
 * comes before the usual places. Empty for what is no web address.
 */
export function knownFeedAddresses(address: string): readonly string[] {
  const typed = address.trim().replace(/^<(.*)>$/, '$1');
  const handle = FEDIVERSE_HANDLE.exec(typed);
  if (handle !== null && typed.startsWith('@')) return [`https://${handle[2]}/@${handle[1]}.rss`];
  const subreddit = /^\/?(r|u|user)\/([\w-]+)\/?$/i.exec(typed);
  if (subreddit !== null) return [`https://www.reddit.com/${subreddit[1]}/${subreddit[2]}/.rss`];
  const url = parseTyped(typed);
  if (url === null) return [];
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const service = SERVICES.find(([host]) => host.test(url.hostname));
  const known = service?.[1](url, segments) ?? profileFeeds(url);
  return [...new Set([...known, ...(known.length > 0 ? [] : usualFeeds(url))])];
}

function parseTyped(typed: string): URL | null {
  const bare = typed
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:(?:\/\/)?/i, 'https://');
  // A word alone is a name, which no site has.
  if (!/[.:/]/.test(bare) || /\s/.test(bare)) return null;
  const url = URL.parse(
    /^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? bare : `https://${bare.replace(/^\/\//, '')}`,
  );
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url;
}

function usualFeeds(url: URL): readonly string[] {
  if (FEED_FILE.test(url.pathname)) return [url.href];
  const folder = url.pathname.replace(/\/$/, '');
  const nested = folder === '' || /\.\w{2,5}$/.test(folder) ? [] : [`${url.origin}${folder}/feed`];
  return [url.href, ...nested, ...USUAL_PATHS.map((path) => url.origin + path)];
}

function youtubeFeeds(url: URL, [first = '', second = '']: readonly string[]): readonly string[] {
  if (url.pathname.startsWith('/feeds/')) return [url.href];
  const list = url.searchParams.get('list');
  if (list !== null && /^[\w-]+$/.test(list)) return [`${YOUTUBE_FEED}?playlist_id=${list}`];
  if (first === 'channel' && /^UC[\w-]{22}$/.test(second))
    return [`${YOUTUBE_FEED}?channel_id=${second}`];
  // A handle's channel id stands in its page alone, which announces the feed.
  if (first.startsWith('@')) return [`https://www.youtube.com/${first}`];
  if (first === 'user' && second !== '')
    return [`${YOUTUBE_FEED}?user=${second}`, `https://www.youtube.com/user/${second}`];
  if (first === 'c' && second !== '') return [`https://www.youtube.com/c/${second}`];
  return [url.href];
}

function redditFeeds(url: URL, segments: readonly string[]): readonly string[] {
  const path = segments.at(-1) === '.rss' ? segments.slice(0, -1) : segments;
  return [`https://www.reddit.com/${[...path, '.rss'].join('/')}${url.search}`];
}

function githubFeeds(url: URL, segments: readonly string[]): readonly string[] {
  const [owner = '', repository, part, branch] = segments;
  if (url.pathname.endsWith('.atom') || owner === '' || GITHUB_OWN.has(owner)) return [url.href];
  if (repository === undefined) return [`https://github.com/${owner}.atom`];
  const home = `https://github.com/${owner}/${repository.replace(/\.git$/, '')}`;
  if (part === 'commits')
    return [`${home}/commits${branch === undefined ? '' : `/${branch}`}.atom`];
  if (part === 'tags') return [`${home}/tags.atom`];
  if (part === 'discussions') return [`${home}/discussions.atom`];
  return part === 'releases'
    ? [`${home}/releases.atom`]
    : [`${home}/releases.atom`, `${home}/tags.atom`, `${home}/commits.atom`];
}

function gitlabFeeds(url: URL, [owner, project]: readonly string[]): readonly string[] {
  if (owner === undefined || project === undefined) return [url.href];
  const home = `https://gitlab.com/${owner}/${project}`;
  return [`${home}/-/releases.atom`, `${home}/-/tags?format=atom`];
}

function substackFeeds(url: URL, [first = '']: readonly string[]): readonly string[] {
  if (/^(?:www\.)?substack\.com$/.test(url.hostname)) {
    return first.startsWith('@') ? [`https://${first.slice(1)}.substack.com/feed`] : [url.href];
  }
  return [`${url.origin}/feed`];
}

function mediumFeeds(url: URL, segments: readonly string[]): readonly string[] {
  const [first] = segments;
  if (!/^(?:www\.)?medium\.com$/.test(url.hostname)) return [`${url.origin}/feed`];
  if (first === undefined) return [url.href];
  return first === 'feed' ? [url.href] : [`https://medium.com/feed/${first}`];
}

function blueskyFeeds(url: URL, [first, name]: readonly string[]): readonly string[] {
  return first === 'profile' && name !== undefined
    ? [`https://bsky.app/profile/${name}/rss`]
    : [url.href];
}

function tumblrFeeds(url: URL, [first]: readonly string[]): readonly string[] {
  if (!/^(?:www\.)?tumblr\.com$/.test(url.hostname)) return [`${url.origin}/rss`];
  return first === undefined ? [url.href] : [`https://${first.replace(/^@/, '')}.tumblr.com/rss`];
}

function profileFeeds(url: URL): readonly string[] {
  if (!FEDIVERSE_PROFILE.test(url.pathname)) return [];
  return [`${url.origin}${url.pathname.replace(/\/$/, '')}.rss`, url.href];
}
