import { printableLine } from './printable.ts';

/** No platform shows a longer address, and no article needs one. */
const MAX_LENGTH = 2_000;

/** Invitations to a chat are never a source. */
const INVITATION = /(?:discord(?:app)?\.(?:gg|com\/invite|me|io|li)|dsc\.gg|invite\.gg)/i;

/** A label that reads as an address: "bank.example", "https://bank.example/login". */
const ADDRESS_LABEL =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:].*)?$/iu;

/** Characters that mean something in the markup around an address; encoded they mean the same to the server. */
const MARKUP: Readonly<Record<string, string>> = {
  '(': '%28',
  ')': '%29',
  '<': '%3C',
  '>': '%3E',
  '|': '%7C',
  '[': '%5B',
  ']': '%5D',
  '\\': '%5C',
  '`': '%60',
  '"': '%22',
  '*': '%2A',
  '@': '%40',
};

/**
 * The address as it may stand in a message: http or https, without user or password, no invitation, nothing in its
 * path that closes the markup around it. `null` for any other.
 */
export function safeUrl(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '' || parsed.hostname === '') return null;
  const path = `${parsed.pathname}${parsed.search}${parsed.hash}`.replace(
    /[()<>|[\]\\`"*@]/g,
    (found) => MARKUP[found] ?? found,
  );
  const address = `${parsed.protocol}//${parsed.host}${path}`;
  return address.length > MAX_LENGTH || INVITATION.test(address) ? null : address;
}

/** Whether a label would promise another place than the address leads to ("bank.example" on a link to "evil.example"). */
export function isMisleadingLabel(label: string, url: string): boolean {
  const text = printableLine(label);
  if (!ADDRESS_LABEL.test(text)) return text.includes('://');
  const promised = URL.parse(text.includes('://') ? text : `https://${text}`)?.hostname;
  const actual = URL.parse(url)?.hostname;
  if (promised === undefined || actual === undefined) return true;
  return (
    promised !== actual && !actual.endsWith(`.${promised}`) && !promised.endsWith(`.${actual}`)
  );
}
