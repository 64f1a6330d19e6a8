import './styles/nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { languageOf, startI18n } from './i18n/i18n'
import { loadEditorWhenIdle } from './notes/editor/load'
import { start } from './state/start'
import { keepFocus } from './ui/keep-focus'
import { ignoreSecondPresses } from './ui/second-press'
import './styles/base.css'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
// Until main has said which language is wanted, the machine's.
await startI18n(languageOf('system', navigator.language))
ignoreSecondPresses(window)
keepFocus(root)
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
await start()
loadEditorWhenIdle()
