export const VerbatimsScreen = () => null
