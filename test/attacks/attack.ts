/** What an attack is: something to try, the guard that stands against it, and the composition in which that guard is out. */
import type { World, Worlds } from './worlds.ts'

export interface Attack {
  readonly name: string
  /** What makes it fail. */
  readonly guard: string
  /**
   * The program composed without that guard: there it must succeed. Or why there is no such program, where the guard is no
   * part of it; then the attack counts as one without a control.
   */
  readonly control: Exclude<keyof Worlds, 'guarded' | 'base' | 'close'> | WithoutControl
  /** Whether the attacker got what they wanted. */
  readonly attack: (world: World) => Promise<boolean>
}

export interface WithoutControl {
  readonly none: string
}
