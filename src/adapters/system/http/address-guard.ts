import { BlockList, isIP } from 'node:net';
import { BroadsheetError } from '../../../domain/errors.ts';
import { createBlockList } from './blocked-ranges.ts';

/** Names that mean this machine or this network wherever they are asked for. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|corp|home|private|home\.arpa|onion)$/;

const ALLOW_ADVICE =
  'Only addresses on the public internet are read. The operator can allow one of your own network under "allowPrivate" in config/broadsheet.yaml.';

export interface AddressGuard {
  /** The URL, ready to be asked; throws a `BroadsheetError` for one that is refused by its looks alone. */
  checkUrl(url: string): URL;
  /** Throws unless every address may be connected to: one private answer among public ones refuses the name. */
  checkAddresses(hostname: string, port: string, addresses: readonly string[]): void;
  /** Whether the operator named this host. */
  isAllowedHost(hostname: string, port: string): boolean;
  /** What the socket itself must refuse for a host that resolves to these addresses; `null` for allowed ones. */
  blockListFor(hostname: string, port: string, addresses: readonly string[]): BlockList | null;
}

/** `allowed`: hosts ("feeds.intranet", "10.1.2.3", "localhost:8080") and networks ("10.20.0.0/16") by the operator. */
export function createAddressGuard(allowed: readonly string[]): AddressGuard {
  const blocked = createBlockList();
  const hosts = new Set(allowed.filter((entry) => !entry.includes('/')).map(normalizeHost));
  const networks = allowedNetworks(allowed.filter((entry) => entry.includes('/')));

  const isAllowedHost = (hostname: string, port: string): boolean => {
    const name = normalizeHost(hostname);
    return hosts.has(name) || (port !== '' && hosts.has(`${name}:${port}`));
  };
  const isBlocked = (address: string): boolean => contains(blocked, address);

  function checkAddresses(hostname: string, port: string, addresses: readonly string[]): void {
    if (isAllowedHost(hostname, port)) return;
    const refused = addresses.find((one) => isBlocked(one) && !contains(networks, one));
    if (refused !== undefined || addresses.length === 0) {
      throw refusal(`${hostname} leads to ${refused ?? 'no address'}`);
    }
  }

  return {
    isAllowedHost,
    checkAddresses,
    checkUrl(url) {
      const parsed = parseWebUrl(url);
      if (isAllowedHost(parsed.hostname, parsed.port || defaultPort(parsed))) return parsed;
      const hostname = bareHost(parsed.hostname);
      if (isIP(hostname) !== 0) checkAddresses(hostname, parsed.port, [hostname]);
      else checkName(hostname);
      return parsed;
    },
    blockListFor(hostname, port, addresses) {
      const isOpen = isAllowedHost(hostname, port) || addresses.some(isBlocked);
      return isOpen ? null : blocked;
    },
  };
}

function parseWebUrl(url: string): URL {
  const parsed = URL.parse(url.trim());
  if (parsed === null) {
    throw new BroadsheetError('invalid-input', `not an address: ${url.slice(0, 200)}`, {
      advice: 'This is no web address. Give one such as https://example.org/feed.',
    });
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw refusal(`scheme ${parsed.protocol}`, 'Only http and https addresses can be read.');
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw refusal(
      `credentials in the address of ${parsed.hostname}`,
      'Addresses with a user name or password in them are not read. Give the address without.',
    );
  }
  return parsed;
}

function checkName(hostname: string): void {
  const name = hostname.replace(/\.+$/, '');
  if (LOCAL_NAME.test(name) || !name.includes('.')) throw refusal(`${name} is a local name`);
}

function refusal(message: string, advice = ALLOW_ADVICE): BroadsheetError {
  return new BroadsheetError('refused-address', `refused: ${message}`, { advice });
}

function defaultPort(url: URL): string {
  return url.protocol === 'https:' ? '443' : '80';
}

/** As it stands in a URL, but IPv6 without brackets. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** The form in which hosts are compared: what a URL makes of them, without brackets and a last dot. */
function normalizeHost(host: string): string {
  const text = isIP(host) === 6 ? `[${host}]` : host;
  const parsed = URL.parse(`http://${text.trim()}`);
  if (parsed === null) return host.toLowerCase();
  const name = bareHost(parsed.hostname).replace(/\.+$/, '');
  return parsed.port === '' ? name : `${name}:${parsed.port}`;
}

function allowedNetworks(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix = ''] = entry.trim().split('/');
    const family = isIP(address);
    if (family === 0 || !isPrefix(prefix, family === 6 ? 128 : 32)) {
      throw new BroadsheetError('invalid-configuration', `not a network: ${entry}`, {
        advice: 'Give a network as "10.20.0.0/16" or "fd00::/8".',
      });
    }
    list.addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

function isPrefix(text: string, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= most;
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
