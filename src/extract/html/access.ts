import type { Access } from '../../domain/article.ts';
import type { DraftBlock } from '../draft-block.ts';
import type { LinkedNode } from '../metadata/json-ld.ts';
import { isNode } from '../metadata/json-ld.ts';
import type { OpenPage } from './open.ts';

/** A page with less text than this, and much script, is filled by its script. */
const SCRIPT_ONLY_TEXT = 280;
const SCRIPT_MIN = 1_500;
/** A full article behind a marked wall has at least this much text. */
const FREE_TEXT = 3_000;

const WALL =
  /\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber)) (?:now |today )?(?:to|and) (?:continue|keep|read|unlock|access|view|get)|\b(?:to (?:continue|keep) reading|already a (?:subscriber|member)|(?:this (?:article|story|content) is|available|exclusive) (?:only )?(?:for|to) (?:our )?(?:paid |premium )?(?:subscribers|members)|you(?:'|’)ve (?:reached|read|used) (?:your|all|the)\b.{0,40}\b(?:articles?|limit)|remaining free articles?|start your free trial|unlock this (?:article|story))|\b(?:jetzt (?:weiterlesen|abonnieren)|nur für abonnenten|réservé aux abonnés|pour lire la suite|contenido exclusivo para suscriptores|suscríbete para (?:leer|seguir)|riservato agli abbonati|assine para (?:ler|continuar))|только для подписчиков|tylko dla (?:abonentów|subskrybentów|prenumeratorów)|(?:订阅|登录)后(?:阅读|继续|查看)/i;
const NEEDS_SCRIPT =
  /\b(?:enable|turn on|requires?|need|without)\b.{0,30}\bjavascript\b|\bjavascript\b.{0,40}\b(?:enabled?|disabled|required)\b|включите javascript|activ(?:ez|ar|e) (?:le )?javascript|请(?:启用|开启)\s*javascript/i;

/** How much of the article the page gave: what it says of itself, and what its notices say. */
export function judgeAccess(open: OpenPage, blocks: readonly DraftBlock[]): Access {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const shown = open.scene.blocks.map((block) => block.text);
  const isShort = length < FREE_TEXT;
  if (isShort && open.articles.some(isMarkedPaid)) return 'paywalled';
  if (
    isShort &&
    shown.some((text) => text.length < 400 && WALL.test(text)) &&
    looksCut(blocks, length)
  ) {
    return 'paywalled';
  }
  if (length >= SCRIPT_ONLY_TEXT) return 'full';
  const asksForScript = open.page.blocks.some((block) => NEEDS_SCRIPT.test(block.text));
  if (asksForScript || open.page.scriptLength >= SCRIPT_MIN)
    return isEmpty(open) || asksForScript ? 'script-only' : 'full';
  return 'full';
}

function isEmpty({ scene }: OpenPage): boolean {
  return (scene.measures.text[0] ?? 0) < SCRIPT_ONLY_TEXT * 2;
}

function looksCut(blocks: readonly DraftBlock[], length: number): boolean {
  const last = blocks.at(-1)?.text ?? '';
  return length < 1_500 || /(?:…|\.\.\.|\p{Ll})$/u.test(last);
}

function isMarkedPaid(node: LinkedNode): boolean {
  if (isFalse(node['isAccessibleForFree'])) return true;
  const parts = node['hasPart'];
  return (Array.isArray(parts) ? parts : [parts]).some(
    (part) => isNode(part) && isFalse(part['isAccessibleForFree']),
  );
}

function isFalse(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.toLowerCase() === 'false');
}
