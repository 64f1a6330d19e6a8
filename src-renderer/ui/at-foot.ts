/** For the `ref` of what is offered at the foot of a text: messages stay above it while it is there. One at a time. */
export function atFoot(): () => void {
  const root = document.documentElement
  root.toggleAttribute('data-at-foot', true)
  return () => root.removeAttribute('data-at-foot')
}
