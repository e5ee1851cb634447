/** Finds what a ruleset declares by its name: a file may declare thousands, and speak of each a thousand times. */
import type { Contact, Question, Role } from './names.ts'

/** By its own name, or by what it is also called. */
export const roleCalled = finder(({ name, alias }: Role) => (alias === null ? [name] : [name, alias]))
export const questionCalled = finder(({ name }: Question) => [name])
export const contactCalled = finder(({ name }: Contact) => [name])

/** Of several that bear one name the first counts. */
function finder<T>(namesOf: (each: T) => readonly string[]): (all: readonly T[], name: string) => T | undefined {
  // What is declared stays as it is, and is asked for by every rule.
  const known = new WeakMap<readonly T[], ReadonlyMap<string, T>>()
  return (all, name) => {
    let byName = known.get(all)
    if (byName === undefined) {
      const called = all.flatMap((each) => namesOf(each).map((own) => [own, each] as const))
      byName = new Map(called.reverse())
      known.set(all, byName)
    }
    return byName.get(name)
  }
}
