/** Words as their source has them: what it marks as strong is shown so, without the marks. */
import { partedByMarks } from '../wording.ts'

export function Marked({ text }: { readonly text: string }) {
  return partedByMarks(text).map((part, nth) => (nth % 2 === 0 ? part : <strong key={nth}>{part}</strong>))
}
