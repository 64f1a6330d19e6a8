import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reviseArticle } from '#domain/notebook/commands/revise-article'
import { sampleAnnotation, sampleArticle } from '../library/sample-records.arbitrary'
import { bundledWorker } from './bundled-worker.arbitrary'
import { revisedOnThread } from './revision-thread'

const bundled = bundledWorker('src-main/workers/revision-worker.ts')

const article = sampleArticle()
const revision = {
  article,
  annotations: [sampleAnnotation(article)],
  text: `Một dòng mới.\n${article.text}`,
  at: '2024-05-06T07:08:09.010Z',
}

describe('an article revised on a thread', () => {
  it('is what it is without one', async () => {
    const here = reviseArticle(revision)
    expect(here?.put).toHaveLength(2)
    expect(await revisedOnThread(bundled().script, revision)).toEqual(here)
  })

  it('is null where no words would be left', async () => {
    expect(await revisedOnThread(bundled().script, { ...revision, text: ' \n ' })).toBeNull()
  })

  it('fails when the thread dies', async () => {
    const script = join(bundled().folder, 'dying.cjs')
    writeFileSync(script, 'process.exit(3)')
    await expect(revisedOnThread(script, revision)).rejects.toThrow('has ended')
  })
})
