/** A stage by its title; by its number where it has no title. */
import { useWords, type Words } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'
import { isNumbered } from './stage-label.ts'

interface Props {
  readonly stage: { readonly name: string; readonly title: string }
}

export function StageName({ stage }: Props) {
  return stageName(stage, useWords())
}

export function stageName(stage: Props['stage'], t: Words): string {
  if (stage.title) return stage.title
  return isNumbered(stage) ? t('cases.stageName', { name: stage.name }) : titleOf(stage.name)
}

/** "Stage 2", above the title. */
export function StageNumber({ stage }: Props) {
  const t = useWords()
  return isNumbered(stage) && stage.title ? <span>{t('cases.stageName', { name: stage.name })}</span> : null
}
