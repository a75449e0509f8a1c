import { createContext, lazy, Suspense, useContext, useMemo, useState, type ReactNode } from 'react'
import { useTypedAhead } from './use-typed-ahead.ts'

const SearchDialog = lazy(async () => ({
  default: (await import('../screens/search/search-dialog.tsx')).SearchDialog,
}))

interface SearchDialogControl {
  readonly open: () => void
}

const SearchDialogContext = createContext<SearchDialogControl>({ open: () => {} })

/** Opens the search that lies over any screen (Ctrl/Cmd+K). */
export const useSearchDialog = (): SearchDialogControl => useContext(SearchDialogContext)

export function SearchDialogProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const [times, setTimes] = useState(0)
  const takeTyped = useTypedAhead(opened)
  const control = useMemo(
    () => ({
      open: () => {
        if (opened) return
        setOpened(true)
        setTimes(before => before + 1)
      },
    }),
    [opened],
  )
  return (
    <SearchDialogContext value={control}>
      {children}
      {times > 0 && (
        <Suspense>
          {/* Each time anew: opened again at once, it would still hold the question before. */}
          <SearchDialog key={times} opened={opened} onClose={() => setOpened(false)} takeTyped={takeTyped} />
        </Suspense>
      )}
    </SearchDialogContext>
  )
}
