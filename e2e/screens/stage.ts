import type { App } from '../fixtures/app'
import type { Say } from './speech'

/** What every screen stands on. The page is asked of the app each time: a restart brings another one. */
export interface Stage {
  readonly app: App
  readonly say: Say
}
