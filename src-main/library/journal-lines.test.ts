import { describe, expect, it } from 'vitest'
import { type JournalEntry, lineInTurns, lineOf, readJournal } from './journal-lines'
import { putting, removing, sampleAt, sampleTheme } from './sample-records.arbitrary'

const entryOf = (seq: number): JournalEntry => ({
  seq,
  at: sampleAt,
  step: null,
  change: putting(sampleTheme({ name: `đề mục ${seq}` })),
})

const entries = [1, 2, 3].map(entryOf)
const lines = entries.map(lineOf)
const whole = Buffer.concat(lines)
const lastStart = whole.length - (lines[2]?.length ?? 0)

describe('a line of many records', () => {
  it('[J5] is the same whether it was written at once or in turns', async () => {
    const themes = Array.from({ length: 50 }, (_, index) => sampleTheme({ name: `đề mục ${index}` }))
    const [gone = sampleTheme()] = themes
    for (const change of [putting(...themes), removing(gone), { put: [], remove: [] }]) {
      const entry = { seq: 7, at: sampleAt, step: null, change }
      let turns = 0
      const line = await lineInTurns(entry, () => {
        turns += 1
        return undefined
      })
      expect(Buffer.concat(line).toString()).toBe(lineOf(entry).toString())
      expect(turns).toBe(change.put.length + change.remove.length)
    }
  })
})

describe('reading a journal', () => {
  it('[J1] answers what was written', () => {
    const settled = Buffer.concat([whole, lineOf({ settled: 2 })])
    expect(readJournal(settled)).toEqual({ entries, damage: [], settled: 2, soundUntil: null, end: settled.length })
    expect(readJournal(Buffer.alloc(0)).entries).toEqual([])
  })

  it('[J2] takes a line that was cut at any byte for one that was never acknowledged', () => {
    for (let length = lastStart; length < whole.length - 1; length += 1) {
      const reading = readJournal(whole.subarray(0, length))
      expect(reading.entries).toEqual(entries.slice(0, 2))
      expect(reading).toMatchObject({ damage: [], end: lastStart })
    }
    expect(readJournal(whole.subarray(0, -1)).entries).toEqual(entries)
  })

  it('[J3] accepts nothing wrong and reports what is lost, whichever single bit is flipped', () => {
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = Buffer.from(whole)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const reading = readJournal(flipped)
      const missing = entries.filter(({ seq }) => !reading.entries.some((entry) => entry.seq === seq))
      for (const entry of reading.entries) expect(entry).toEqual(entries[entry.seq - 1])
      expect(missing.length).toBeLessThanOrEqual(1)
      if (missing.length > 0) expect(reading.damage.length).toBeGreaterThan(0)
    }
  })

  it('[J4] finds the lines behind a damaged one', () => {
    const torn = Buffer.concat([lines[0] ?? whole, Buffer.from('\0\0 rác \n'), lines[1] ?? whole])
    const reading = readJournal(torn)
    expect(reading.entries).toEqual(entries.slice(0, 2))
    expect(reading.soundUntil).toBe(1)
    expect(reading.damage).toHaveLength(1)
  })
})
