import { runCli } from './cli/run-cli'

// Reading on would only fill a pipe that nobody reads: `sotay list | head -1` ends quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const stopping = new AbortController()
process.once('SIGINT', () => stopping.abort())

// The status is set, not exited with: what was written to a pipe must be read first.
runCli({
  words: process.argv.slice(2),
  cwd: process.env.SOTAY_CWD ?? process.cwd(),
  voice: {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    watched: process.stderr.isTTY,
  },
  signal: stopping.signal,
}).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
