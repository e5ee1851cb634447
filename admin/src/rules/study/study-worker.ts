/** Studies rule texts beside the page, so that no keystroke waits for a proof. */
import type { Shelves, Student } from './study.ts'
import { studentOf } from './study.ts'

export type ToWorker =
  | { readonly kind: 'shelves'; readonly shelves: Shelves }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }

let student: Student | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'shelves') student = studentOf(data.shelves)
  else if (student !== null) self.postMessage(student.study(data.name, data.text))
})
