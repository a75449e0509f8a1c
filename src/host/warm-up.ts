import { monthsBetween, usualMonth } from '../contract/months.ts'
import type { WorkspaceInfo } from '../contract/schemas/workspace.ts'
import type { App } from '../core/app.ts'

/** Asks for the month that the screens open with while the window is still being made: the core keeps the answer. */
export function warmUp(app: App, { firstMonth, lastMonth, cutOff }: WorkspaceInfo): void {
  const month = usualMonth(monthsBetween(firstMonth, lastMonth), cutOff)
  if (month !== null) void app.call('figures.overview', { month })
}
