import { TextSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../actions/action-button'
import { useArticle, useOpenArticleId } from '../state/hooks'
import { LookPopover } from './look-popover'
import { Outline } from './outline'

/** What helps with reading the article that has the focus. */
export function ReaderTools() {
  const { t } = useTranslation()
  const article = useArticle(useOpenArticleId())
  if (!article) return null
  return (
    <>
      <ActionButton id="find" label={t('find.label')} icon={TextSearch} />
      <Outline key={article.id} article={article} />
      <LookPopover />
    </>
  )
}
