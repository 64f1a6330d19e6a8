import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { keepFocus } from './keep-focus'

const page = document.createElement('div')
document.body.append(page)
const stop = keepFocus(page)
afterAll(stop)

const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 4; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
}

function standOn(selector: string): HTMLElement {
  const element = page.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`nothing is ${selector}`)
  element.focus()
  return element
}

/** Something over the page, with the focus. */
function standOver(): HTMLElement {
  const over = document.createElement('button')
  document.body.append(over)
  over.focus()
  return over
}

describe('the focus, when what has it goes', () => {
  beforeEach(() => {
    page.innerHTML = `
      <header><button id="x">x</button><button id="y">y</button></header>
      <main data-focused tabindex="-1">
        <div id="text" data-article-text tabindex="0"></div>
        <ul>
          <li><button id="a">a</button><button id="a2">a2</button></li>
          <li><button id="b">b</button><button id="b2">b2</button></li>
          <li><button id="c">c</button></li>
        </ul>
      </main>`
  })

  it('goes to the item that takes its place in the list', async () => {
    standOn('#b').closest('li')?.remove()
    await frames()
    expect(document.activeElement?.id).toBe('c')
  })

  it('goes to the same thing in that item, where it has it', async () => {
    standOn('#a2').closest('li')?.remove()
    await frames()
    expect(document.activeElement?.id).toBe('b2')
  })

  it('goes to the last item when the last one went', async () => {
    standOn('#c').closest('li')?.remove()
    await frames()
    expect(document.activeElement?.id).toBe('b')
  })

  it('stays in the item of which only a part went', async () => {
    standOn('#a').remove()
    await frames()
    expect(document.activeElement?.id).toBe('a2')
  })

  it('goes to the text when the list went with it', async () => {
    standOn('#a').closest('ul')?.remove()
    await frames()
    expect(document.activeElement?.id).toBe('text')
  })

  it('goes to the middle of the window where nothing can have it yet', async () => {
    standOn('#a')
    const main = page.querySelector('main')
    main?.replaceChildren()
    await frames()
    expect(document.activeElement).toBe(main)
  })

  it('goes on below when a button of the bar on top went', async () => {
    standOn('#y').remove()
    await frames()
    expect(document.activeElement?.id).toBe('text')
  })

  it('comes back from a dialog that was opened from a menu, once both are gone', async () => {
    standOn('#a2')
    const [menu, dialog] = [standOver(), standOver()]
    menu.remove()
    await frames()
    expect(document.activeElement).toBe(dialog)
    dialog.remove()
    await frames()
    expect(document.activeElement?.id).toBe('a2')
  })

  it('comes back from a dialog to what took the place of what it was opened from', async () => {
    const item = standOn('#b').closest('li')
    const dialog = standOver()
    item?.remove()
    dialog.remove()
    await frames()
    expect(document.activeElement?.id).toBe('c')
  })

  it('is left to whoever takes it meanwhile', async () => {
    standOn('#b').closest('li')?.remove()
    page.querySelector<HTMLElement>('#a2')?.focus()
    await frames()
    expect(document.activeElement?.id).toBe('a2')
  })

  it('is left nowhere when a person left it nowhere', async () => {
    standOn('#a').blur()
    page.querySelector('#b')?.closest('li')?.remove()
    await frames()
    expect(document.activeElement).toBe(document.body)
  })
})
