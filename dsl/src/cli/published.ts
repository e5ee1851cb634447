/** Asks a Casewright which editions are published there. */

export interface PublishedEdition {
  readonly ruleset: string
  /** YYYY-MM-DD */
  readonly inForceFrom: string
  readonly fileName: string
  readonly text: string
}

/** Throws a RangeError with a plain sentence where there is no answer. */
export async function publishedAt(url: string, token: string): Promise<readonly PublishedEdition[]> {
  const { data, errors } = await ask(url, token)
  const editions = data?.editions
  if (Array.isArray(editions) && editions.every(isEdition)) return editions
  throw new RangeError(errors?.[0]?.message ?? `what answers at ${url} is no Casewright`)
}

interface Reply {
  readonly data?: { readonly editions?: unknown } | null
  readonly errors?: readonly { readonly message?: string }[]
}

async function ask(url: string, token: string): Promise<Reply> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new RangeError('--from is an address like https://casewright.example')
  const address = `${url.replace(/\/+$/, '').replace(/\/graphql$/, '')}/graphql`
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.trim()}` },
      body: JSON.stringify({ query: '{ editions { ruleset inForceFrom fileName text } }' }),
    })
    const reply: unknown = await response.json()
    return typeof reply === 'object' && reply !== null ? reply : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw new RangeError(`nothing answers at ${address}`)
  }
}

function isEdition(value: unknown): value is PublishedEdition {
  if (typeof value !== 'object' || value === null) return false
  const { ruleset, inForceFrom, fileName, text } = value as Record<string, unknown>
  return [ruleset, inForceFrom, fileName, text].every((each) => typeof each === 'string')
}
