import type { Progress } from '../../check/index.ts'
import { formatCount } from '../../config/index.ts'

const AFTER_MS = 1000
const EVERY_MS = 100

/** A progress line that can be removed from the terminal. */
interface ProgressLine {
  readonly tell: Progress
  readonly clear: () => void
}

/** Shows progress in one line on stderr, if stderr is a terminal and the run takes longer than a second. */
export function progressLine({ quiet }: { readonly quiet?: boolean }): ProgressLine {
  const { stderr } = process
  if (quiet === true || !stderr.isTTY) return { tell: () => {}, clear: () => {} }
  const started = performance.now()
  let last = started + AFTER_MS - EVERY_MS
  let shown = false
  return {
    tell(what, done, total) {
      const now = performance.now()
      if (now - last < EVERY_MS) return
      last = now
      shown = true
      const part = done === undefined || total === undefined ? '' : ` ${formatCount(done)} of ${formatCount(total)}`
      stderr.write(`\r\x1b[2K${what}${part} ...`)
    },
    clear() {
      if (shown) stderr.write('\r\x1b[2K')
      shown = false
    },
  }
}
