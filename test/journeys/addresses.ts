/** Turns the portal's table of contents into the addresses that it has, and an address into the one of them that it is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const contents = readFileSync(join(import.meta.dirname, '../../admin/src/App.tsx'), 'utf8')

const ofResource = { list: '', create: '/create', edit: '/:id', show: '/:id/show' }

/** As they are written in the table: `/cases/:id/show`. */
export const addresses: readonly string[] = [...ofResources(), ...ofRoutes()]

/** `…/cases/Q2FzZTo…/show` → `/cases/:id/show`; the part of a page that has an address of its own is kept: `/agency?view=people`. */
export function addressOf(url: string): string {
  const { pathname, searchParams } = new URL(url)
  const view = searchParams.get('view')
  const address = addresses.find((each) => patternOf(each).test(pathname)) ?? pathname
  return view === null ? address : `${address}?view=${view}`
}

function* ofResources(): Iterable<string> {
  for (const [tag, name] of contents.matchAll(/<Resource\s+name="([^"]+)"[^>]*>/g))
    for (const [view, path] of Object.entries(ofResource))
      if (new RegExp(`\\s${view}=`).test(tag)) yield `/${name}${path}`
}

/** Those within a resource only lead elsewhere. */
function* ofRoutes(): Iterable<string> {
  for (const [, path = ''] of contents.matchAll(/<Route\s+path="(\/[^"]+)"/g)) yield path
}

function patternOf(address: string): RegExp {
  return new RegExp(`^${address.replaceAll(/:\w+/g, '[^/]+')}$`)
}
