/** Servers, receivers and versions that come and go. */

import { testInShort } from './short.ts'

testInShort('servers')
