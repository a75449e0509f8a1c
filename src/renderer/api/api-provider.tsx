import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import type { AppEvent } from '../../contract/events.ts'
import type { JobSnapshot } from '../../contract/schemas/job.ts'
import type { AnyMethod, Client } from './client.ts'
import { dependsOn } from './topics.ts'

const ClientContext = createContext<Client | null>(null)

/** The client of the nearest ApiProvider. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient needs an ApiProvider above it')
  return client
}

/** The core runs beside the window: nothing is asked again by the clock, on focus or after a failure. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })

export const jobsKey = ['jobs.list', {}] as const

/** Asks again for what changed, and keeps the list of jobs in step with their snapshots. */
function onEvent(queries: QueryClient, event: AppEvent): void {
  if (event.kind === 'job') {
    queries.setQueryData<readonly JobSnapshot[]>(jobsKey, jobs => withJob(jobs ?? [], event.job))
    return
  }
  if (event.kind === 'changed')
    void queries.invalidateQueries({
      predicate: query => dependsOn(query.queryKey[0] as AnyMethod, event.topics),
    })
}

const withJob = (jobs: readonly JobSnapshot[], job: JobSnapshot): readonly JobSnapshot[] =>
  jobs.some(known => known.id === job.id) ? jobs.map(known => (known.id === job.id ? job : known)) : [job, ...jobs]

interface ApiProviderProps {
  readonly client: Client
  readonly queries: QueryClient
  readonly children: ReactNode
}

export function ApiProvider({ client, queries, children }: ApiProviderProps) {
  useEffect(() => client.subscribe(event => onEvent(queries, event)), [client, queries])
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  )
}
