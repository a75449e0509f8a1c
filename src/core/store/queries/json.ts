/** JSON we wrote ourselves: its shape is true by construction, so no schema runs over every row of a list. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the shape that it wrote
export const fromJson = <T>(text: string): T => JSON.parse(text) as T
