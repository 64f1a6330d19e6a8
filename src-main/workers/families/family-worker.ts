import { parentPort } from 'node:worker_threads'
import { giveWay } from '../give-way'
import { createFamilySearch } from './family-search'
import type { FamilyAnswer, FamilyQuestion } from './family-thread'

// The thread that compares articles, so that thousands of them never hold up the window or a commit.
const search = createFamilySearch()

giveWay()

parentPort?.on('message', async (question: FamilyQuestion) => {
  parentPort?.postMessage(await answerTo(question))
})

async function answerTo(question: FamilyQuestion): Promise<FamilyAnswer> {
  switch (question.kind) {
    case 'missing':
      return search.missing(question.keys)
    case 'add':
      await search.add(question.articles)
      return null
    case 'families':
      return search.families()
  }
}
