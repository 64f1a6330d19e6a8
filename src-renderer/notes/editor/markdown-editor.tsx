import { Quote } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { keysShown } from '../../actions/keys'
import { Button, IconButton } from '../../ui/button'
import { InsertPassage } from '../insert-passage'
import { EngineSurface } from './engine-surface'
import { useEngine } from './load'
import styles from './markdown-editor.module.css'
import { PlainSurface } from './plain-surface'
import type { Hears, Surface } from './surface'
import { useWriting, type Written } from './use-writing'

export interface MarkdownEditorProps extends Written {
  readonly label: string
  readonly placeholder: string
  readonly size: 'small' | 'large'
  readonly takesFocus?: boolean
  /** Escape or Ctrl+Enter. Without it they have no meaning here. */
  readonly onDone?: () => void
  /** The article whose passages are offered first. */
  readonly near: RecordId | null
  /** Stands at the end of the bar. */
  readonly children?: ReactNode
  readonly surface?: { current: Surface | null }
}

/** Writes one text of Markdown and keeps it: a note of a passage, of an article, of a theme, of its own. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { t } = useTranslation()
  const { label, placeholder, size, takesFocus = false, near, children } = props
  const own = useRef<Surface | null>(null)
  const surface = props.surface ?? own
  const writing = useWriting(props, surface)
  const latest = useRef(props)
  latest.current = props
  const [inserting, setInserting] = useState(false)
  const button = useRef<HTMLSpanElement>(null)
  const hears = useMemo(
    (): Hears => ({
      typed(text) {
        writing.typed(text)
        latest.current.onText?.(text)
      },
      left: () => void writing.flush(),
      done() {
        const { onDone } = latest.current
        if (onDone) void writing.flush()
        onDone?.()
        return onDone !== undefined
      },
      wantsPassage() {
        setInserting(true)
        return true
      },
    }),
    [writing],
  )
  const isBusy = useCallback(() => surface.current?.isComposing() ?? false, [surface])
  const engine = useEngine(isBusy)
  /** Of the plain field, which may have been here first. */
  const left = useRef<number | null>(null)
  const shared = { surface, text: () => writing.text(), label, placeholder, hears }
  const insert = (embed: string | null): void => {
    setInserting(false)
    surface.current?.focus()
    if (embed !== null) surface.current?.insert(embed)
  }
  const open = (): void => setInserting(true)
  return (
    <div className={styles.editor} data-size={size}>
      <div className={styles[size]}>
        {engine ? (
          <EngineSurface
            {...shared}
            create={engine.createCodeMirror}
            cursor={() => left.current ?? (takesFocus ? writing.text().length : null)}
          />
        ) : (
          <PlainSurface {...shared} takesFocus={takesFocus} left={left} />
        )}
      </div>
      <div className={styles.bar}>
        <span ref={button}>
          {size === 'small' ? (
            <IconButton label={t('notes.insert')} keys={keysShown('Mod+J')} icon={<Quote size={15} />} onPress={open} />
          ) : (
            <Button icon={<Quote size={14} />} onPress={open}>
              {t('notes.insert')}
            </Button>
          )}
        </span>
        {children}
      </div>
      {inserting ? <InsertPassage anchor={button} near={near} onChoose={insert} /> : null}
    </div>
  )
}
