import type { Failure } from '#contract/failure'
import type { TakenOver } from '#contract/safety'
import type { RecordId } from '#domain/notebook/records'
import type { Memory } from './draft'
import type { LibraryNews } from './library'

/** Tells those who listen what happened without a commit, and remembers what was found wrong. */
export interface NewsDesk {
  /** Found wrong: remembered with the notices of the opening, and told. */
  readonly notice: (failure: Failure) => void
  readonly tellTaken: (by: TakenOver | null) => void
  tell(articles: readonly RecordId[], small: boolean): void
  readonly onNews: (hear: (news: LibraryNews) => void) => () => void
}

export function createNewsDesk(memory: Pick<Memory, 'rows'>, notices: Failure[]): NewsDesk {
  const hearers = new Set<(news: LibraryNews) => void>()
  const say = (news: LibraryNews): void => {
    for (const hear of hearers) hear(news)
  }
  return {
    notice(failure) {
      notices.push(failure)
      say({ rows: [], removedArticles: [], small: false, notices: [failure] })
    },
    tellTaken: (takenOver) => say({ rows: [], removedArticles: [], small: false, notices: [], takenOver }),
    tell(articles, small) {
      if (articles.length === 0 && !small) return
      const rows = articles.map((id) => memory.rows.get(id))
      say({
        rows: rows.filter((row) => row !== undefined),
        removedArticles: articles.filter((_, index) => rows[index] === undefined),
        small,
        notices: [],
      })
    },
    onNews(hear) {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
  }
}
