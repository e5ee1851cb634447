/** What a process has to reach the world outside: its way to send mail, the key to its secrets, and which addresses are let through. */
import type { Config } from './config.ts'
import type { AsCell } from './export/csv.ts'
import type { WriteCalendar } from './feed/calendar-of.ts'
import { openSecretBox, type SecretBox } from './keys/secret-box.ts'
import { type Mailer, openMailer } from './mail/mailer.ts'
import type { LetThrough } from './webhook/address.ts'
import type { Post } from './webhook/post.ts'

export interface Outside {
  /** Where browsers and calendars find us, without a slash at its end; sessions count for pages of this address alone. */
  readonly publicUrl: string
  /** Null: no mail is sent from here. */
  readonly mailer: Mailer | null
  readonly secrets: SecretBox
  readonly letThrough: LetThrough
  /** Sends a request to a webhook; as `post` does, where left out. This and the next two are parts, and no settings. */
  readonly post?: Post
  /** How a cell of a table leaves; so that no spreadsheet runs it, where left out. */
  readonly asCell?: AsCell
  /** How a calendar leaves; escaped and folded, where left out. */
  readonly writeCalendar?: WriteCalendar
}

export function openOutside(config: Config): Outside {
  const { dataFolder, secretKey, secretKeyBefore, webhookAllow, smtpUrl, mailFrom, publicUrl } = config
  return {
    publicUrl,
    mailer: smtpUrl === null ? null : openMailer({ smtpUrl, from: mailFrom, publicUrl }),
    secrets: openSecretBox(dataFolder, secretKey, secretKeyBefore),
    letThrough: new Set(webhookAllow),
  }
}
