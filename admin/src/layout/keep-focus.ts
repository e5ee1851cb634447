/** Puts the focus back where it was lost: what had it is gone or cannot be pressed for a while, so what stands around it is next. */
import { useEffect } from 'react'

export function useKeptFocus(): void {
  useEffect(keepFocus, [])
}

/** Gives back what ends it. */
function keepFocus(): () => void {
  // What had the focus last and all that it stands in, the innermost first; in the page, and in a dialog before it.
  let inPage: readonly Element[] = []
  let inDialog: readonly Element[] = []
  let asked = 0

  const follow = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    // Around a dialog stand what keep the focus in it, and go with it.
    if (target.closest('.MuiModal-root')) inDialog = around(target)
    else [inPage, inDialog] = [around(target), []]
  }
  // Who points somewhere else has not lost it.
  const forget = () => {
    inPage = inDialog = []
  }
  const look = () => {
    if (document.activeElement !== document.body) return
    const [last] = [...inDialog, ...inPage]
    // It can be pressed again in a moment.
    if (last?.isConnected && last.matches(':disabled')) return
    for (const each of [...inDialog, ...inPage]) {
      if (!(each instanceof HTMLElement && each.isConnected)) continue
      if (each !== last && !each.hasAttribute('tabindex')) each.tabIndex = -1
      // What is folded away by now does not take it, so what stands around that is next.
      each.focus({ preventScroll: true })
      if (document.activeElement !== document.body) return
    }
  }
  // A dialog that closes and a page that opens see to the focus themselves, and come first.
  const lookSoon = () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(() => {
      asked = requestAnimationFrame(look)
    })
  }

  const watch = new MutationObserver(lookSoon)
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'aria-hidden'],
  })
  document.addEventListener('focusin', follow)
  document.addEventListener('pointerdown', forget, true)
  return () => {
    watch.disconnect()
    cancelAnimationFrame(asked)
    document.removeEventListener('focusin', follow)
    document.removeEventListener('pointerdown', forget, true)
  }
}

function around(target: Element): readonly Element[] {
  const found: Element[] = []
  for (let each: Element | null = target; each && each !== document.body; each = each.parentElement) found.push(each)
  return found
}
