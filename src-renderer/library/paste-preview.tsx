import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastedPreview } from '#contract/pasting'
import { groupNoise, type IndexedBlock, isNoise } from '#domain/article/blocks'
import { runsByBlock } from '#domain/article/runs'
import { ask } from '../bridge/sotay'
import { describeDate } from '../i18n/dates'
import { BlockView } from '../reading/block-view'
import { NoiseFold } from '../reading/noise-fold'
import { tellFailure } from '../state/messages'
import { closeOverlay, openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import styles from './paste-dialog.module.css'

interface Props {
  readonly html: string
  /** Told what was found, once that is known. */
  readonly onRead: (preview: PastedPreview) => void
}

/** The article that importing would make, drawn as the reader draws it. Nothing of the page but its words is here. */
export function PastePreview({ html, onRead }: Props) {
  const { t } = useTranslation()
  const preview = usePreview(html)
  useEffect(() => {
    if (preview) onRead(preview)
  }, [preview, onRead])
  if (!preview) return <p className={styles.waiting}>{t('importing.pasteReading')}</p>
  if (preview.blocks.length === 0) return <p className={styles.waiting}>{t('importing.pasteNothing')}</p>
  const { source, byline, publishedOn, place = null, url: address } = preview
  const facts = [source, publishedOn ? describeDate(t, publishedOn) : null, place, byline, address]
  return (
    <>
      <Duplicate of={preview.duplicateOf} />
      <section
        className={styles.preview}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        tabIndex={0}
        aria-label={t('importing.pastePreview')}
        lang={preview.language === 'und' ? undefined : preview.language}
      >
        <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {preview.blocks.some(({ role }) => role === 'title') ? null : <h3 className={styles.title}>{preview.title}</h3>}
        <Blocks preview={preview} />
        {preview.more > 0 ? <p className={styles.facts}>{t('importing.pasteMore', { count: preview.more })}</p> : null}
      </section>
      <p className={styles.waiting} role="status">
        {t('importing.pasteFound', {
          count: preview.blocks.length + preview.more,
          folded: preview.blocks.filter(({ role }) => isNoise(role)).length,
        })}
      </p>
    </>
  )
}

function Duplicate({ of }: { readonly of: string | null }) {
  const { t } = useTranslation()
  const row = useStore((state) => state.kept.rows.get(of ?? ''))
  if (!row) return null
  return (
    <p className={styles.duplicate} role="status">
      {t('importing.pasteDuplicate')}{' '}
      <button
        type="button"
        onClick={() => {
          closeOverlay()
          void openArticle(row.id)
        }}
      >
        {row.title}
      </button>
    </p>
  )
}

const noMarks = new Map()

function Blocks({ preview }: { readonly preview: PastedPreview }) {
  const { text, blocks, inlines } = preview
  const runs = useMemo(() => runsByBlock(blocks, inlines, [], []), [blocks, inlines])
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const draw = ({ index, block }: IndexedBlock) => (
    <BlockView
      key={block.start}
      text={text}
      block={block}
      drawn={{ runs: runs[index] ?? [], marks: noMarks }}
      current={null}
    />
  )
  return groupNoise(blocks).map((item) => {
    if (item.kind === 'block') return draw(item)
    const group = item.blocks[0]?.index ?? -1
    return (
      <NoiseFold
        key={`noise ${group}`}
        blocks={item.blocks}
        isOpen={opened.has(group)}
        onOpen={(isOpen) =>
          setOpened(new Set(isOpen ? [...opened, group] : [...opened].filter((one) => one !== group)))
        }
        draw={draw}
      />
    )
  })
}

/** Null while it is being read. */
function usePreview(html: string): PastedPreview | null {
  const [preview, setPreview] = useState<PastedPreview | null>(null)
  useEffect(() => {
    let wanted = true
    void ask('previewPasted', { kind: 'page', html, url: null }).then((answer) => {
      if (!wanted) return
      if (answer.ok) setPreview(answer.value)
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [html])
  return preview
}
