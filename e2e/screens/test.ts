import { expect, test as withApp } from '../fixtures/app'
import { type Screens, screensOf } from './screens'

export const test = withApp.extend<{ readonly screens: Screens }>({
  screens: ({ app, language }, use) => use(screensOf(app, language)),
})

export { expect }
