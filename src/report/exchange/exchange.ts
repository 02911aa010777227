import type { Report } from '../data/index.ts'
import { renderGitlab } from './gitlab.ts'
import { type ExchangePlace, type Issues, issuesOf } from './issues.ts'
import { renderJunit } from './junit.ts'
import { renderSarif } from './sarif.ts'

/** The formats in which other tools read findings. */
type ExchangeFormat = 'sarif' | 'gitlab' | 'junit'

const RENDERERS: Readonly<Record<ExchangeFormat, (issues: Issues) => string>> = {
  sarif: renderSarif,
  gitlab: renderGitlab,
  junit: renderJunit,
}

/** Renders the findings of a check for another tool. All formats show the same findings. */
export function renderExchange(check: Report, format: ExchangeFormat, place: ExchangePlace): string {
  return RENDERERS[format](issuesOf(check, place))
}
