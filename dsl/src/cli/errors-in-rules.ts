/** Says which errors of a file leave its rules unusable: a scenario that fails leaves them what they are. */
import type { Compiled } from '../compile.ts'
import { render } from '../text/render.ts'

/** As a terminal shows them; null where there are none. */
export function errorsInRules({ source, diagnostics }: Compiled): string | null {
  const errors = diagnostics.filter(({ severity, key }) => severity === 'error' && key !== 'scenarioFailed')
  return errors.length === 0 ? null : render(source, errors)
}
