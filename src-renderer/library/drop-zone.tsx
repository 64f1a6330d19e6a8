import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pathsOf } from '../bridge/sotay'
import { show } from '../state/navigate'
import styles from './drop-zone.module.css'
import { importFiles } from './import'
import { offeredBy } from './offered'

const fields = 'input, textarea, [contenteditable="true"]'

/** Files and folders dropped anywhere on the window are imported; text that is dropped, or pasted outside a field, is shown first. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // A passage dragged inside the window is no import.
    let startedHere = false
    const start = (): void => {
      startedHere = true
    }
    const end = (): void => {
      startedHere = false
    }
    const isForeign = (event: DragEvent): boolean => {
      if (startedHere) return false
      const types = event.dataTransfer?.types ?? []
      return types.includes('Files') || types.includes('text/plain') || types.includes('text/html')
    }
    const drag = (event: DragEvent): void => {
      event.preventDefault()
      setOver(isForeign(event))
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      if (!isForeign(event)) return
      // Text dropped where one writes is written there; files are for the library wherever they fall.
      const target = event.target instanceof Element ? event.target : null
      const paths = pathsOf(event.dataTransfer?.files ?? [])
      const offered = offeredBy(event.dataTransfer)
      if (paths.length > 0) void importFiles(paths)
      else if (offered && !target?.closest(fields)) show({ kind: 'paste', ...offered })
    }
    window.addEventListener('dragstart', start)
    window.addEventListener('dragend', end)
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    const paste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || target?.closest(fields)) return
      const offered = offeredBy(event.clipboardData)
      if (!offered) return
      event.preventDefault()
      show({ kind: 'paste', ...offered })
    }
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragstart', start)
      window.removeEventListener('dragend', end)
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [])
  return (
    <>
      {children}
      {over ? <div className={styles.over}>{t('importing.drop')}</div> : null}
    </>
  )
}
