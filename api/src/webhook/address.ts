/** Says which addresses a webhook may have: outside the network, and by https, unless an operator lets one through. */
import { BlockList, isIP } from 'node:net'

/** Hosts with their ports, `receiver.internal:8443`, that may be inside the network and need no https. */
export type LetThrough = ReadonlySet<string>

/**
 * Null where nothing speaks against it; else what to do instead. What a name resolves to is looked at when it is
 * connected to: it may be another address by then.
 */
export function whyNotSentTo(url: URL | null, letThrough: LetThrough): string | null {
  if (url === null) return 'Give a whole address, such as https://receiver.example/changes.'
  if (url.username !== '' || url.password !== '') return 'Leave name and password out of the address.'
  if (isLetThrough(url, letThrough)) return null
  if (url.protocol !== 'https:') return 'Give an address that begins with https://.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const isInside =
    family === 0
      ? /(^|\.)(localhost|local|internal|localdomain)$/.test(host) || !host.includes('.')
      : inside.check(host, family === 6 ? 'ipv6' : 'ipv4')
  return isInside ? 'Give an address outside the network, or ask the operator to let this one through.' : null
}

/**
 * One spelling for what leads to one place: a fragment is never sent, an empty query says nothing, and a name may end in
 * dots. Null: it is no whole address. Made first, so that what is checked is what is kept and sent to: without its dots a
 * name may be a number, and so an address.
 */
export function writtenAlike(text: string): URL | null {
  const url = URL.parse(text)
  if (url === null) return null
  url.hash = ''
  if (url.search === '') url.search = ''
  url.hostname = url.hostname.replace(/\.+$/, '')
  // What is no host without its dots keeps them, and no name has an empty part.
  return url.hostname.split('.').includes('') ? null : url
}

export function isLetThrough(url: URL, letThrough: LetThrough): boolean {
  return /^https?:$/.test(url.protocol) && letThrough.has(hostWithPort(url))
}

/** Of an address by http or https, in its one spelling. */
export function hostWithPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
}

const inside = new BlockList()
const ranges = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const
for (const [network, bits] of ranges) inside.addSubnet(network, bits, 'ipv4')
// Of the sixth version only what is handed out to the world (2000::/3) is outside, without what carries an address of the
// fourth in it (2001::/23, 2002::/16) or is for documents.
for (const [network, bits] of [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['4000::', 2],
  ['8000::', 1],
] as const)
  inside.addSubnet(network, bits, 'ipv6')
