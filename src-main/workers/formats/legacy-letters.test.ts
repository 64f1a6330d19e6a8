import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legacyText } from '#domain/importing/encodings/legacy-bytes'
import { legacyBytes } from '#domain/importing/encodings/legacy-sample.arbitrary'
import { docxParts, pdf, zip } from '../../../e2e/material/formats/writers.mjs'
import { readFormat } from './read-format'

type Paragraph = Parameters<typeof docxParts>[0][number]
type How = Parameters<typeof docxParts>[3]

const sentences = [
  'Sáng nay, bà con xã Bình Lạc ra đồng sớm hơn mọi ngày, vì nước vừa rút và lúa chín rộ cả một vùng ven sông.',
  'Ông Đỗ Văn Tửu, trưởng thôn Đoài, nói rằng năm nay thôn được mùa nhất trong mười lăm năm trở lại đây.',
  'Trường học ở xóm Giữa phải nghỉ một tuần, bởi đường sang sông bị ngập và chiếc đò cũ đã hỏng.',
  'Những thửa ruộng gần đê được ưu tiên gặt trước; rơm rạ được chở về phủ gốc chè và ủ phân.',
  'Chị Nguyễn Thị Bưởi kể: chợ phiên họp trên bờ kè, ai cũng tranh thủ bán mớ cá vừa đơm được đêm qua.',
  'Xã dự kiến mở lại bến phà vào giữa tháng chín, khi mực nước hạ xuống dưới mức báo động một.',
] as const
const [first, second, third] = sentences
const encodings = ['tcvn3', 'vni', 'viscii', 'windows-1258'] as const
const fontOf = { tcvn3: '.VnTime', vni: 'VNI-Times' } as const

/** The letters that a program shows which takes the bytes of a legacy font for Western ones. */
function masked(encoding: (typeof encodings)[number], text: string): string {
  return legacyText('windows-1252', legacyBytes(encoding, text))
}

async function read(paragraphs: readonly Paragraph[], { as, ...how }: How & { as?: string } = {}) {
  const bytes = zip(docxParts(paragraphs, '', '', how))
  const reading = await readFormat('docx', { bytes, fileName: 'bai.docx', ...(as !== undefined && { as }) })
  if (!reading.ok) throw new Error(reading.code)
  return { lines: reading.draft.text.split('\n\n'), encoding: reading.encoding }
}

