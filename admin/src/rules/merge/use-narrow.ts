/** Whether the window has no room for two texts beside each other. */
import useMediaQuery from '@mui/material/useMediaQuery'

export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 63.99em)', { noSsr: true })
}
