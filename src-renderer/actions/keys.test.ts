import { describe, expect, it } from 'vitest'
import { isPressed, keysPressed, keysShown, type Pressed, whyUnfit } from './keys'

function pressed(key: string, code: string, modifiers = ''): Pressed {
  const has = (modifier: string): boolean => modifiers.split('+').includes(modifier)
  return { key, code, ctrlKey: has('Ctrl'), metaKey: has('Meta'), shiftKey: has('Shift'), altKey: has('Alt') }
}

describe('isPressed', () => {
  it.each<[string, string, Pressed]>([
    ['Mod+Z', 'Ctrl and Z', pressed('z', 'KeyZ', 'Ctrl')],
    ['Mod+Z', 'Command and Z', pressed('z', 'KeyZ', 'Meta')],
    ['Mod+Z', 'Ctrl and Z with Caps Lock on', pressed('Z', 'KeyZ', 'Ctrl')],
    ['Mod+Shift+Z', 'Ctrl, Shift and Z', pressed('Z', 'KeyZ', 'Ctrl+Shift')],
    ['Mod+1', 'Ctrl and 1', pressed('1', 'Digit1', 'Ctrl')],
    ['Mod+1', 'Ctrl and the key of 1 on AZERTY', pressed('&', 'Digit1', 'Ctrl')],
    ['Mod+.', 'Ctrl and a full stop', pressed('.', 'Period', 'Ctrl')],
    ['Mod+L', 'Ctrl and the key of L where Cyrillic is written', pressed('д', 'KeyL', 'Ctrl')],
    ['Mod+Z', 'Ctrl and Z where QWERTZ has it', pressed('z', 'KeyY', 'Ctrl')],
    ['Enter', 'Enter', pressed('Enter', 'Enter')],
    ['F1', 'F1', pressed('F1', 'F1')],
  ])('knows %s in %s', (keys, _, event) => {
    expect(isPressed(keys, event)).toBe(true)
  })

  it.each<[string, string, Pressed]>([
    ['Mod+Z', 'Z alone', pressed('z', 'KeyZ')],
    ['Mod+Z', 'Ctrl, Shift and Z', pressed('Z', 'KeyZ', 'Ctrl+Shift')],
    ['Mod+Z', 'Ctrl, Alt and Z, as AltGr is on Windows', pressed('z', 'KeyZ', 'Ctrl+Alt')],
    ['Mod+Z', 'Ctrl and Y on QWERTZ', pressed('y', 'KeyZ', 'Ctrl')],
    ['Enter', 'Ctrl and Enter', pressed('Enter', 'Enter', 'Ctrl')],
    ['Mod+T', 'Ctrl and a letter an input method is composing', pressed('Process', 'KeyT', 'Ctrl')],
    ['Mod+1', 'Ctrl and 2', pressed('2', 'Digit2', 'Ctrl')],
  ])('does not take %s for %s', (keys, _, event) => {
    expect(isPressed(keys, event)).toBe(false)
  })
})

describe('keysPressed', () => {
  it.each(['Control', 'Shift', 'Alt', 'Meta', 'Dead', 'Process', 'Unidentified'])(
    'is nothing while %s is held',
    (key) => {
      expect(keysPressed(pressed(key, '', 'Ctrl'))).toBeNull()
    },
  )
})

describe('whyUnfit', () => {
  it.each([
    ['A', false, 'letter'],
    ['Shift+A', false, 'letter'],
    ['1', false, 'letter'],
    ['Mod+C', false, 'taken'],
    ['Escape', true, 'taken'],
    ['Enter', false, 'taken'],
    ['Enter', true, null],
    ['Mod+J', false, null],
    ['F2', false, null],
    ['Alt+Shift+H', false, null],
  ] as const)('of %s (in the text: %s) is %s', (keys, inText, expected) => {
    expect(whyUnfit(keys, inText)).toBe(expected)
  })
})

describe('keysShown', () => {
  it.each([
    ['Mod+Shift+Z', 'Ctrl+Shift+Z'],
    ['Mod+ArrowDown', 'Ctrl+↓'],
    ['Escape', 'Esc'],
    ['Mod+.', 'Ctrl+.'],
  ])('writes %s as %s', (keys, expected) => {
    expect(keysShown(keys)).toBe(expected)
  })
})
