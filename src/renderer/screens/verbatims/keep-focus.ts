/** For buttons one clicks while working with keys: the words stay selected, and Enter still means the letter. */
export const keepFocus = (event: { readonly preventDefault: () => void }): void => event.preventDefault()
