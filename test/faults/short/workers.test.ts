/** Workers that are killed, stopped and given much at once. */

import { testInShort } from './short.ts'

testInShort('workers')
