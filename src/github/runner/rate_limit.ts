import { formatCount } from '../../config/index.ts'
import { log } from './log.ts'

/** How often a request is repeated if the server fails or asks to wait. */
export const RETRIES = 3
/** The longest wait that GitHub can ask for, in seconds, and the longest total of all waits of a run. */
const LONGEST_WAIT = 60
const LONGEST_WAITS = 120

/** Allows the waits that GitHub asks for, until their total exceeds the limit of a run. */
export function waitsOfRun() {
  let waited = 0
  return (seconds: number, options: object, _octokit: unknown, retryCount: number): boolean => {
    const { method, url } = options as { readonly method: string; readonly url: string }
    const granted = seconds <= LONGEST_WAIT && retryCount < RETRIES && waited + seconds <= LONGEST_WAITS
    if (granted) waited += seconds
    log.info(
      `GitHub's rate limit requires a wait of ${formatCount(seconds)} s before ${method} ${url}${granted ? '' : '. The request was given up.'}`,
    )
    return granted
  }
}
