import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Petrol: calm, and far from the gold that marks gold messages. Shade 7 carries white text at 7:1. */
const petrol: MantineColorsTuple = [
  '#eaf5f5',
  '#d3e8e8',
  '#a6d0d0',
  '#76b7b8',
  '#4fa1a3',
  '#348f92',
  '#1f7f83',
  '#0f666b',
  '#0b5054',
  '#063a3d',
]

const gold: MantineColorsTuple = [
  '#fff8e1',
  '#fdefc3',
  '#f8dd8c',
  '#f0c853',
  '#e3b341',
  '#c99720',
  '#a67a10',
  '#7a5a00',
  '#5f4600',
  '#443200',
]

/** From ink to ground, in step with the tokens of the dark scheme: 7 is the ground, 6 a surface, 4 a line. */
const dark: MantineColorsTuple = [
  '#e9ebed',
  '#c5cbd1',
  '#aab2ba',
  '#858e97',
  '#363c42',
  '#2a2f34',
  '#1f2327',
  '#16191c',
  '#121416',
  '#0d0f11',
]

/** What opens is there: a fade would make the next key wait. */
const atOnce = { transitionProps: { duration: 0 } }

export const mantineTheme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gold, dark },
  fontFamily:
    '"Source Sans 3 Variable", "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", "Open Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  components: {
    // A dialog's header is no banner of the page: screen readers would list two.
    Modal: { defaultProps: { ...atOnce, attributes: { header: { role: 'none' } } } },
    ModalRoot: { defaultProps: atOnce },
    Menu: { defaultProps: atOnce },
    Popover: { defaultProps: atOnce },
    Combobox: { defaultProps: atOnce },
    Tooltip: { defaultProps: atOnce },
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
})
