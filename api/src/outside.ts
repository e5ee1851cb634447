/** What a process has to reach the world outside: its way to send mail, the key to its secrets, and which addresses are let through. */
import type { Config } from './config.ts'
import { type Mailer, openMailer } from './mail/mailer.ts'
import { openSecretBox, type SecretBox } from './secret-box.ts'
import type { LetThrough } from './webhook/address.ts'

export interface Outside {
  /** Where browsers and calendars find us, without a slash at its end; sessions count for pages of this address alone. */
  readonly publicUrl: string
  /** Null: no mail is sent from here. */
  readonly mailer: Mailer | null
  readonly secrets: SecretBox
  readonly letThrough: LetThrough
}

export function openOutside({ dataFolder, secretKey, webhookAllow, smtpUrl, mailFrom, publicUrl }: Config): Outside {
  return {
    publicUrl,
    mailer: smtpUrl === null ? null : openMailer({ smtpUrl, from: mailFrom, publicUrl }),
    secrets: openSecretBox(dataFolder, secretKey),
    letThrough: new Set(webhookAllow),
  }
}
