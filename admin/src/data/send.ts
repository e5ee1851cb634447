/** Turns a typed document and its variables into the server's answer, or throws a `Problem`. */
import type { TypedDocumentString } from '../gql/graphql.ts'
import { pageHeaders } from './page-headers.ts'
import { Problem } from './problem.ts'
import { askFor, isSignedIn } from './proof.ts'
import { counted } from './under-way.ts'

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

export function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  return counted(answerTo(document, variables, signal))
}

async function answerTo<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<Data> {
  const response = await request('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal,
  })
  if (response.status === 401) throw signedOut()
  const answer: Answer<Data> = await response.json().catch(() => ({}))
  const refused = answer.errors?.[0]
  if (refused) throw fromCode(refused.extensions?.code, refused.message)
  isSignedIn()
  // What stands before the server says so while it is started anew.
  if (!answer.data && [502, 503, 504].includes(response.status)) throw new Problem('problem.unreachable')
  if (!answer.data) throw new Problem('problem.unexpected', `HTTP ${response.status}`)
  return answer.data
}

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

/** `fetch` as from this page, where no answer at all is a problem with words of its own. */
export async function request(path: string, init?: Init): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { ...init?.headers, ...pageHeaders() } })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem('problem.unreachable')
  }
}

function fromCode(code: string | undefined, message: string): Problem {
  if (code === 'UNAUTHENTICATED') return signedOut()
  if (code === 'SIGN_IN_AGAIN') {
    askFor('proof')
    return new Problem('problem.proveAgain')
  }
  if (code === 'FORBIDDEN') return new Problem('problem.forbidden', message)
  if (code === 'NOT_FOUND') return new Problem('problem.notFound', message)
  if (code === 'BAD_USER_INPUT') return new Problem('problem.asked', message)
  return new Problem('problem.unexpected', message)
}

function signedOut(): Problem {
  askFor('signIn')
  return new Problem('problem.signedOut', null, 401)
}
