/** As a ref: what has just come into being is scrolled to, where it would stand outside the window. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })
