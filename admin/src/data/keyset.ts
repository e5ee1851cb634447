/** Remembers where each page of a list ended, so that numbered pages can be read by keyset. */

export interface Page {
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

export function keyset() {
  const ends = new Map<string, string>()
  return {
    /** The cursor that the page starts after; null for the first. */
    after(list: string, page: number): string | null {
      if (page <= 1) return null
      const end = ends.get(place(list, page - 1))
      if (!end) throw new Error(`Page ${page} was asked for before page ${page - 1}.`)
      return end
    },
    remember(list: string, page: number, { endCursor }: Page): void {
      if (endCursor) ends.set(place(list, page), endCursor)
    },
  }
}

function place(list: string, page: number): string {
  return `${page} ${list}`
}
