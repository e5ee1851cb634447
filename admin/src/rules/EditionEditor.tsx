/** Writes in the text of an edition: what is written becomes a draft, where the person may make one. */
import { useDataProvider, useGetIdentity, useNotify } from 'ra-core'
import { useNavigate } from 'react-router'
import { newKey } from '../data/new-key.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import RuleEditor from './editor/RuleEditor.tsx'
import { savedFrom } from './editor/saved-from.ts'
import type { Saved } from './editor/written.ts'
import type { EditionView } from './rules-view.ts'

export default function EditionEditor({ edition }: { readonly edition: EditionView }) {
  const t = useWords()
  const { identity } = useGetIdentity()
  const provider = useDataProvider<CasewrightProvider>()
  const navigate = useNavigate()
  const notify = useNotify()
  const mayDraft = (identity as Identity | undefined)?.may.includes('DRAFT') ?? false

  const save = (text: string): Promise<Saved> =>
    savedFrom(
      {
        send: () => provider.saveDraft({ text, idempotencyKey: newKey() }),
        done: ({ id }) => {
          notify(t('editor.saved'), { type: 'success' })
          navigate(`/drafts/${encodeURIComponent(id)}/show`)
        },
        readTheirs: null,
      },
      t,
    )

  return (
    <RuleEditor
      written={{
        name: edition.fileName,
        text: edition.text,
        version: 0,
        by: null,
        keptAs: edition.id,
        words: {
          unchanged: 'editor.unchanged',
          changed: 'editor.unsaved',
          kept: mayDraft ? 'editor.keptHere' : 'editor.keptHereAlone',
        },
        saving: mayDraft ? { label: 'editor.saveNew', save } : null,
      }}
    />
  )
}
