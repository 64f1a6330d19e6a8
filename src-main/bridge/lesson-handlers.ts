import type { Handlers } from '#contract/calls'
import { succeeded } from '#contract/failure'
import { findLessons } from './find-lessons'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'

export interface LessonNeeds {
  readonly opening: Opening<OpenLibrary>
}

type LessonCall = 'findLessons' | 'readLessonSearch' | 'stopLessons'

/** Calls about what corrections of one article teach about others: one search at a time, the latest. */
export function lessonHandlers({ opening }: LessonNeeds): Pick<Handlers, LessonCall> {
  let asked = 0
  let progress: { readonly done: number; readonly total: number } | null = null
  return {
    findLessons: (search) => {
      asked += 1
      const nth = asked
      const turn = {
        isStale: () => nth !== asked,
        onProgress: (done: number, total: number) => {
          if (nth === asked) progress = { done, total }
        },
      }
      return withLibrary(opening, ({ library }) => findLessons(library, search, turn)).finally(() => {
        if (nth === asked) progress = null
      })
    },
    readLessonSearch: async () => succeeded(progress),
    async stopLessons() {
      asked += 1
      progress = null
      return succeeded(null)
    },
  }
}
