import type { App } from '../fixtures/app'

/**
 * Write `text` as an input method for Vietnamese does: the letters are composed step by step (`d`, `đ`, `đâ`, `đất`) and
 * taken over at the end, while every stroke also arrives as a key that means nothing by itself.
 */
export async function compose(app: App, steps: readonly string[]): Promise<void> {
  const { page } = app
  const session = await page.context().newCDPSession(page)
  for (const text of steps) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 })
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', windowsVirtualKeyCode: 229 })
  }
  await session.send('Input.insertText', { text: steps.at(-1) ?? '' })
  await session.detach()
}

/**
 * Press keys in the middle of a composition that begins with `text`, as the input method lets them through: `isComposing`
 * is true on each. Answers which of them somebody has taken for a command.
 */
export async function pressWhileComposing(
  app: App,
  text: string,
  keys: readonly ComposedKey[],
): Promise<readonly string[]> {
  const { page } = app
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const taken = await page.evaluate((keys) => {
    const target = document.activeElement ?? document.body
    return keys.flatMap(({ key, code, ctrl }) => {
      const event = new KeyboardEvent('keydown', {
        key,
        code,
        ctrlKey: ctrl ?? false,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      })
      target.dispatchEvent(event)
      return event.defaultPrevented ? [`${ctrl ? 'Ctrl+' : ''}${key}`] : []
    })
  }, keys)
  await session.send('Input.insertText', { text })
  await session.detach()
  return taken
}

export interface ComposedKey {
  readonly key: string
  readonly code: string
  readonly ctrl?: boolean
}

/** Keys that mean something to the app when nothing is being composed. */
export const commandKeys: readonly ComposedKey[] = [
  { key: 'Enter', code: 'Enter' },
  { key: 'Escape', code: 'Escape' },
  { key: 'ArrowDown', code: 'ArrowDown' },
  { key: 'z', code: 'KeyZ', ctrl: true },
  { key: 'l', code: 'KeyL', ctrl: true },
  { key: 't', code: 'KeyT', ctrl: true },
  { key: 'e', code: 'KeyE', ctrl: true },
  { key: '1', code: 'Digit1', ctrl: true },
  { key: '.', code: 'Period', ctrl: true },
  { key: 'Enter', code: 'Enter', ctrl: true },
]
