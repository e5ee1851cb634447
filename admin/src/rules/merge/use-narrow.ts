/** Whether the window has no room for two texts beside each other. */
import useMediaQuery from '@mui/material/useMediaQuery'
import { narrow } from '../../theme.ts'

export function useNarrow(): boolean {
  return useMediaQuery(narrow, { noSsr: true })
}
