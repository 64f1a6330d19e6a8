import { beforeEach, describe, expect, it } from 'vitest'
import { type Place, useStore } from '../state/store'
import { focusSide } from '../state/two-sides'
import { focusText } from './focus-text'

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
}

const side = (id: string): string =>
  `<div data-side="${id}"><div id="${id}" data-article-text tabindex="0"></div></div>`

const besides = (id: string, other: string): Place => ({
  kind: 'article',
  id,
  beside: { id: other, at: 'left', selected: null, current: null },
})

describe('going to the text of an article', () => {
  beforeEach(() => document.body.replaceChildren())

  it('goes to the one of two that is meant, also when the other one was given the focus meanwhile', async () => {
    document.body.innerHTML = side('left') + side('right')
    useStore.setState({ place: besides('right', 'left') })
    focusText('right')
    document.getElementById('left')?.focus()
    focusSide('left')
    await frames(4)
    expect(document.activeElement?.id).toBe('right')
    expect(useStore.getState().place).toMatchObject({ id: 'right', beside: { id: 'left', at: 'left' } })
  })

  it('leaves whoever went elsewhere meanwhile where they are', async () => {
    document.body.innerHTML = side('other')
    focusText('text')
    document.getElementById('other')?.focus()
    await frames(5)
    expect(document.activeElement?.id).toBe('other')
  })

  it('waits until the article is drawn', async () => {
    focusText('text')
    await frames(5)
    document.body.innerHTML = side('text')
    await frames(3)
    expect(document.activeElement?.id).toBe('text')
  })

  it('waits until a dialog is gone, which has the focus as long as it is there', async () => {
    document.body.innerHTML = `${side('text')}<div role="dialog"><input id="field" /></div>`
    document.getElementById('field')?.focus()
    focusText('text')
    await frames(5)
    expect(document.activeElement?.id).toBe('field')
    document.querySelector('[role="dialog"]')?.remove()
    await frames(3)
    expect(document.activeElement?.id).toBe('text')
  })
})
