/** What an attack is: something to try, the guard that stands against it, and the composition in which that guard is out. */
import type { World, Worlds } from './worlds.ts'

export interface Attack {
  readonly name: string
  /** What makes it fail. */
  readonly guard: string
  /** The composition without that guard: there it must succeed. */
  readonly control: Exclude<keyof Worlds, 'guarded' | 'base' | 'close'>
  /** Whether the attacker got what they wanted. */
  readonly attack: (world: World) => Promise<boolean>
}
