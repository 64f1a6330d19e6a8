import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pathsOf } from '../bridge/sotay'
import { show } from '../state/navigate'
import styles from './drop-zone.module.css'
import { importFiles, importPasted } from './import'

const fields = 'input, textarea, [contenteditable="true"]'

/** Files, folders or text dropped anywhere on the window are imported; what is pasted outside a field is offered first. */
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
      return types.includes('Files') || types.includes('text/plain')
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
      const text = event.dataTransfer?.getData('text/plain') ?? ''
      if (paths.length > 0) void importFiles(paths)
      else if (text.trim() !== '' && !target?.closest(fields)) void importPasted(text)
    }
    window.addEventListener('dragstart', start)
    window.addEventListener('dragend', end)
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    const paste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || target?.closest(fields) || text.trim() === '') return
      event.preventDefault()
      show({ kind: 'paste', text })
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
