/** Moments that are gone back to, and years lived through. */

import { testInShort } from './short.ts'

testInShort('moments')
