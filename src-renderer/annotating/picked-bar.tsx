import { Combine, Tag, Trash2, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#domain/notebook/records'
import { useReadOnly } from '../state/hooks'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import { removeAll } from './intents'
import styles from './picking.module.css'
import { mergePassages } from './resizing'
import { ThemePicker } from './theme-picker'

/** What can be done with the picked passages, all at once and as one step of undo. */
export function PickedBar({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const { t } = useTranslation()
  const picked = useStore((state) => state.picked)
  const picking = useStore((state) => state.picking?.for === 'picked')
  const readOnly = useReadOnly()
  const anchor = useRef<HTMLDivElement>(null)
  const meant = annotations.filter((one) => picked.has(one.id))
  if (meant.length === 0) return null
  return (
    <div ref={anchor} className={styles.bar} role="toolbar" aria-label={t('annotating.pickedToolbar')}>
      <span className={styles.count}>{t('annotating.picked', { count: meant.length })}</span>
      {readOnly ? null : (
        <>
          <IconButton
            label={t('annotating.addTheme')}
            icon={<Tag size={16} />}
            onPress={() => useStore.setState({ picking: { for: 'picked' } })}
          />
          <IconButton
            label={t('annotating.mergePicked')}
            icon={<Combine size={16} />}
            isDisabled={meant.length < 2}
            onPress={() => mergePassages(meant)}
          />
          <IconButton
            label={t('annotating.removePicked', { count: meant.length })}
            icon={<Trash2 size={16} />}
            onPress={() => removeAll(meant)}
          />
        </>
      )}
      <IconButton
        label={t('annotating.unpick')}
        icon={<X size={16} />}
        onPress={() => useStore.setState({ picked: new Set() })}
      />
      {picking ? <ThemePicker anchor={anchor} annotations={meant} /> : null}
    </div>
  )
}
