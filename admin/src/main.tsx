/** Puts the portal into the page. */
import '@fontsource-variable/inter/wght.css'
import { CacheProvider } from '@emotion/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { noticeActs } from './data/page-headers.ts'
import { askBeforeLeaving } from './form/typed.ts'
import { styleCache } from './style-cache.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')

askBeforeLeaving()
noticeActs()
createRoot(root).render(
  <StrictMode>
    <CacheProvider value={styleCache()}>
      <App />
    </CacheProvider>
  </StrictMode>,
)
