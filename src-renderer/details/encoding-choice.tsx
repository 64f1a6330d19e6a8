import { useTranslation } from 'react-i18next'
import { offeredEncodings } from '#domain/importing/encodings/encoding-names'
import type { Article } from '#domain/notebook/records'
import { performWide } from '../state/commit'
import { useReadOnly } from '../state/hooks'
import { ChoiceField } from '../ui/fields'

/** The encoding that was assumed at import, corrected from the kept original; passages are found again by their words. */
export function EncodingChoice({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const { format, encoding } = article.origin
  const hasOne = format === 'text' || format === 'markdown' || format === 'html' || format === 'mhtml'
  if (!hasOne || readOnly) return null
  const known: readonly string[] = offeredEncodings
  const names = known.includes(encoding) ? known : [encoding, ...known]
  return (
    <ChoiceField
      label={t('details.encoding')}
      value={encoding}
      choices={names.map((name) => ({ id: name, label: name }))}
      onChange={(chosen) => {
        if (chosen === encoding) return
        void performWide({ kind: 'reread-article', articleId: article.id, encoding: chosen })
      }}
    />
  )
}
