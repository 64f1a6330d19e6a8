import { useTranslation } from 'react-i18next'
import { offeredEncodings, offeredForLetters } from '#domain/importing/encodings/encoding-names'
import type { Article, Origin } from '#domain/notebook/records'
import { useReadOnly } from '../state/hooks'
import { ChoiceField } from '../ui/fields'
import { changeText } from './change-text'

/** The encoding that was assumed at import, corrected from the kept original; passages are found again by their words. */
export function EncodingChoice({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const { format, encoding } = article.origin
  const known = offeredFor(format)
  if (known.length === 0 || readOnly) return null
  const names = known.includes(encoding) ? known : [encoding, ...known]
  return (
    <ChoiceField
      label={t('details.encoding')}
      value={encoding}
      choices={names.map((name) => ({ id: name, label: name }))}
      onChange={(chosen) => {
        if (chosen === encoding) return
        void changeText({ kind: 'reread-article', articleId: article.id, encoding: chosen })
      }}
    />
  )
}

/** Text has an encoding; letters of fonts from before Unicode hide in documents that have none. */
function offeredFor(format: Origin['format']): readonly string[] {
  switch (format) {
    case 'text':
    case 'markdown':
    case 'html':
    case 'mhtml':
      return offeredEncodings
    case 'docx':
    case 'pdf':
      return offeredForLetters
    case 'pasted':
    case 'pasted-html':
    case 'epub':
      return []
  }
}
