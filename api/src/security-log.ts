/** Tells operators what was refused, one line each for their alarms: kinds and ids; no names, no words and no addresses. */
import type { Log } from './log.ts'
import type { Refused } from './people/permit.ts'

export type SecurityEvent =
  /** Somebody signed in tried what they may not, or what they must prove anew for; their agency has it on its audit too. */
  | { readonly kind: Refused; readonly agencyId: string; readonly personId: string; readonly field: string }
  /** A token or session that is none, or no longer. */
  | { readonly kind: 'credential refused' }
  /** A sign-in that came to nothing: why, in a word. */
  | { readonly kind: 'sign-in refused'; readonly why: string }
  /** Somebody asked too often. */
  | { readonly kind: 'rate limited'; readonly route: string | null }

/** Every line has `security` in it, by which it can be found; a warning, so that it is logged wherever warnings are. */
export function noteSecurity(log: Log, { kind, ...about }: SecurityEvent): void {
  log.warn({ security: kind, ...about }, 'refused')
}
