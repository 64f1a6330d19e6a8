import i18next from 'i18next'
import type { WindowNews } from '#contract/safety'
import type { RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'
import { ask, onNews } from '../bridge/sotay'
import { type Kept, keepArticle, keepNews } from './kept'
import { tell } from './messages'
import { trySaving } from './saving'
import { drawn, noticesOf, type State, useStore } from './store'

/** From now on what other programs do to the library is seen here, without taking away what is being worked on. */
export function followNews(): () => void {
  return onNews((news) => {
    const before = useStore.getState()
    useStore.setState(follow(before, news))
    if (news.takenOver !== undefined) useStore.setState({ takenOver: news.takenOver })
    if (before.unsaved !== null) trySaving()
    const { place } = before
    if (place.kind !== 'article') return
    if (news.removedArticles.includes(place.id)) tell('info', i18next.t('safety.articleGone'))
    else if (news.rows.some(({ id }) => id === place.id)) void readAgain(place.id)
  })
}

function follow(state: State, news: WindowNews): Partial<State> {
  const notices = [...state.notices, ...noticesOf(news.notices)]
  if (news.small === null && news.rows.length === 0 && news.removedArticles.length === 0) return { notices }
  const reading = state.place.kind === 'article' ? state.place.id : null
  const moved = drawn(keepNews(state.kept, news, reading), state.underway)
  const { place, current } = state
  const gone = place.kind === 'article' && news.removedArticles.includes(place.id)
  const themeGone = place.kind === 'theme' && !moved.notebook.theme.has(place.id)
  return {
    ...moved,
    place: gone || themeGone ? { kind: 'articles' } : place,
    current: current !== null && moved.notebook.annotation.has(current) ? current : null,
    notices,
  }
}

async function readAgain(id: RecordId): Promise<void> {
  const answer = await ask('readArticle', id)
  const { kept, underway, selected, current } = useStore.getState()
  const was = kept.notebook.article.get(id)
  // Not held any more, or never was: it is read when it is opened.
  if (!answer.ok || !was) return
  const again = keepArticle(kept, answer.value)
  const moved = drawn(again, underway)
  useStore.setState({
    ...moved,
    selected: selected?.articleId === id && was.text !== answer.value.article.text ? null : selected,
    current: current !== null && moved.notebook.annotation.has(current) ? current : null,
  })
  if (!sameRecord(heldOf(kept, id), heldOf(again, id))) tell('info', i18next.t('safety.articleReadAgain'))
}

function heldOf({ notebook }: Kept, id: RecordId): unknown {
  const annotations = [...notebook.annotation.values()].filter(({ articleId }) => articleId === id)
  return [notebook.article.get(id), Object.fromEntries(annotations.map((one) => [one.id, one]))]
}
