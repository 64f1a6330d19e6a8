import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Annotation, Article } from '#domain/notebook/records'
import { type Endnotes, endnotesOf, noEndnotes } from './endnotes'

/** The numbers of the passages while the page is put on paper; none before and after. */
export function useEndnotes(article: Article, annotations: readonly Annotation[]): Endnotes {
  const isPrinting = usePrinting()
  return useMemo(
    () => (isPrinting ? endnotesOf(annotations, article.blocks) : noEndnotes),
    [isPrinting, annotations, article.blocks],
  )
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The page is taken as it stands when the event is over: React must have drawn by then.
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
