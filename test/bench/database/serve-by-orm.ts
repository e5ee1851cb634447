/** A program: the product as it is shipped, in which recording an event goes through an ORM's unit of work. */
import { CaseResolver } from '../../../api/src/case/case-resolver.ts'
import { recordByOrm } from './record-by-orm.ts'

CaseResolver.prototype.recordEvent = recordByOrm
await import('../../../api/src/main.ts')
