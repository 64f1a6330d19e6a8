import type { IpcMain } from 'electron'
import * as z from 'zod/mini'
import { channels } from '#contract/bridge'
import { type CallName, calls, type Handlers, isCallName } from '#contract/calls'
import { failed, type Outcome } from '#contract/failure'

/** Who asks: the address of the page and whether it is a window's own page and not a frame inside it. */
export interface Sender {
  readonly url: string
  readonly top: boolean
}

export interface ServeOptions {
  readonly handlers: Handlers
  readonly isTrusted: (sender: Sender) => boolean
  /** Parse answers too, so that a handler whose shape has drifted from the contract is seen. */
  readonly parsesAnswers: boolean
  readonly logError: (where: string, thrown: unknown) => void
}

export type Serve = (sender: Sender, name: unknown, asked: unknown) => Promise<Outcome<unknown>>

/**
 * The one door through which a window reaches main. A stranger, an unknown call and a question of the wrong shape are
 * `not-understood` with where; anything thrown inside is logged whole and crosses as `unexpected`.
 */
export function createServe({ handlers, isTrusted, parsesAnswers, logError }: ServeOptions): Serve {
  const answer = async (name: CallName, asked: unknown): Promise<Outcome<unknown>> => {
    const question = z.safeParse(calls[name].asks, asked)
    if (!question.success) return failed({ code: 'not-understood', where: whereIn(name, question.error) })
    // `name` is any one of the calls here; the parse above is what makes the question fit its handler.
    const handle = handlers[name] as (asked: unknown) => Promise<Outcome<unknown>>
    const outcome = await handle(question.data)
    if (parsesAnswers && outcome.ok) z.parse(calls[name].answers, outcome.value)
    return outcome
  }
  return async (sender, name, asked) => {
    if (!isTrusted(sender)) return failed({ code: 'not-understood', where: 'sender' })
    if (!isCallName(name)) return failed({ code: 'not-understood', where: 'name' })
    try {
      return await answer(name, asked)
    } catch (thrown) {
      logError(name, thrown)
      return failed({ code: 'unexpected' })
    }
  }
}

/** Where in the question the first objection is, as `commit.change.put.0.after.start`. */
function whereIn(name: CallName, error: z.core.$ZodError): string {
  return [name, ...(error.issues[0]?.path ?? [])].map(String).join('.')
}

/** Answer the windows' questions, each under the number that the window gave it. */
export function listen(ipcMain: IpcMain, serve: Serve): void {
  ipcMain.on(channels.ask, async (event, nth: unknown, name: unknown, asked: unknown) => {
    const frame = event.senderFrame
    if (frame === null) return
    const outcome = await serve({ url: frame.url, top: frame.parent === null }, name, asked)
    try {
      frame.send(channels.answer, nth, outcome)
    } catch {
      // The page has gone in the meantime and needs no answer.
    }
  })
}
