import type { PartialDate } from '#domain/notebook/records'

export type ExportLanguage = 'vi' | 'en'

/** The few words an exported file says by itself. They go with the file, so they stand here and not with the screen's. */
export interface ExportLabels {
  readonly untitled: string
  readonly index: string
  readonly articles: string
  readonly themes: string
  readonly notes: string
  readonly passages: string
  readonly fullText: string
  readonly noPassages: string
  readonly source: string
  readonly theme: string
  readonly note: string
  readonly description: string
  readonly partOf: string
  readonly subthemes: string
  readonly inArticle: string
  readonly date: (date: PartialDate) => string
}

export const exportLabels: { readonly [Language in ExportLanguage]: ExportLabels } = {
  vi: {
    untitled: 'Không có tiêu đề',
    index: 'Mục lục',
    articles: 'Bài báo',
    themes: 'Chủ đề',
    notes: 'Ghi chú',
    passages: 'Đoạn trích',
    fullText: 'Toàn văn',
    noPassages: 'Chưa có đoạn trích nào.',
    source: 'Nguồn',
    theme: 'Chủ đề',
    note: 'Ghi chú',
    description: 'Mô tả',
    partOf: 'Thuộc',
    subthemes: 'Chủ đề con',
    inArticle: 'Mở trong bài',
    date: (date) => partsOf(date).reverse().join('/'),
  },
  en: {
    untitled: 'Untitled',
    index: 'Index',
    articles: 'Articles',
    themes: 'Themes',
    notes: 'Notes',
    passages: 'Passages',
    fullText: 'Full text',
    noPassages: 'No passages yet.',
    source: 'Source',
    theme: 'Theme',
    note: 'Note',
    description: 'Description',
    partOf: 'Part of',
    subthemes: 'Sub-themes',
    inArticle: 'Open in the article',
    date: (date) => inEnglish(date),
  },
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** Year, month and day as far as they are stated; `--11-24` gives month and day. Nothing is invented. */
function partsOf(date: PartialDate): string[] {
  return date.split('-').filter((part) => part !== '')
}

function inEnglish(date: PartialDate): string {
  const hasYear = !date.startsWith('--')
  const [year, month, day] = hasYear ? partsOf(date) : ['', ...partsOf(date)]
  const monthName = month === undefined ? undefined : (months[Number(month) - 1] ?? month)
  return [day && String(Number(day)), monthName, year].filter((part) => part).join(' ')
}
