import { FileText, Image } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportReceipt, ExportRequest, PlannedFile } from '#contract/exporting'
import { pictureAddressOf } from '#contract/picture-address'
import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { languageOf } from '../i18n/i18n'
import { usePickedArticles } from '../library/picked-articles'
import { tellFailure } from '../state/messages'
import { closeOverlay } from '../state/navigate'
import { type Place, useStore } from '../state/store'
import { Button } from '../ui/button'
import { ChoiceField } from '../ui/fields'
import { Modal } from '../ui/modal'
import styles from './export-dialog.module.css'
import { ExportConflicts, ExportDone } from './export-outcome'

type What = 'picked' | 'this-article' | 'this-theme' | 'articles' | 'themes' | 'notebook'

type Stage =
  | { readonly kind: 'planning' }
  | { readonly kind: 'conflicts'; readonly folder: string; readonly files: readonly string[] }
  | { readonly kind: 'done'; readonly receipt: ExportReceipt }

/** Shows exactly what will be written before it is written; asks before anything is replaced. */
export function ExportDialog() {
  const { t } = useTranslation()
  const place = useStore((state) => state.place)
  const picked = usePickedArticles()
  const [what, setWhat] = useState<What>(
    place.kind === 'articles' && picked.length > 0 ? 'picked' : firstOffered(place),
  )
  const [stage, setStage] = useState<Stage>({ kind: 'planning' })
  const request = useRequest(what, place, picked)
  const files = usePlan(request)
  const writing = useRef(false)
  const write = async (folder: string | null, overwrite: boolean): Promise<void> => {
    // A second click while the first is being answered is not a second export.
    if (writing.current) return
    writing.current = true
    const answer = await ask('export', { request, folder, overwrite })
    writing.current = false
    if (answer.ok) {
      if (answer.value) setStage({ kind: 'done', receipt: answer.value })
    } else if (answer.failure.code === 'would-overwrite') setStage({ ...answer.failure, kind: 'conflicts' })
    else tellFailure(answer.failure)
  }
  if (stage.kind === 'done') return <ExportDone receipt={stage.receipt} onClose={closeOverlay} />
  if (stage.kind === 'conflicts') {
    return (
      <ExportConflicts
        folder={stage.folder}
        files={stage.files}
        onOverwrite={() => void write(stage.folder, true)}
        onOther={() => void write(null, false)}
        onClose={closeOverlay}
      />
    )
  }
  const choices = [
    ...(picked.length > 0 ? [{ id: 'picked', label: t('exporting.picked', { count: picked.length }) }] : []),
    ...(place.kind === 'article' ? [{ id: 'this-article', label: t('exporting.thisArticle') }] : []),
    ...(place.kind === 'theme' ? [{ id: 'this-theme', label: t('exporting.thisTheme') }] : []),
    { id: 'articles', label: t('exporting.byArticle') },
    { id: 'themes', label: t('exporting.byTheme') },
    { id: 'notebook', label: t('exporting.notebook') },
  ]
  return (
    <Modal
      title={t('exporting.title')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={!files || files.length === 0} onPress={() => void write(null, false)}>
            {t('exporting.choose')}
          </Button>
        </>
      }
    >
      <ChoiceField
        label={t('exporting.what')}
        value={what}
        choices={choices}
        onChange={(id) => setWhat(whats.find((one) => one === id) ?? 'notebook')}
      />
      {files ? <Preview files={files} /> : <div className={styles.waiting} />}
    </Modal>
  )
}

const whats: readonly What[] = ['picked', 'this-article', 'this-theme', 'articles', 'themes', 'notebook']

function firstOffered(place: Place): What {
  if (place.kind === 'article') return 'this-article'
  return place.kind === 'theme' ? 'this-theme' : 'articles'
}

function useRequest(what: What, place: Place, picked: readonly RecordId[]): ExportRequest {
  const settings = useStore((state) => state.settings)
  const locale = useStore((state) => state.locale)
  const language = languageOf(settings.language, locale)
  const format = 'markdown'
  if (what === 'this-article' && place.kind === 'article') return { format, by: 'article', only: [place.id], language }
  if (what === 'this-theme' && place.kind === 'theme') return { format, by: 'theme', only: [place.id], language }
  if (what === 'picked') return { format, by: 'article', only: picked, language }
  const by = what === 'themes' ? 'theme' : what === 'notebook' ? 'notebook' : 'article'
  return { format, by, language }
}

function usePlan(request: ExportRequest): readonly PlannedFile[] | null {
  const [files, setFiles] = useState<readonly PlannedFile[] | null>(null)
  const key = JSON.stringify(request)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the request, compared by what it says.
  useEffect(() => {
    let wanted = true
    setFiles(null)
    void ask('previewExport', request).then((answer) => {
      if (!wanted) return
      if (answer.ok) setFiles(answer.value)
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [key])
  return files
}

function Preview({ files }: { readonly files: readonly PlannedFile[] }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(0)
  const file = files[shown] ?? files[0]
  if (!file) return <p className={styles.nothing}>{t('exporting.nothing')}</p>
  return (
    <>
      <p className={styles.count}>
        {t('exporting.preview')} · {t('exporting.files', { count: files.length })}
      </p>
      <div className={styles.preview}>
        <ul className={styles.files}>
          {files.map((one, index) => (
            <li key={one.path}>
              <button
                type="button"
                aria-pressed={one.path === file.path}
                title={one.path}
                onClick={() => setShown(index)}
              >
                {'text' in one ? <FileText size={14} aria-hidden /> : <Image size={14} aria-hidden />}
                <span>{one.path}</span>
              </button>
            </li>
          ))}
        </ul>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard. */}
        <section className={styles.text} tabIndex={0} aria-label={file.path}>
          {'text' in file ? (
            <pre>{file.text}</pre>
          ) : (
            <img src={pictureAddressOf(file.picture)} alt={file.path} className={styles.picture} />
          )}
        </section>
      </div>
    </>
  )
}
