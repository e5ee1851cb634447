/** Tells react-admin who is signed in, and when somebody no longer is. */
import type { AuthProvider, UserIdentity } from 'ra-core'
import { meDocument } from '../data/case-documents.ts'
import { problemOf } from '../data/problem.ts'
import { send } from '../data/send.ts'
import type { Permission } from '../gql/graphql.ts'
import { demonstrationToken } from './demonstration.ts'
import { dropToken, keepToken, readToken } from './token.ts'

export interface Identity extends UserIdentity {
  readonly agency: string
  readonly email: string
  readonly may: readonly Permission[]
}

export const authProvider: AuthProvider = {
  async login({ email }: { readonly email: string }) {
    keepToken(await demonstrationToken(email))
  },
  async logout() {
    dropToken()
  },
  async checkAuth() {
    if (!readToken()) throw signedOut
  },
  async checkError(error: unknown) {
    if (problemOf(error).status !== 401) return
    dropToken()
    throw signedOut
  },
  async getIdentity(): Promise<Identity> {
    const { me } = await send(meDocument, {})
    return { id: me.id, fullName: me.name, email: me.email, agency: me.agency.name, may: me.may }
  },
}

/** The sign-in screen speaks for itself, so react-admin adds no message. */
const signedOut = { message: false }
