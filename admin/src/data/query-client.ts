/** Asks the server once, whatever the browser thinks of its connection: what went wrong is said at once, with a button to try again. */
import { QueryClient } from '@tanstack/react-query'

export const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
