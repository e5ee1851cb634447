/** Comes in over HTTP as a browser without scripts would: follows redirects by hand and keeps cookies. */

export interface Visitor {
  /** One answer, no redirect followed. */
  request(address: string, init?: RequestInit): Promise<Response>
  /** Where it ends, with what stood there. */
  follow(address: string, init?: RequestInit): Promise<{ url: string; status: number; text: string }>
  /** As the portal asks. */
  ask(
    query: string,
    headers?: Record<string, string>,
  ): Promise<{ data?: Record<string, unknown> | null; errors?: readonly unknown[] }>
  readonly cookies: Map<string, string>
}

export function newVisitor(origin: string): Visitor {
  const cookies = new Map<string, string>()
  const strict = new Set<string>()

  async function request(address: string, init: RequestInit = {}): Promise<Response> {
    // To there it is led by the provider, and browsers take that for a site of its own.
    const isFromElsewhere = new URL(address, origin).pathname === '/sign-in/back'
    const sent = [...cookies].filter(([name]) => !(isFromElsewhere && strict.has(name)))
    const cookie = sent.map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', cookie, ...(init.headers as Record<string, string>) }
    const response = await fetch(new URL(address, origin), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
      if (/; samesite=strict/i.test(line)) strict.add(name)
      else strict.delete(name)
    }
    return response
  }

  async function follow(address: string, init: RequestInit = {}) {
    let [url, response] = [new URL(address, origin), await request(address, init)]
    while (response.headers.has('location')) {
      url = new URL(response.headers.get('location')!, url)
      await response.body?.cancel()
      response = await request(url.href)
    }
    return { url: url.href, status: response.status, text: await response.text() }
  }

  return {
    request,
    follow,
    cookies,
    async ask(query, headers = { origin }) {
      const body = JSON.stringify({ query })
      const all = { accept: 'application/json', 'content-type': 'application/json', ...headers }
      return (await request('/graphql', { method: 'POST', headers: all, body })).json()
    },
  }
}

/** Signs in as a demonstration person; gives where that led. */
export async function comeInAs(visitor: Visitor, email: string, to = '/deadlines') {
  const page = await visitor.follow(`/sign-in?${new URLSearchParams({ to })}`)
  return visitor.follow(page.url, { method: 'POST', body: new URLSearchParams({ email }) })
}
