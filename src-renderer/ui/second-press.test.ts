import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ignoreSecondPresses } from './second-press'

let stop: () => void
let heard: string[]

beforeEach(() => {
  document.body.innerHTML = '<button id="one">Xuất</button><div id="over"></div>'
  heard = []
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick']) {
    document.addEventListener(type, hear)
  }
  stop = ignoreSecondPresses(window)
})

afterEach(() => {
  stop()
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick']) {
    document.removeEventListener(type, hear)
  }
})

function hear({ type }: Event): void {
  heard.push(type)
}

/** One whole press of the button at `x`, `at` ms after the page began. */
function press(at: number, x = 10): void {
  const target = document.querySelector('#one') ?? document.body
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const event = new PointerEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: 10 })
    Object.defineProperty(event, 'timeStamp', { value: at })
    target.dispatchEvent(event)
  }
}

function openOver(role: string | null): void {
  const over = document.querySelector('#over')
  over?.replaceChildren()
  if (role === null) return
  const made = document.createElement('div')
  made.setAttribute('role', role)
  over?.append(made)
}

const whole = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']

describe('the second press of a double click', () => {
  it.each(['dialog', 'alertdialog', 'menu', 'listbox'])('is swallowed when the first has opened a %s', (role) => {
    press(0)
    openOver(role)
    press(180)
    expect(heard).toEqual(whole)
  })

  it('is swallowed when the first has closed or replaced what was open', () => {
    openOver('dialog')
    press(0)
    openOver(null)
    press(180)
    openOver('dialog')
    press(1000)
    openOver('dialog')
    press(1180)
    expect(heard).toEqual([...whole, ...whole])
  })

  it('counts where nothing opened, as over words that are to be selected', () => {
    press(0)
    press(180)
    expect(heard).toEqual([...whole, ...whole])
  })

  it.each([
    ['later', 501, 10],
    ['elsewhere', 100, 17],
  ])('is another press when it comes %s', (_, at, x) => {
    press(0)
    openOver('dialog')
    press(at, x)
    expect(heard).toEqual([...whole, ...whole])
  })

  it('swallows nothing once it was stopped', () => {
    stop()
    press(0)
    openOver('dialog')
    press(180)
    expect(heard).toEqual([...whole, ...whole])
  })
})
