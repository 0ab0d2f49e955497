import { FURNITURE } from './furniture.ts';

/** A line that a site puts beside every article; longer lines are only asked for what never opens a paragraph. */
const MAX_LENGTH = 160;

/**
 * Invitations, buttons and notices that stand alone on a line, in the languages of the web's larger newsrooms. Each tells
 * of the line's beginning, so that no other place of it is tried.
 */
const LINES: readonly RegExp[] = [
  /^(?:to )?(?:participate|join|take part) in the (?:discussion|conversation|debate)/i,
  /^(?:please )?(?:log ?in|sign ?in|register|sign ?up|subscribe|create (?:a|an|your) (?:free )?account)(?: or (?:log ?in|sign ?in|register|sign ?up|subscribe))?\b.{0,60}$/i,
  /^(?:you (?:must|need to|have to) )?(?:be logged in|log in|sign in) to (?:comment|post|reply|continue|read)/i,
  /^(?:leave|post|add|write|view|show|hide|load|see|read)(?: a| your| all| more| the)*(?: \d+)? (?:comment|repl)\w*/i,
  /^(?:no |\d+ )?(?:comments?|replies|responses)(?: \(?\d+\)?| yet| off| are closed)?[.:]?$/i,
  /^comments? (?:are |have been )?(?:closed|disabled|turned off)/i,
  /^(?:share|tweet|print|email|e-mail|save|copy(?: link)?|pin it|bookmark|whatsapp|facebook|twitter|linkedin|reddit|telegram|pinterest|flipboard|messenger|x)(?:(?: | ?[/|,·•] ?)(?:share|tweet|print|email|save|link|this|article|story|on|via|to|by|facebook|twitter|linkedin|reddit|whatsapp|telegram|pinterest|flipboard|messenger|x|post|page))*$/i,
  /^news provided by$|^share this (?:article|story|page)$/i,
  /^SOURCE \p{Lu}.{2,80}$/u,
  /^(?:share|follow|like|find|join|connect with|support) (?:this|us|our|me|on|with|the (?:article|story))\b.{0,80}$/i,
  /^(?:advertisement|advertising|advertise(?: with us)?|sponsored(?: content| by.*)?|promoted|ad feedback|story continues below(?: advertisement)?|article continues (?:below|after).*|scroll to continue.*|this advertisement has not loaded.*)$/i,
  /^(?:read|see|watch|view|listen|learn|find|show|load|discover)(?: also| more| next| now| on| out| further| the full (?:story|article))(?:[:>»→….]| about| on| at| from| stories| articles| like this|$).{0,140}$/i,
  /^(?:related|recommended|trending|popular|most (?:read|popular|viewed|shared)|more (?:on|from|in|about|news|stories|like this)|you (?:may|might) (?:also )?(?:like|be interested)|what to read next|up next|editors?['’]? picks?|don['’]t miss|in case you missed it|also read|latest (?:news|stories|articles)|top stories|further reading|suggested|see also)\b(?:(?: (?:articles?|stories|news|topics?|content|links?|posts?|reads?|reading|videos?|coverage|now|this|for you|on|from|in|in this section))*[:.…]?$|:.{0,140}$)/i,
  /^(?:get|sign up|subscribe|receive|join|want)\b.{0,90}\b(?:newsletter|inbox|e-?mail(?:s| updates| alerts)?|alerts|daily digest|updates)\b.{0,60}$/i,
  /^(?:our |the |daily |weekly |free )*newsletters?(?: sign-?up)?[.:]?$/i,
  /^(?:©|\(c\)|copyright\b)(?: ?(?:©|\(c\)))? ?(?:\d{4}|.{0,60}\ball rights\b)/i,
  /^.*\ball rights reserved\b[. ]*$/i,
  /^(?:this (?:material|article|story) )?(?:may|must|can)not be (?:published|reproduced|broadcast)/i,
  /^(?:we use|this (?:site|website) uses|by (?:using|continuing)|accept (?:all )?)\b.{0,60}\bcookies?\b/i,
  /^(?:privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|cookie (?:policy|settings|preferences)|manage cookies|contact us|about us|skip to (?:main )?content|back to top|go to top|home|menu|search|close|next|previous|loading|enlarge(?: image| this image)?|play(?: video)?|view gallery|toggle caption|hide caption|transcript|correction policy|report (?:a typo|an error))[.…]*$/i,
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|posted in|labels?|schlagw(?:ö|oe)rter|etiquetas|mots-clés|теги|метки|ετικέτες|tagi|标签|关键词)\s*[:：].{0,140}$/i,
  /^(?:download|get|install)(?: our| the| (?:it )?on)?(?: free)?(?: mobile)? ?(?:app|google play|app store)\b.{0,60}$/i,
  // Chinese, Japanese: without spaces, what follows tells less.
  /^(?:相[关關](?:新[闻聞]|[阅閱][读讀]|[报報][道導]|[链連][接結]|文章|推[荐薦])|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|更多(?:新闻|精彩)?|分享(?:到|至)?|打印|列印|收藏|评论|我要评论|发表评论|网友评论|登[录入]|注册|註冊|免责声明|版权声明|版[权權]所有|广告|返回(?:首页|顶部)|上一篇|下一篇|【?(?:字号|大 中 小)|(?:関連|おすすめ)(?:記事|ニュース|リンク|キーワード)|あわせて読みたい|シェア|ツイート|ログイン|会員登録|コメントを(?:書く|見る|投稿)|スポンサーリンク|続きを読む|もっと(?:見る|読む)|無断転載|アクセスランキング)(?:.{0,40})$/u,
  /^(?:広告|印刷|コメント|人気記事|最新記事|トップへ戻る|留言|廣告)[\s\d（）():：]*$/u,
  ...Object.values(FURNITURE).map(({ opens }) => opening(opens)),
  lineOfAny(Object.values(FURNITURE).map(({ alone }) => alone)),
];

/** A line that begins so, whatever follows. */
function opening(words: string): RegExp {
  return new RegExp(`^(?:${words})(?=$|[\\s:：.…,!(>»0-9])`, 'iu');
}

/** A line that is no more than words of one of these lists, with counts or signs about them. */
function lineOfAny(lists: readonly string[]): RegExp {
  const ends = lists.map((words) => `(?:(?:${words})(?![\\p{L}\\p{M}])[\\s\\d:：.…!>»()|·•/+]*)+$`);
  return new RegExp(`^[\\d\\s(+]*(?:${ends.join('|')})`, 'iu');
}

/** The patterns joined by their flags: far quicker than one after the other. */
const JOINED = Array.from(
  Map.groupBy(LINES, ({ flags }) => flags),
  ([flags, patterns]) => new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), flags),
);

/** Whether a line is a site's own furniture: sign-up and share lines, notices, pointers to other articles. */
export function isBoilerplate(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  return JOINED.some((pattern) => pattern.test(line));
}
