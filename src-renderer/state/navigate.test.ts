import { beforeEach, describe, expect, it } from 'vitest'
import { tell } from './messages'
import { closeOverlay, show } from './navigate'
import { useStore } from './store'

const said = (): readonly string[] => useStore.getState().messages.map(({ text }) => text)

describe('opening something over the rest', () => {
  beforeEach(() => {
    useStore.setState({ messages: [] })
    closeOverlay()
  })

  it('takes away what was said before and asks for nothing, and leaves what is a problem', () => {
    tell('info', 'Đã nhập 3 bài')
    tell('problem', 'Chưa lưu được')
    show({ kind: 'export' })
    expect(useStore.getState().overlay).toEqual({ kind: 'export' })
    expect(said()).toEqual(['Chưa lưu được'])
  })

  it('leaves what is said while it is open', () => {
    show({ kind: 'export' })
    tell('info', 'Đã chép')
    expect(said()).toEqual(['Đã chép'])
  })
})
