/** Tells react-admin who is signed in, and when somebody no longer is. */
import type { AuthProvider, UserIdentity } from 'ra-core'
import { meDocument } from '../data/case-documents.ts'
import { openFor } from '../data/page-headers.ts'
import { problemOf } from '../data/problem.ts'
import { send } from '../data/send.ts'
import { forgetTyped, isAnythingTyped } from '../form/typed.ts'
import type { Permission } from '../gql/graphql.ts'
import { signOut } from './sign-out.ts'

export interface Identity extends UserIdentity {
  readonly agency: string
  readonly agencyId: string
  readonly email: string
  readonly may: readonly Permission[]
}

// Nobody comes in or goes out while a page stands: both lead through another one. What is sent from it says whose it is.
let identity: Promise<Identity> | null = null

// While it is being left, a question that finds nobody signed in must not lead back to the sign-in page.
let leaving: Promise<never> | null = null
const left = () => leaving?.catch(() => null)

function whoIsIn(): Promise<Identity> {
  identity ??= send(meDocument, {}).then(
    ({ me }) => {
      openFor(me.id)
      return {
        id: me.id,
        fullName: me.name,
        email: me.email,
        agency: me.agency.name,
        agencyId: me.agency.id,
        may: me.may,
      }
    },
    (error) => {
      identity = null
      throw error
    },
  )
  return identity
}

export const authProvider: AuthProvider = {
  // The provider asks for it all; see SignIn.
  async login() {},
  /** Also called when a session has run out; then there is nothing to sign out of. */
  async logout() {
    if (identity === null) return
    forgetTyped()
    leaving ??= signOut().finally(() => {
      leaving = null
    })
    await leaving
  },
  async checkAuth() {
    await left()
    await whoIsIn().catch((error) => {
      if (problemOf(error).status === 401) throw signedOut
    })
  },
  async checkError(error: unknown) {
    if (problemOf(error).status !== 401) return
    await left()
    // The page would go, and what was typed on it; so it stays, and says how to go on.
    if (isAnythingTyped()) return
    identity = null
    throw signedOut
  },
  getIdentity: whoIsIn,
}

/** The sign-in page speaks for itself, so react-admin adds no message. */
const signedOut = { message: false }
