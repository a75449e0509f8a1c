/** What stands beside the list of themes when no theme does. */
export const codebookPlaces = ['letters', 'uncovered', 'versions', 'import'] as const
export type CodebookPlace = (typeof codebookPlaces)[number]
