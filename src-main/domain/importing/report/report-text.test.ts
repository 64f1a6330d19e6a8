import { expect, it } from 'vitest'
import { type ReportedImport, reportLines } from './report-lines'
import { reportCsv, reportMarkdown } from './report-text'
import { reportWords } from './report-words'

const id = '0b7f3a52-6c1d-4e8f-9a2b-3c4d5e6f7a8b'
const report: ReportedImport = {
  imported: [
    { file: '/bài/a.txt', id, title: 'Chợ *phiên*', encoding: 'utf-8', check: [], leftOut: [] },
    { file: '/bài/b.txt', id, title: 'Mùa "nước"', encoding: 'tcvn3', check: ['encoding', 'year'], leftOut: [] },
  ],
  duplicates: [{ file: '=cmd().txt', of: id }],
  refused: [{ file: '/bài/`c`.txt', code: 'empty' }],
}
const lines = reportLines(report, 'vi', () => 'Bài cũ')

it('begins with what asks for a decision', () => {
  expect(lines.map(({ outcome, file }) => `${outcome} ${file}`)).toEqual([
    'refused /bài/`c`.txt',
    'imported /bài/b.txt',
    'duplicate =cmd().txt',
    'imported /bài/a.txt',
  ])
  expect(lines[1]?.note).toBe('bảng mã đoán là tcvn3; ngày không có năm')
})

it('writes a table that a spreadsheet reads and does not reckon out', () => {
  expect(reportCsv(lines, 'vi')).toBe(
    [
      '\ufeff"Kết quả","Tệp","Bài","Ghi chú"',
      '"không nhập được","/bài/`c`.txt","","Tệp trống, không có chữ nào."',
      '"đã nhập","/bài/b.txt","Mùa ""nước""","bảng mã đoán là tcvn3; ngày không có năm"',
      '"đã có sẵn","\'=cmd().txt","Bài cũ",""',
      '"đã nhập","/bài/a.txt","Chợ *phiên*",""',
      '',
    ].join('\r\n'),
  )
})

it('writes Markdown in which a title or a name is only words', () => {
  expect(
    reportMarkdown(
      reportLines(report, 'en', () => 'Bài cũ'),
      'en',
      'Stopped.',
    ),
  ).toBe(
    [
      '# Import result',
      '',
      'Stopped.',
      '',
      '## Not imported: 1',
      '',
      '- `` /bài/`c`.txt `` — The file is empty: there are no words in it.',
      '',
      '## Already here: 1',
      '',
      '- `=cmd().txt` — Bài cũ',
      '',
      '## Imported: 2',
      '',
      '- `/bài/b.txt` — Mùa "nước" — encoding guessed as tcvn3; date without a year',
      '- `/bài/a.txt` — Chợ \\*phiên\\*',
      '',
    ].join('\n'),
  )
})

it('has the same words to say in both languages', () => {
  for (const part of ['check', 'refusal', 'outcome', 'column'] as const) {
    expect(Object.keys(reportWords.en[part])).toEqual(Object.keys(reportWords.vi[part]))
  }
})

it('names the pictures that did not come along, a few of each reason', () => {
  const many = Array.from({ length: 8 }, (_, at) => ({ name: `anh-${at}.jpg`, why: 'too-many' as const }))
  const leftOut = [{ name: '', why: 'too-large' as const }, ...many]
  const imported = [{ file: 'a.html', id, title: 'Chợ phiên', encoding: 'utf-8', check: [], leftOut }]
  const noteIn = (language: 'vi' | 'en') =>
    reportLines({ imported, duplicates: [], refused: [] }, language, () => '')[0]?.note
  expect(noteIn('vi')).toBe(
    'ảnh quá lớn nên không giữ: ảnh không tên; bài có quá nhiều ảnh, không giữ: anh-0.jpg, anh-1.jpg, anh-2.jpg, anh-3.jpg, anh-4.jpg, và 3 ảnh nữa',
  )
  expect(noteIn('en')).toMatch(/^pictures too large to keep: a picture without a name; .*anh-4\.jpg, and 3 more$/)
})
