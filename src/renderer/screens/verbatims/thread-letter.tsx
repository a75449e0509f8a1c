import { useState } from 'react'
import { useCall } from '../../api/use-call.ts'
import { Show } from '../../ui/states/show.tsx'
import { TextWithSpans } from './text-with-spans.tsx'

const noThemes = new Map<string, never>()

/** Another mail of the thread, read where it stands in the list. */
export function ThreadLetter({ verbatimId }: { readonly verbatimId: number }) {
  const letter = useCall('verbatims.get', { verbatimId })
  const [showsHidden, setShowsHidden] = useState(false)
  return (
    <Show of={letter} compact>
      {({ text, hidden, language }) => (
        <TextWithSpans
          text={text}
          hidden={hidden}
          marks={[]}
          themesById={noThemes}
          showsHidden={showsHidden}
          onToggleHidden={() => setShowsHidden(!showsHidden)}
          language={language}
          quiet
        />
      )}
    </Show>
  )
}
