/** Turns the page's nonce into the style cache that the content policy lets write styles. */
import createCache from '@emotion/cache'

export function styleCache() {
  return createCache({ key: 'cw', prepend: true, nonce: pageNonce() })
}

/** What the content policy asks of styles that are written by scripts. */
export function pageNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.getAttribute('nonce') || undefined
}
