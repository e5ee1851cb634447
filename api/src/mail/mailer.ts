/** Sends mail by SMTP: that something waits, and where; never what it is, or whose. */
import { createTransport } from 'nodemailer'

export interface Mailer {
  /** `messageId` stays the same when it is tried again. Throws where the server does not take it. */
  tell(address: string, messageId: string): Promise<void>
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
    async tell(address, messageId) {
      await transport.sendMail({
        // As an object, so that nothing in an address is read as a second one.
        to: { name: '', address },
        from,
        subject: 'Something is waiting for you',
        text: `Something is waiting for you in Casewright. Sign in to read it:\n\n${publicUrl}/\n`,
        messageId: `<${messageId}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}
