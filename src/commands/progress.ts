import type { Progress } from '../check/progress.ts'

const AFTER_MS = 1000
const EVERY_MS = 100

/** A progress that can be wiped off the terminal again. */
export interface ProgressLine {
  readonly tell: Progress
  readonly clear: () => void
}

/** One line on stderr that says what is being done; on a terminal alone, and from the second second on. */
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
      const part = done === undefined || total === undefined ? '' : ` ${done} of ${total}`
      stderr.write(`\r\x1b[2K${what}${part} ...`)
    },
    clear() {
      if (shown) stderr.write('\r\x1b[2K')
      shown = false
    },
  }
}
