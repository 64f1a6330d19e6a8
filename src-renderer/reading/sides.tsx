import { ArrowLeftRight, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { type Place, useStore } from '../state/store'
import { closeSide, focusSide, sidesOf } from '../state/two-sides'
import { IconButton } from '../ui/button'
import { focusOther } from './focus-other'
import { Reader } from './reader'
import styles from './sides.module.css'

/** The open article, or two side by side, each scrolled, selected in and coded for itself. */
export function Sides({ place }: { readonly place: Extract<Place, { kind: 'article' }> }) {
  const sides = sidesOf(place)
  const areTwo = sides.length > 1
  return (
    <div className={styles.sides}>
      {sides.map((id) => (
        <div
          key={id}
          className={styles.side}
          data-side={id}
          data-focused={id === place.id || undefined}
          onFocusCapture={() => focusSide(id)}
          onPointerDownCapture={() => focusSide(id)}
        >
          {areTwo ? <SideBar id={id} isFocused={id === place.id} /> : null}
          <div className={styles.reader}>
            <Reader articleId={id} isFocused={id === place.id} />
          </div>
        </div>
      ))}
    </div>
  )
}

function SideBar({ id, isFocused }: { readonly id: RecordId; readonly isFocused: boolean }) {
  const { t } = useTranslation()
  const title = useStore((state) => state.kept.rows.get(id)?.title) || t('common.untitled')
  return (
    <header className={styles.bar}>
      <h2 className={isFocused ? styles.focused : styles.title} title={title}>
        {title}
      </h2>
      <span className={styles.other}>
        <IconButton label={t('action.other-side')} icon={<ArrowLeftRight size={15} />} onPress={focusOther} />
      </span>
      <IconButton label={t('reader.closeSide', { title })} icon={<X size={16} />} onPress={() => closeSide(id)} />
    </header>
  )
}
