import type { JSX } from 'react'

/** How an area is told from its neighbours without colour: the share of black it prints as, and a pattern. */
export interface Ink {
  readonly color: string
  readonly pattern: 'full' | 'stripes' | 'light' | 'dots' | 'lines' | 'hollow'
}

/** Neighbours in a column differ in lightness and pattern as well as in hue; all are dark enough for white paper. */
export const inks = {
  strong: { color: '#0f4d52', pattern: 'full' },
  warm: { color: '#b5561c', pattern: 'stripes' },
  calm: { color: '#b9d3d5', pattern: 'light' },
  bright: { color: '#2c7a4b', pattern: 'dots' },
  soft: { color: '#6b5b95', pattern: 'lines' },
  quiet: { color: '#7b7f83', pattern: 'hollow' },
} as const satisfies Record<string, Ink>
export type InkName = keyof typeof inks

/** Suggestions are drawn paler than what is reviewed, within a broken line. */
export const UNREVIEWED_OPACITY = 0.5

export const inkFill = (prefix: string, name: InkName): string => `url(#${prefix}-${name})`

const tile = 6

function drawPattern({ color, pattern }: Ink): JSX.Element {
  switch (pattern) {
    case 'full':
    case 'light':
      return <rect width={tile} height={tile} fill={color} />
    case 'stripes':
      return (
        <path d={`M-1,1 l2,-2 M0,${tile} L${tile},0 M${tile - 1},${tile + 1} l2,-2`} stroke={color} strokeWidth={2.6} />
      )
    case 'dots':
      return (
        <>
          <circle cx={1.5} cy={1.5} r={1.4} fill={color} />
          <circle cx={4.5} cy={4.5} r={1.4} fill={color} />
        </>
      )
    case 'lines':
      return <path d={`M0,1.5 H${tile} M0,4.5 H${tile}`} stroke={color} strokeWidth={1.3} />
    case 'hollow':
      return <rect width={tile} height={tile} fill="#fff" />
  }
}

/** Put once into each drawing; `prefix` keeps the ids of several drawings on a page apart. */
export const InkPatterns = ({ prefix }: { readonly prefix: string }) => (
  <defs>
    {Object.entries(inks).map(([name, ink]) => (
      <pattern key={name} id={`${prefix}-${name}`} width={tile} height={tile} patternUnits="userSpaceOnUse">
        <rect width={tile} height={tile} fill="#fff" />
        {drawPattern(ink)}
      </pattern>
    ))}
  </defs>
)
