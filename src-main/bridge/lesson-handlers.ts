import type { Handlers } from '#contract/calls'
import { findLessons } from './find-lessons'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'
import type { Work } from './work'

export interface LessonNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly work: Work
}

/** What corrections of one article teach about others: one search at a time, the latest. */
export function lessonHandlers({ opening, work }: LessonNeeds): Pick<Handlers, 'findLessons'> {
  return {
    findLessons(search) {
      work.stop('find-lessons')
      return withLibrary(opening, ({ library }) =>
        work.run('find-lessons', (watch) => findLessons(library, search, watch)),
      )
    },
  }
}
