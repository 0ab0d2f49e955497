import { BlockList } from 'node:net';

/** IPv4 that is not for the public internet, by the IANA special-purpose registry (RFC 6890 and its updates). */
const IPV4_SUBNETS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared behind carriers, and one cloud's metadata
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // a cloud's host, reachable from its machines alone
  ['169.254.0.0', 16], // link-local, metadata of most clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];

/**
 * IPv6 outside of global unicast (2000::/3). `::ffff:0:0/96` is left out on purpose: a block list takes each IPv4
 * address for its mapped form, so that it would refuse all of IPv4; mapped addresses fall under the IPv4 subnets.
 */
const IPV6_RANGES: readonly (readonly [string, string])[] = [
  ['::', '::fffe:ffff:ffff'], // unspecified, loopback, IPv4-compatible
  ['::1:0:0:0', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], // translated IPv4, NAT64, discard, not assigned
  ['4000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], // not assigned, unique local, link-local, multicast
];

/** Parts of 2000::/3 that are not global, or that carry an IPv4 address which nobody checked. */
const IPV6_SUBNETS: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments: Teredo, benchmarks, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3ffe::', 16], // the former 6bone
  ['3fff::', 20], // documentation
];

/** Every address that a request of the product must not reach. */
export function createBlockList(): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of IPV4_SUBNETS) list.addSubnet(address, prefix, 'ipv4');
  for (const [start, end] of IPV6_RANGES) list.addRange(start, end, 'ipv6');
  for (const [address, prefix] of IPV6_SUBNETS) list.addSubnet(address, prefix, 'ipv6');
  return list;
}
