import { useState } from 'react'
import type { PersonTraces } from '../../contract/schemas/erasure.ts'
import { valueOr, type Loadable } from '../api/loadable.ts'
import { useCall } from '../api/use-call.ts'

export interface Person {
  /** Of all addresses chosen so far. */
  readonly found: Loadable<PersonTraces>
  readonly address: string
  /** Addresses that are taken to be theirs, too. */
  readonly others: readonly string[]
  /** Those, and addresses under the same name. */
  readonly offered: readonly string[]
  readonly toggle: (address: string) => void
}

/** Somebody by one address, and what the owner knows of others that they write from. */
export function usePerson(address: string): Person {
  const [others, setOthers] = useState<readonly string[]>([])
  const [typed, setTyped] = useState<readonly string[]>([])
  const alone = valueOr(useCall('persons.get', { address, others: [] }), null)
  const found = useCall('persons.get', { address, others: [...others] })
  const offered = [...new Set([...(alone?.sameName ?? []), ...typed])]
  const toggle = (other: string) => {
    if (other === address) return
    if (!offered.includes(other)) setTyped([...typed, other])
    setOthers(others.includes(other) ? others.filter(each => each !== other) : [...others, other])
  }
  return { found, address, others, offered, toggle }
}
