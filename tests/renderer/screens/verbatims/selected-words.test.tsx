// @vitest-environment jsdom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectedSpan } from '../../../../src/renderer/screens/verbatims/selected-words.ts'
import { TextWithSpans } from '../../../../src/renderer/screens/verbatims/text-with-spans.tsx'
import { themeKeys } from '../../../../src/renderer/screens/verbatims/theme-codes.ts'
import { drawScreen } from '../../draw-screen.tsx'

const text = 'Die Beratung im Laden war leider schlecht.'
const [advice] = themeKeys([{ id: 'T1', name: 'Beratung', color: 0 }])
if (!advice) throw new Error('no key')

async function drawText() {
  const screen = await drawScreen(
    <TextWithSpans
      text={text}
      hidden={[]}
      marks={[
        { themeId: 'T1', span: [4, 12], polarity: 'negative' },
        { themeId: 'T1', span: [33, 41], polarity: null },
      ]}
      themesById={new Map([['T1', advice as NonNullable<typeof advice>]])}
      showsHidden={false}
      onToggleHidden={() => {}}
      language="de"
    />,
    { answers: {} },
  )
  const root = screen.page.querySelector('[lang=de]')
  if (!root) throw new Error('the text was not drawn')
  return { root, parts: [...root.querySelectorAll('[data-from]')] }
}

/** Where a place of the text lies on the page. */
function placeOf(parts: readonly Element[], at: number): readonly [Node, number] {
  const part = parts.find(one => Number(one.getAttribute('data-from')) + (one.textContent ?? '').length >= at)
  const node = part?.firstChild
  if (!part || !node) throw new Error(`no place for ${at}`)
  return [node, at - Number(part.getAttribute('data-from'))]
}

test('any words selected on the page are the same words of the text, without spaces at the edge', async () => {
  const { root, parts } = await drawText()
  const selection = document.getSelection()
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [from, until] = [Math.min(a, b), Math.max(a, b)]
      selection?.setBaseAndExtent(...placeOf(parts, from), ...placeOf(parts, until))
      const span = selectedSpan(root, selection)
      expect(span === null ? '' : text.slice(...span)).toBe(text.slice(from, until).trim())
    }),
  )
})

test('a selection elsewhere on the page is none of the text', async () => {
  const { root } = await drawText()
  const elsewhere = document.body.appendChild(document.createElement('p'))
  elsewhere.textContent = 'etwas anderes'
  document.getSelection()?.selectAllChildren(elsewhere)
  expect(selectedSpan(root, document.getSelection())).toBeNull()
  elsewhere.remove()
})
