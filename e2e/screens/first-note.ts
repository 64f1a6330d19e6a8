import { expect } from '@playwright/test'
import type { App } from '../fixtures/app'

/** What the first note says in the library now, from main: what a window draws may not be saved. */
export function keptBody(app: App): Promise<string | undefined> {
  return app.page.evaluate(async () => {
    const answer = await window.sotay.ask('openLibrary', null)
    return answer.ok ? answer.value.library.notes[0]?.body : undefined
  })
}

/** Somebody else writes into the first note: another window, or a program that syncs. */
export async function writeElsewhere(app: App, edit: { readonly from: string; readonly to: string }): Promise<void> {
  const saved = await app.page.evaluate(async ({ from, to }) => {
    const answer = await window.sotay.ask('openLibrary', null)
    const before = answer.ok ? answer.value.library.notes[0] : undefined
    if (!before) return false
    const after = { ...before, body: before.body.replace(from, to) }
    const step = {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      intent: { kind: 'edit-notebook-note', name: '' } as const,
      change: { put: [{ before, after }], remove: [] },
    }
    return (await window.sotay.ask('commit', step)).ok
  }, edit)
  expect(saved).toBe(true)
}
