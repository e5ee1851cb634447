/** Counts what was asked of the server and is not answered yet, and tells whoever listens when there begins to be some and when there is none. */
let count = 0
const listeners = new Set<() => void>()

export async function counted<Answer>(answer: Promise<Answer>): Promise<Answer> {
  change(1)
  try {
    return await answer
  } finally {
    change(-1)
  }
}

export function isAnythingUnderWay(): boolean {
  return count > 0
}

/** Whoever listens no longer calls what it returns. */
export function onUnderWay(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function change(by: 1 | -1): void {
  count += by
  for (const changed of listeners) changed()
}
