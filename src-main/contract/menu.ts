import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'

/**
 * An action of the window's table as the menu bar is to show it. `keys` as in the table (`Mod+Shift+Z`); the menu only
 * shows them, the window listens for them.
 */
export const menuLine = z.strictObject({
  action: z.string().check(z.maxLength(64)),
  label: z.string().check(z.maxLength(400)),
  keys: z.nullable(z.string().check(z.maxLength(64))),
  enabled: z.boolean(),
})

export const menuLines = z.array(menuLine).check(z.maxLength(200))

export type MenuLine = Frozen<z.infer<typeof menuLine>>
