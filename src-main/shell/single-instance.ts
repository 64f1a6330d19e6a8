import { app } from 'electron'
import { type StartArguments, unwrapArguments, wrapArguments } from './arguments'

/**
 * Claim to be the one running app of this profile. False: another one runs and has been handed what this start was
 * asked for. Arguments travel as data: Chromium reorders the words of the second command line.
 */
export function claimSingleInstance(mine: StartArguments, heard: (theirs: StartArguments) => void): boolean {
  if (!app.requestSingleInstanceLock({ asked: wrapArguments(mine) })) return false
  app.on('second-instance', (_event, _argv, _cwd, data) => heard(unwrapArguments(askedOf(data))))
  return true
}

function askedOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'asked' in data ? data.asked : undefined
}
