/**
 * Makes a part of the portal one that is fetched when it is first shown. A page left open while a new version of the portal is put in
 * place asks for parts that are gone: it is loaded anew, once, unless something that was typed would be lost with it.
 */
import { type ComponentType, lazy } from 'react'
import { Problem } from '../data/problem.ts'
import { isAnythingTyped } from '../form/typed.ts'

export function lazily<Props extends object>(fetchIt: () => Promise<{ readonly default: ComponentType<Props> }>) {
  return lazy(() => fetchIt().catch(loadAnew))
}

async function loadAnew(): Promise<never> {
  const isOld = await isReplaced()
  if (!isOld) throw new Problem('problem.notFetched')
  if (isAnythingTyped()) throw new Problem('problem.replaced')
  location.reload()
  // Until the page goes it waits, rather than show a failure that is over.
  return new Promise(() => {})
}

/** Asked of the server itself: where that cannot be reached, or has this version still, loading the page anew would help nobody. */
async function isReplaced(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  // Servers of both versions may answer in turn for a while, so each version is left only once.
  const left = `left ${own}`
  try {
    const answer = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-store' })
    if (!answer.ok || (await answer.text()).includes(`"${own}"`) || sessionStorage.getItem(left) !== null) return false
    if (!isAnythingTyped()) sessionStorage.setItem(left, 'yes')
    return true
  } catch {
    return false
  }
}
