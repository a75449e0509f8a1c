export const CodebookScreen = () => null
