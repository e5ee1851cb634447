/** What is told once, with a button that copies it: whoever leaves the page cannot come back for it. */
import { useState } from 'react'
import { Button } from '../form/Button.tsx'
import { useWords } from '../messages/use-words.ts'
import { Secret } from './rows.ts'

export function ToldOnce({ words, secret }: { readonly words: string; readonly secret: string }) {
  const t = useWords()
  const [said, say] = useState<'copied' | 'notCopied' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => say('copied'),
      () => say('notCopied'),
    )
  return (
    <Secret>
      <div role="status">
        {words}
        <code>{secret}</code>
      </div>
      {/* Only over https, or on this machine, does a browser let a page copy. */}
      {navigator.clipboard && (
        <Button kind="second" onClick={copy}>
          {t('secret.copy')}
        </Button>
      )}
      <span role="status">{said && t(`secret.${said}`)}</span>
    </Secret>
  )
}
