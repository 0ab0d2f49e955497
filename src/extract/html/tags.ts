function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Elements without content. */
export const VOID = set(
  'area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements that begin and end a line of their own. */
export const BLOCK = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html label legend li main menu nav ol option p pre search ' +
    'noscript section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose content is no text of the page. */
export const SKIPPED = set(
  'script style template svg math iframe object applet canvas select datalist audio video map textarea noembed ' +
    'noframes rp',
);

/** What ends an open paragraph when it begins. */
export const ENDS_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr main menu nav ol p pre section table ul',
);

/** What an element ends when it begins inside it, unless one of `until` lies between. */
export const IMPLIED_ENDS: ReadonlyMap<
  string,
  { readonly ends: ReadonlySet<string>; readonly until: ReadonlySet<string> }
> = new Map(
  Object.entries({
    li: { ends: set('li'), until: set('ul ol menu dir table td div section article') },
    dt: { ends: set('dt dd'), until: set('dl table td') },
    dd: { ends: set('dt dd'), until: set('dl table td') },
    tr: { ends: set('tr td th caption colgroup'), until: set('table tbody thead tfoot') },
    td: { ends: set('td th'), until: set('tr table') },
    th: { ends: set('td th'), until: set('tr table') },
    tbody: { ends: set('thead tbody tfoot tr td th'), until: set('table') },
    thead: { ends: set('thead tbody tfoot tr td th'), until: set('table') },
    tfoot: { ends: set('thead tbody tfoot tr td th'), until: set('table') },
    option: { ends: set('option'), until: set('select datalist') },
    a: { ends: set('a'), until: set('table td li div section article') },
  }),
);

/** An end tag of these does not reach over the borders of what it was opened in. */
export const INLINE_FORMATTING = set(
  'a abbr b big cite code em font i mark nobr s small span strike strong sub sup tt u',
);

/** A table cell or the like: end tags inside don't close what is outside. */
export const SCOPE_BORDERS = set('td th table caption html');

export const HEADINGS = set('h1 h2 h3 h4 h5 h6');

/** All names that are asked for anywhere, and the other usual ones. */
export const TAGS: ReadonlySet<string> = new Set([
  ...VOID,
  ...BLOCK,
  ...SKIPPED,
  ...ENDS_PARAGRAPH,
  ...INLINE_FORMATTING,
  ...set(
    'html head title span path g use picture time label ins del sup sub q xmp colgroup rt ruby',
  ),
]);
