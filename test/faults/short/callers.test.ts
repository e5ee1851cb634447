/** Many who call at once, and cases that cannot be stepped. */

import { testInShort } from './short.ts'

testInShort('callers')
