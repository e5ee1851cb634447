/** Reads again what the page shows, and tells when it has come: what is pressed next is then pressed on what is true. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

export function useReadAgain(): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => client.invalidateQueries(), [client])
}
