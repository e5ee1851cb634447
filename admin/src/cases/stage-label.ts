/** What a stage is called: its title, and its number where it has one. */

interface Named {
  readonly name: string
  readonly title: string
}

/** A number says where a stage stands; a name that is no number says only what the title says. */
export function isNumbered({ name }: Named): boolean {
  return /^\d+$/.test(name)
}
