/** Turns the portal's sources into static files that the API serves from its own port. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.API_URL ?? 'http://127.0.0.1:4000'

const letters = 'inter-latin-wght-normal.woff2'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2022',
    // The content policy allows fonts and images from this origin alone, so nothing is written into the page as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The pages that the API shows itself ask for the portal's letters by name, so these have no hash in theirs.
    rolldownOptions: {
      output: {
        assetFileNames: ({ names }) =>
          names.includes(letters) ? `assets/${letters}` : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': api, '/sign-in': api, '/sign-out': api, '/openid': api } },
})
