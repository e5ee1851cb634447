/** Turns the page's nonce into the style cache that the content policy lets write styles. */
import createCache from '@emotion/cache'

export function styleCache() {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  const nonce = meta?.nonce || meta?.getAttribute('nonce') || undefined
  return createCache({ key: 'cw', prepend: true, nonce })
}
