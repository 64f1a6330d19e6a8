import { beforeEach, describe, expect, it } from 'vitest'
import { focusText } from './focus-text'

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
}

const side = (id: string, isFocused: boolean): string =>
  `<div ${isFocused ? 'data-focused' : ''}><div id="${id}" data-article-text tabindex="0"></div></div>`

describe('going to the text of an article', () => {
  beforeEach(() => document.body.replaceChildren())

  it('goes to the one of two that is meant', async () => {
    document.body.innerHTML = side('left', false) + side('right', true)
    focusText()
    await frames(4)
    expect(document.activeElement?.id).toBe('right')
  })

  it('waits until the article is drawn', async () => {
    focusText()
    await frames(5)
    document.body.innerHTML = side('text', true)
    await frames(3)
    expect(document.activeElement?.id).toBe('text')
  })

  it('waits until a dialog is gone, which has the focus as long as it is there', async () => {
    document.body.innerHTML = `${side('text', true)}<div role="dialog"><input id="field" /></div>`
    document.getElementById('field')?.focus()
    focusText()
    await frames(5)
    expect(document.activeElement?.id).toBe('field')
    document.querySelector('[role="dialog"]')?.remove()
    await frames(3)
    expect(document.activeElement?.id).toBe('text')
  })
})