describe('a Word document whose letters are those of a font from before Unicode', () => {
  it.each(encodings)('is read in %s without a font that says so, by what can be spelled', async (encoding) => {
    const found = await read(sentences.map((text) => ({ text: masked(encoding, text) })))
    expect(found).toEqual({ lines: [...sentences], encoding })
  })

  it.each(['tcvn3', 'vni'] as const)(
    'is read in %s by the fonts of its runs, beside lines in Unicode',
    async (encoding) => {
      const found = await read([
        { text: first },
        { text: '', runs: [{ text: `${masked(encoding, second)} `, font: fontOf[encoding] }, { text: third }] },
        { text: masked(encoding, 'Mùa nước'), runs: [{ text: masked(encoding, 'Mùa nước'), font: fontOf[encoding] }] },
      ])
      expect(found).toEqual({ lines: [first, `${second} ${third}`, 'Mùa nước'], encoding })
    },
  )

  it('is read by the fonts of its styles and of the whole document', async () => {
    const text = masked('tcvn3', second)
    expect(await read([{ text }], { font: '.VnTime' })).toEqual({ lines: [second], encoding: 'tcvn3' })
    const styled = await read([{ text: masked('vni', 'Được mùa'), style: 'Heading1' }, { text: first }], {
      styleFonts: { Heading1: 'VNI-Helve' },
    })
    expect(styled).toEqual({ lines: ['Được mùa', first], encoding: 'vni' })
  })

  it('shows capitals where the font did', async () => {
    const runs = [{ text: masked('tcvn3', 'Được mùa ở Bình Lạc'), font: '.VnTimeH' }]
    expect(await read([{ text: '', runs }, { text: first }])).toMatchObject({ lines: ['ĐƯỢC MÙA Ở BÌNH LẠC', first] })
  })

  it('is in Unicode all the same where somebody only left the font behind', async () => {
    expect(await read([{ text: first }, { text: second }, { text: 'Vụ mùa' }], { font: '.VnTime' })).toEqual({
      lines: [first, second, 'Vụ mùa'],
      encoding: 'utf-8',
    })
  })

  it.each([
    [
      'French',
      'Les élèves de l’école où naît l’été ont déjà célébré la fête à la façon de leurs aînés, près du château.',
    ],
    [
      'German',
      'Die Bürger der Städte an der Donau können später über größere Brücken gehen, müssen dafür aber Geduld üben.',
    ],
    ['measures', 'The sample was 10 µm wide at 5 °C ± 2, and 3 µg of it were kept § 4.'],
    ['names in Vietnamese', 'Hội Đắk Lắk mời ông François Müller dự lễ ở Kon Tum.'],
  ])('leaves %s as it is', async (_, text) => {
    expect(await read([{ text }, { text: 'A line.' }])).toMatchObject({ lines: [text, 'A line.'], encoding: 'utf-8' })
  })

  it('is corrected by whoever knows better', async () => {
    const paragraphs = [{ text: masked('tcvn3', 'Mùa nước nổi') }, { text: 'A line.' }]
    // Three words could be anything: nothing is assumed.
    expect(await read(paragraphs)).toMatchObject({ encoding: 'utf-8' })
    expect(await read(paragraphs, { as: 'tcvn3' })).toEqual({ lines: ['Mùa nước nổi', 'A line.'], encoding: 'tcvn3' })
    const whole = [{ text: masked('vni', first) }]
    expect(await read(whole, { as: 'utf-8' })).toEqual({ lines: [masked('vni', first)], encoding: 'utf-8' })
  })

  it('comes out as it was written, whatever the encoding, the lines and where runs are cut', async () => {
    const some = fc.record({
      encoding: fc.constantFrom('tcvn3', 'vni'),
      lines: fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }),
      cuts: fc.array(fc.nat({ max: 90 }), { maxLength: 6 }),
      says: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(some, async ({ encoding, lines, cuts, says }) => {
        const paragraphs = lines.map((line) => {
          const text = masked(encoding, line)
          const at = [0, ...[...new Set(cuts)].sort((one, other) => one - other), text.length]
          const font = says ? { font: fontOf[encoding] } : {}
          return { text: '', runs: at.slice(1).map((to, index) => ({ text: text.slice(at[index], to), ...font })) }
        })
        expect(await read(paragraphs)).toEqual({ lines, encoding })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a PDF whose letters are those of a font from before Unicode', () => {
  const drawn = (lines: readonly string[]) =>
    pdf([lines.map((text, index) => ({ text, x: 40, y: 80 + index * 30, size: 7 }))])

  async function readPdf(lines: readonly string[], as?: string) {
    const reading = await readFormat('pdf', {
      bytes: drawn(lines),
      fileName: 'bai.pdf',
      ...(as !== undefined && { as }),
    })
    if (!reading.ok) throw new Error(reading.code)
    return { text: reading.draft.text.replace(/\s+/gu, ' '), encoding: reading.encoding }
  }

  it('is read by what can be spelled', async () => {
    expect(await readPdf(sentences.map((text) => masked('vni', text)))).toEqual({
      text: sentences.join(' '),
      encoding: 'vni',
    })
  })

  it('has its ư again where its reader leaves soft hyphens out, when the word needs one', async () => {
    const { text, encoding } = await readPdf(sentences.map((text) => masked('tcvn3', text)))
    expect(encoding).toBe('tcvn3')
    // What can be spelled without its ư could have been meant so: nobody can know, and nothing is guessed.
    const known = sentences.join(' ').replace('mười', 'mời').replace('ưu', 'u').replace('Bưởi', 'Bởi')
    expect(text).toBe(known.replace('dưới', 'dới'))
  })

  it('has its ư again where PDF made a hyphen of it, and keeps hyphens', async () => {
    const lines = [...sentences, 'Tuyến Bắc-Nam chở 20-30 chuyến lươn giống về đầm.']
    const hyphened = lines.map((text) => masked('tcvn3', text).replace(/\u00ad/gu, '-'))
    expect(await readPdf(hyphened)).toEqual({ text: lines.join(' '), encoding: 'tcvn3' })
  })

  it('is left alone in Unicode, and when a person says so', async () => {
    expect(await readPdf(sentences)).toEqual({ text: sentences.join(' '), encoding: 'utf-8' })
    const lines = sentences.map((text) => masked('vni', text))
    expect(await readPdf(lines, 'utf-8')).toMatchObject({ encoding: 'utf-8', text: lines.join(' ') })
  })
})
