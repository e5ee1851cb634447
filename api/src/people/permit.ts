/** Holds the schema to the table of who may do what: every field at its root says what it takes to use it. */
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { Extensions } from 'type-graphql'
import { DomainError } from '../errors.ts'
import { type Permission, permissionWords } from './access.ts'

export interface SignedIn {
  readonly agencyId: string
  readonly personId: string
  /** As it stands now, not when they signed in. */
  readonly may: readonly Permission[]
  /** Of the token that they ask with; null or left out: all that the person may. */
  readonly scopes?: readonly Permission[] | null
  /** What the person may and these scopes leave out. */
  readonly beyondToken?: readonly Permission[]
  /** An inspector, and nothing else that may look at the records: sees what the rules let inspectors see, and every look is kept. */
  readonly inspects: boolean
  /** Whether who they are was proved a short while ago; of a program always, which has nobody to ask. */
  readonly hasProved: boolean
  /** Of the token or session that it was shown by. */
  readonly credentialKey?: string
}

/** How long ago somebody may have proved who they are who does what is grave. */
export const provedMinutes = 15

/** `anyone` need not sign in; `signed_in` may be anybody who belongs to an agency. */
export type Needed = Permission | 'signed_in' | 'anyone'

/** Stands above every query, mutation and subscription, and is read off the schema. */
export function May(needed: Needed): MethodDecorator {
  return Extensions({ may: needed }) as MethodDecorator
}

/** Stands beside it above what gives records away, ends them or lets somebody in: a session that was left open is not enough. */
export function Grave(): MethodDecorator {
  return Extensions({ grave: true }) as MethodDecorator
}

/** What a field at the root needs, as declared. Throws where it says nothing: nobody is let in by oversight. */
export function neededFor(field: { readonly name: string; readonly extensions: object }): Needed {
  const { may } = field.extensions as { readonly may?: Needed }
  if (may === undefined) throw new Error(`The field ${field.name} does not say who may use it: put @May(…) above it.`)
  return may
}

/** Asks before a field's own resolver runs, so that a refusal tells nothing of what was asked for. */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const needed = neededFor(field)
      const isGrave = field.extensions.grave === true
      if (field.subscribe) field.subscribe = guarded(field.subscribe, needed, isGrave)
      // Of a subscription this is each value it tells: what somebody may do can change while they listen.
      if (field.resolve) field.resolve = guarded(field.resolve, needed, isGrave)
    }
  }
  return schema
}

/** Why somebody may not: they never may, or not before they have proved anew who they are. */
export type Refused = 'forbidden' | 'unproved'

type Guarded = { readonly signedIn: () => SignedIn; readonly refuses: (verb: string, why?: Refused) => void }

function guarded(
  resolve: GraphQLFieldResolver<unknown, Guarded>,
  needed: Needed,
  isGrave: boolean,
): GraphQLFieldResolver<unknown, Guarded> {
  if (needed === 'anyone') return resolve
  return (root, args, context, info) => {
    permit(context, needed, info.fieldName)
    if (isGrave) requireProof(context, info.fieldName)
    return resolve(root, args, context, info)
  }
}

function permit({ signedIn, refuses }: Guarded, needed: Permission | 'signed_in', verb: string): void {
  const { may, beyondToken } = signedIn()
  if (needed === 'signed_in' || may.includes(needed)) return
  refuses(verb)
  throw new DomainError(
    'FORBIDDEN',
    beyondToken?.includes(needed) ? beyondScopes(needed) : permissionWords[needed].refusal,
  )
}

/** The person may, so that a sentence about what people are would send them the wrong way. */
function beyondScopes(needed: Permission): string {
  const scope = needed.toUpperCase()
  return `The token you ask with lacks the scope ${scope}: ask with one that "createToken" made with ${scope} among its scopes.`
}

function requireProof({ signedIn, refuses }: Guarded, verb: string): void {
  if (signedIn().hasProved) return
  refuses(verb, 'unproved')
  const message = `For this you must have signed in within the last ${provedMinutes} minutes: sign in again, at "/sign-in?again=true".`
  throw new DomainError('SIGN_IN_AGAIN', message)
}

export function requireSignedIn(person: SignedIn | null): SignedIn {
  if (person !== null) return person
  throw new DomainError('UNAUTHENTICATED', 'Sign in first: send "Authorization: Bearer <token>".')
}
