/** E1, E2 … for a theme of the owner's own: the first that is free. */
export function ownThemeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`E${number}`)) return `E${number}`
}
