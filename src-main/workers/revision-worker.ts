import { parentPort } from 'node:worker_threads'
import { type Revision, reviseArticle } from '#domain/notebook/commands/revise-article'
import { giveWay } from './give-way'

// The thread that finds the passages of a corrected text again: a book with a thousand of them takes seconds.
giveWay()

parentPort?.once('message', (revision: Revision) => parentPort?.postMessage(reviseArticle(revision)))
