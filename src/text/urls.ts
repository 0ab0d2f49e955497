/** Parameters that say where a reader came from, never what is shown. */
const TRACKING =
  /^(?:utm_|at_|ns_|hsa_|_hs|pk_|piwik_|mtm_|matomo_|oly_|vero_|guce_|guc|mc_[ce]id$|fb_|amp_|wt_|_bta_|trk_|gad_|(?:[a-z]{1,2}|dcl|twcl|ysc|igsh|fbcl|msclk|tt?cl|srslt|epi)id$)/i;
const TRACKING_NAMES: ReadonlySet<string> = new Set(
  (
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh srsltid _ga _gl _ke s_kwcid ' +
    'ref ref_src ref_url referrer referer cmpid cmp campaign_id ncid ocid icid intcid smid smtyp xtor ito sr_share soc_src ' +
    'soc_trk mkt_tok spm taid traffic_source ftag sref wprov share_id __twitter_impression guccounter rss ' +
    'partner_id cm_mmc cm_ven s_cid elqtrack mbid ceid emci emdi sharetype sh si feature phpsessid sessionid'
  ).split(' '),
);
/** `rid=…`-like names that are often an article's own key. */
const KEEP: ReadonlySet<string> = new Set(['id', 'aid', 'nid', 'pid', 'tid', 'sid', 'cid', 'vid']);

/** Parameters that ask for another form of the same article. */
const VARIANT_NAMES =
  /^(?:amp|outputtype|print|printable|printer|printpage|version|view|output|format)$/i;
const VARIANT_VALUES = /^(?:amp|print|printable|printer|1|true|yes|)$/i;

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

/**
 * The one address of an article: http or https alone, absolute, without credentials, fragment, tracking parameters,
 * session keys, AMP and print variants. `null` where there is no such address.
 */
export function canonicalUrl(url: string, base?: string): string | null {
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
  url.search = kept.join('&');
}

function isNoise(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=', 2);
  const lower = name.toLowerCase();
  if (VARIANT_NAMES.test(lower))
    return VARIANT_VALUES.test(value) && !(lower === 'version' && value !== 'amp');
  if (KEEP.has(lower)) return false;
  return TRACKING_NAMES.has(lower) || TRACKING.test(lower);
}
