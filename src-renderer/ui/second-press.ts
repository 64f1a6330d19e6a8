/** As desktops have it: two presses within this time (ms) and distance (CSS pixels) are one double click. */
const longest = 500
const farthest = 6

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

interface Press {
  readonly at: number
  readonly x: number
  readonly y: number
  /** What was open over the rest when the press began. */
  readonly open: readonly Element[]
}

/**
 * A double click on a button is one press to the person who makes it. Where the first press has opened, closed or
 * replaced a dialog or a menu, the second lands on what nobody has seen yet: it is swallowed. Answers a way to stop.
 */
export function ignoreSecondPresses(view: Window): () => void {
  let last: Press | null = null
  let swallowing = false
  const press = (event: PointerEvent): void => {
    const now = pressOf(event, view.document)
    swallowing = last !== null && isDoubleClick(last, now) && !sameElements(last.open, now.open)
    last = now
    swallow(event)
  }
  const swallow = (event: Event): void => {
    if (!swallowing) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const rest = ['pointerup', 'mousedown', 'mouseup', 'click', 'dblclick'] as const
  view.addEventListener('pointerdown', press, true)
  for (const type of rest) view.addEventListener(type, swallow, true)
  return () => {
    view.removeEventListener('pointerdown', press, true)
    for (const type of rest) view.removeEventListener(type, swallow, true)
  }
}

function pressOf({ timeStamp, clientX, clientY }: PointerEvent, page: Document): Press {
  return { at: timeStamp, x: clientX, y: clientY, open: [...page.querySelectorAll(overlays)] }
}

function isDoubleClick(one: Press, other: Press): boolean {
  const distance = Math.max(Math.abs(other.x - one.x), Math.abs(other.y - one.y))
  return other.at - one.at <= longest && distance <= farthest
}

function sameElements(one: readonly Element[], other: readonly Element[]): boolean {
  return one.length === other.length && one.every((element, at) => element === other[at])
}
