import type { Attachment, PictureType } from '#domain/notebook/records'
import { articlesFolder } from './markdown/desk'
import type { Material, PlannedPicture, PlanRequest } from './material'

const endings: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Pictures lie in a folder beside the articles that show them, each once, called by what it holds: nothing moves them. */
export function pictureLink({ sha256, mediaType }: Attachment): string {
  return `pictures/${sha256.slice(0, 20)}.${endings[mediaType]}`
}

/** The picture files that go with the articles that `request` writes, each once. Files by theme quote words alone. */
export function planPictures({ articles }: Material, { by, only }: PlanRequest): readonly PlannedPicture[] {
  if (by === 'theme') return []
  const wanted = new Set(only)
  const folder = by === 'notebook' ? `${articlesFolder}/` : ''
  const files = new Map<string, PlannedPicture>()
  for (const { article } of articles) {
    if (only && !wanted.has(article.id)) continue
    for (const attachment of article.attachments ?? []) {
      const path = `${folder}${pictureLink(attachment)}`
      files.set(path, { path, picture: attachment.sha256 })
    }
  }
  return [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
}
