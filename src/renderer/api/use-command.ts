import { useMutation } from '@tanstack/react-query'
import { useClient } from './api-provider.tsx'
import type { AnyInput, AnyMethod, AnyOutput } from './client.ts'
import { useErrorSentence } from './error-sentence.ts'
import { useNotices } from './notices.tsx'

export interface Command<M extends AnyMethod> {
  /** Null where the core refused; the owner has been told why. Never rejects. */
  readonly run: (input: AnyInput<M>) => Promise<AnyOutput<M> | null>
  readonly pending: boolean
  /** The last refusal's sentence, until the next run. */
  readonly message: string | null
}

/** A command or job of the core. `quiet` leaves the telling to the screen (`message`). */
export function useCommand<M extends AnyMethod>(method: M, { quiet = false } = {}): Command<M> {
  const client = useClient()
  const sentence = useErrorSentence()
  const notices = useNotices()
  const mutation = useMutation({
    mutationFn: (input: AnyInput<M>) => client.call(method, input),
    onError: error => {
      if (!quiet) notices.failed(sentence(error))
    },
  })
  return {
    run: input => mutation.mutateAsync(input).catch(() => null),
    pending: mutation.isPending,
    message: mutation.error ? sentence(mutation.error) : null,
  }
}
