/** Stands in until the screen is built. */
export const HelpScreen = () => null
