/** Sends mail by SMTP: that something waits, and where; never what it is, or whose. */
import { createTransport } from 'nodemailer'

export interface Mailer {
  /** `messageId` stays the same when it is tried again. Throws where the server does not take it, or has not when `leaving` is aborted. */
  tell(address: string, messageId: string, leaving?: AbortSignal): Promise<void>
  close(): void
}

export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
  readonly publicUrl: string
}

export function openMailer({ smtpUrl, from, publicUrl }: MailSettings): Mailer {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({ url: smtpUrl, ...timeouts })
  const domain = new URL(publicUrl).hostname
  return {
    async tell(address, messageId, leaving) {
      const taken = transport.sendMail({
        // As an object, so that nothing in an address is read as a second one.
        to: { name: '', address },
        from,
        subject: 'Something is waiting for you',
        text: `Something is waiting for you in Casewright. Sign in to read it:\n\n${publicUrl}/\n`,
        messageId: `<${messageId}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      await (leaving ? orLeave(taken, leaving) : taken)
    },
    close: () => transport.close(),
  }
}

/** Its transport knows no way to give a mail up before its own time. */
async function orLeave(taken: Promise<unknown>, leaving: AbortSignal): Promise<void> {
  leaving.throwIfAborted()
  const { promise: left, reject } = Promise.withResolvers<never>()
  const leave = () => reject(leaving.reason)
  leaving.addEventListener('abort', leave)
  try {
    await Promise.race([taken, left])
  } finally {
    leaving.removeEventListener('abort', leave)
  }
}
