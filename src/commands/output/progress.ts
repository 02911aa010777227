import type { Progress } from '../../check/index.ts'
import { formatCount } from '../../config/index.ts'
import { cut, safeText } from '../../report/index.ts'
import { mayStderrBeTerminal } from './terminal.ts'

const AFTER_MS = 1000
const EVERY_MS = 100

/** A progress line that can be removed from the terminal. */
export interface ProgressLine {
  readonly tell: Progress
  /** Removes the line, and stops the clock that shows it. */
  readonly clear: () => void
}

const NONE: ProgressLine = { tell: () => {}, clear: () => {} }

/**
 * Shows progress in one line on stderr, if stderr is a terminal and the run takes longer than a second. A clock shows the line even if
 * nothing new is told.
 */
export function progressLine({ quiet }: { readonly quiet?: boolean }): ProgressLine {
  // Loading Node's streams is slow, and pipes and files do not need them.
  if (quiet === true || !mayStderrBeTerminal() || !process.stderr.isTTY) return NONE
  const { stderr } = process
  const started = performance.now()
  let doing = ''
  let task = ''
  let last = 0
  let shown = false
  const show = (isNew = false) => {
    const now = performance.now()
    if (doing === '' || now - started < AFTER_MS || (!isNew && now - last < EVERY_MS)) return
    last = now
    shown = true
    // A longer line would wrap, and only its last part could be removed.
    stderr.write(`\r\x1b[2K${cut(doing, Math.max(1, (stderr.columns || 80) - 1))}`)
  }
  const clock = setInterval(() => show(), EVERY_MS)
  return {
    tell(what, done, total) {
      const part = done === undefined || total === undefined ? '' : ` ${formatCount(done)} of ${formatCount(total)}`
      doing = safeText(`${what}${part} ...`)
      // A task can keep the clock from running, so its name is shown at once.
      show(what !== task)
      task = what
    },
    clear() {
      clearInterval(clock)
      if (shown) stderr.write('\r\x1b[2K')
      shown = false
      doing = ''
    },
  }
}

/** Runs a command with a progress line, which is removed at the end, also after an error. */
export async function withProgress<Result>(
  options: Parameters<typeof progressLine>[0],
  run: (progress: ProgressLine) => Promise<Result>,
): Promise<Result> {
  const progress = progressLine(options)
  return run(progress).finally(progress.clear)
}
