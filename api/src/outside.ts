/** What a process has to reach the world outside: the key to its secrets, and which addresses are let through. */
import type { Config } from './config.ts'
import { openSecretBox, type SecretBox } from './secret-box.ts'
import type { LetThrough } from './webhook/address.ts'

export interface Outside {
  readonly secrets: SecretBox
  readonly letThrough: LetThrough
}

export function openOutside({ dataFolder, secretKey, webhookAllow }: Config): Outside {
  return { secrets: openSecretBox(dataFolder, secretKey), letThrough: new Set(webhookAllow) }
}
