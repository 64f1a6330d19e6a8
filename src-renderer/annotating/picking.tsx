import { useTranslation } from 'react-i18next'
import { compareInText } from '#domain/article/span'
import type { Annotation } from '#domain/notebook/records'
import { useStore } from '../state/store'
import styles from './picking.module.css'

/** Pick the passage or put it back; with `range`, all from the last one picked to this one, in text order. */
export function pick(annotation: Annotation, range = false): void {
  useStore.setState(({ picked, notebook }) => {
    const after = new Set(picked)
    const last = range ? notebook.annotation.get([...picked].at(-1) ?? '') : undefined
    if (last) {
      const inText = [...notebook.annotation.values()]
        .filter((one) => one.articleId === annotation.articleId && !one.lost)
        .sort(compareInText)
      const [from, to] = [inText.indexOf(last), inText.indexOf(annotation)].sort((one, other) => one - other)
      for (const one of inText.slice(from, (to ?? 0) + 1)) after.add(one.id)
    } else if (!after.delete(annotation.id)) after.add(annotation.id)
    return { picked: after }
  })
}

/** A box to pick a passage with, among others to be tagged, merged or removed together. */
export function PickBox({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const isPicked = useStore((state) => state.picked.has(annotation.id))
  const some = useStore((state) => state.picked.size > 0)
  return (
    <input
      type="checkbox"
      className={styles.box}
      data-shown={some || undefined}
      aria-label={t('annotating.pick', { quote: annotation.quote.exact.replace(/\s+/g, ' ').slice(0, 60) })}
      checked={isPicked}
      onChange={() => pick(annotation)}
    />
  )
}
