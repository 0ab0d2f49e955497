/** Beginnings of parameters that say where a reader came from, never what is shown. */
const TRACKING_PREFIX =
  /^(?:utm|at|ns|hsa|_hs|pk|piwik|mtm|matomo|oly|vero|guce|guc|fb|_bta|trk|gad)_/;
const TRACKING: ReadonlySet<string> = new Set(
  (
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh srsltid _ga _gl _ke _hsenc _hsmi ' +
    'mc_cid mc_eid ref ref_src ref_url referrer referer cmpid cmp campaign_id ncid ocid icid intcid smid smtyp xtor ito ' +
    'sr_share soc_src soc_trk mkt_tok spm s_kwcid s_cid taid traffic_source ftag sref wprov share_id ' +
    '__twitter_impression guccounter rss cm_mmc cm_ven elqtrack mbid ceid emci emdi sharetype si phpsessid'
  ).split(' '),
);

/** Parameters that ask for another form of the same article, with the values that do. */
const VARIANTS: Readonly<Record<string, RegExp>> = {
  amp: /^(?:1|true|yes|)$/,
  outputtype: /^amp/,
  output: /^(?:amp|print)/,
  format: /^(?:amp|print)/,
  version: /^(?:amp|print)/,
  view: /^(?:amp|print)/,
  print: /^(?:1|true|yes|y|)$/,
  printable: /^(?:1|true|yes|y|)$/,
  printer: /^(?:1|true|yes|y|)$/,
};

const AMP_PATH = /\/amp(?:\/|\.html)?$|\.amp(?:\.html)?$/i;
const AMP_FOLDER = /^\/amp\/(?=[^/]+.{8})/i;
const PRINT_PATH = /\/print(?:\/|\.html?)?$|\/print(?:able|er-friendly)\/?$/i;

/** "www.google.com/amp/s/host/path" */
const AMP_VIEWER = /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/.*)$/i;
/** "host-com.cdn.ampproject.org/c/s/host/path" */
const AMP_CACHE = /^\/[a-z]\/(?:s\/)?([^/]+\.[^/]+\/.*)$/i;

/** Signs left by whoever copied an address out of a text. */
const TRAILING_JUNK = /[\s"'<>`\u00AB\u00BB\u201C\u201D\u2019\u200B\uFEFF]+$/;

const MAX_LENGTH = 4_000;
const MAX_PASSES = 50;

/**
 * The one address of an article: http or https alone, absolute, without credentials, fragment, tracking parameters,
 * session keys, AMP and print variants. `null` where there is no such address.
 */
export function canonicalUrl(url: string, base?: string): string | null {
  let clean: string | null = url;
  // What is taken off may bare another such thing ("…/print/amp"); each pass makes it shorter.
  for (let pass = 0; pass < MAX_PASSES && clean !== null; pass++) {
    const again: string | null = cleanOnce(clean, base);
    if (again === clean) break;
    clean = again;
  }
  return clean;
}

function cleanOnce(url: string, base?: string): string | null {
  const parsed = parseUrl(url, base);
  if (parsed === null) return null;
  const original = unwrapAmpCache(parsed);
  original.hash = '';
  original.username = '';
  original.password = '';
  original.hostname = original.hostname.replace(/^amp\.(?=[^.]+\.)/, 'www.').replace(/\.$/, '');
  original.pathname = original.pathname
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/(?:%20|%C2%A0|%22|%27)+$/i, '')
    .replace(AMP_FOLDER, '/')
    .replace(AMP_PATH, '/')
    .replace(PRINT_PATH, '/');
  if (
    wasShortened(parsed.pathname, original.pathname) &&
    !/\/(?:amp|print\w*)\/$/i.test(parsed.pathname)
  ) {
    original.pathname = original.pathname.replace(/(.)\/$/, '$1');
  }
  dropParameters(original);
  return original.href;
}

/** Its host name without "www.", or `null` for what is no web address. */
export function hostName(url: string): string | null {
  return parseUrl(url)?.hostname.replace(/^www\./, '') ?? null;
}

function parseUrl(url: string, base?: string): URL | null {
  const trimmed = url.trim().replace(TRAILING_JUNK, '');
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return null;
  const parsed = URL.parse(trimmed, base);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  return parsed;
}

function unwrapAmpCache(url: URL): URL {
  const inner =
    (/^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && AMP_VIEWER.exec(url.pathname)) ||
    (url.hostname.endsWith('.cdn.ampproject.org') && AMP_CACHE.exec(url.pathname));
  if (!inner) return new URL(url);
  return URL.parse(`https://${inner[1] ?? ''}${url.search}`) ?? new URL(url);
}

function wasShortened(before: string, after: string): boolean {
  return after.length < before.length && after.endsWith('/');
}

function dropParameters(url: URL): void {
  if (url.search === '') {
    url.search = '';
    return;
  }
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isNoise(pair));
  url.search = kept.join('&').replace(/^\?+/, '');
}

function isNoise(pair: string): boolean {
  const [name = '', value = ''] = pair.toLowerCase().split('=', 2);
  const variant = Object.hasOwn(VARIANTS, name) ? VARIANTS[name] : undefined;
  if (variant !== undefined) return variant.test(value);
  return TRACKING.has(name) || TRACKING_PREFIX.test(name);
}
