import * as z from 'zod/mini'

/** Where a window stood, in device-independent pixels, and whether it filled the screen. */
export const windowBounds = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
})

export type WindowBounds = Readonly<z.infer<typeof windowBounds>>

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallestWindow = { width: 720, height: 480 } as const
const firstWindow = { width: 1280, height: 820 } as const
const leastVisible = 120

/**
 * Where the window is to stand: where it stood, if enough of its title bar still lies on a screen to be taken hold of;
 * else at its size in the middle. `x` and `y` absent lets the system place it.
 */
export function placeWindow(kept: WindowBounds | null, screens: readonly Area[]): Partial<WindowBounds> {
  const largest = screens.reduce((most, { width, height }) => Math.max(most, width * height), 0)
  const screen = screens.find(({ width, height }) => width * height === largest)
  const within = (size: number, smallest: number, room: number | undefined): number =>
    Math.max(smallest, Math.min(size, room ?? size))
  const wanted = kept ?? { ...firstWindow, maximized: false }
  const width = within(wanted.width, smallestWindow.width, screen?.width)
  const height = within(wanted.height, smallestWindow.height, screen?.height)
  const placed = { width, height, maximized: wanted.maximized }
  if (kept === null || !screens.some((area) => canBeTakenHoldOf(kept, area))) return placed
  return { ...placed, x: kept.x, y: kept.y }
}

function canBeTakenHoldOf({ x, y, width }: WindowBounds, area: Area): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return visible >= leastVisible && y >= area.y - 8 && y <= area.y + area.height - leastVisible
}
