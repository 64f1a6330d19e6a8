import { readlinkSync } from 'node:fs'
import { getPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { giveWay } from './give-way'

// A thread that says which priority it has once it has given way.
giveWay()
const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
parentPort?.postMessage(getPriority(thread))
