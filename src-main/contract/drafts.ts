import * as z from 'zod/mini'

/** What a dialog calls that which is typed in it, among all that is typed for one library; a file name too. */
export const draftName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,79}$/))

/** What was typed, as its dialog understands it; null when there is nothing to keep any more. */
export const draftText = z.nullable(z.string().check(z.maxLength(50_000_000)))
