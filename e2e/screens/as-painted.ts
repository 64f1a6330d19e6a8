import type { App } from '../fixtures/app'

/** The words of the line that stands first in view, taken from the page as it is painted. */
export function firstLine(app: App): Promise<string> {
  return app.page.locator('[data-scroller]').evaluate((scroller) => {
    const view = scroller.getBoundingClientRect()
    for (const block of scroller.querySelectorAll('[data-start]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange()
        for (let at = 0; at < (node as Text).length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          if (range.getBoundingClientRect().top >= view.top) return (node as Text).data.slice(at, at + 20)
        }
      }
    }
    return ''
  })
}

/** The words in the upper part of the view. */
export function textNearTop(app: App): Promise<string> {
  return app.page.locator('[data-scroller]').evaluate((scroller) => {
    const view = scroller.getBoundingClientRect()
    const near: string[] = []
    for (const block of scroller.querySelectorAll('[data-start]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange()
        for (let at = 0; at < (node as Text).length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top } = range.getBoundingClientRect()
          if (top >= view.top - 1 && top < view.top + 80) near.push((node as Text).data.charAt(at))
        }
      }
    }
    return near.join('')
  })
}

/** What the CSS Custom Highlight API draws under a name, as words. */
export function painted(app: App, name: string): Promise<readonly string[]> {
  return app.page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name)
}
