import { capital, counted } from '../../../config/index.ts'
import type { CheckData, FindingData, ReportData } from '../../data/index.ts'
import { STATUS_WORDS } from '../../terminal/index.ts'
import { shorten, type Wording } from '../../text/index.ts'
import { findingSentence, valuesOnceRenamed } from '../../wording/index.ts'
import { element, filled, icon, plainTable, type Sign } from '../html/index.ts'

/** A page with more findings is no longer readable. */
const MOST_FINDINGS = 1000
/** The number of findings to which the heading links. */
const LINKED = 6
/** The number of characters of a value or limit that lists names. */
const CELL_LENGTH = 80

/** Renders the findings as a numbered list. Finding n has the anchor `#finding-n`. */
export function findingList(findings: readonly FindingData[], say: Wording): string {
  if (findings.length === 0) return ''
  const items = findings.slice(0, MOST_FINDINGS).map((finding, place) => {
    const { level, existing } = finding
    const word = `${capital(STATUS_WORDS[level])}${existing ? ', as on the base' : ''}`
    const start = element('span', { class: 'level' }, icon(level), `${word}:`)
    return element('li', { id: `finding-${place + 1}`, class: level }, start, ` ${findingSentence(finding, say)}`)
  })
  const rest = findings.length - items.length
  return `${element('ol', { class: 'findings' }, ...items)}${rest > 0 ? filled('p', `And ${counted(rest, 'more finding')}.`) : ''}`
}

/** Renders links from the verdict to the findings. */
export function findingLinks({ findings, checks }: ReportData, say: Wording): string {
  if (findings.length === 0) return ''
  const names = new Map(checks.map(({ rule, name }) => [rule, name]))
  const links = findings.slice(0, LINKED).map(({ rule, class: name, level }, place) => {
    const what = `${say.prose(names.get(rule) ?? rule)}${name === null ? '' : `: ${say.name(name)}`}`
    return filled('li', element('a', { href: `#finding-${place + 1}`, class: level }, icon(level), what))
  })
  const rest = findings.length - links.length
  if (rest > 0) links.push(filled('li', element('a', { href: '#findings' }, counted(rest, 'more finding'))))
  return element('ul', { class: 'chips', 'aria-label': 'Findings' }, ...links)
}

/** The places of the findings about each class, starting at 1. */
export function findingsByClass(findings: readonly FindingData[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { class: name }] of findings.slice(0, MOST_FINDINGS).entries()) {
    if (name === null) continue
    const others = places.get(name)
    if (others === undefined) places.set(name, [place + 1])
    else others.push(place + 1)
  }
  return places
}

const ORDER: readonly CheckData['status'][] = ['fail', 'warn', 'pass', 'skipped']

/** Renders every threshold with its value and limit, the most severe first. */
export function checkTable(report: ReportData, say: Wording): string {
  if (report.checks.length === 0) return ''
  const sorted = report.checks.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
  const valueOnceRenamed = valuesOnceRenamed(report)
  const first = new Map<string, number>()
  for (const [place, { rule }] of report.findings.entries()) if (!first.has(rule)) first.set(rule, place + 1)
  const rows = sorted.map((check) => {
    const { rule, name, value, limit, status } = check
    const isBroken = status === 'fail' || status === 'warn'
    const place = isBroken ? first.get(rule) : undefined
    const shown = say.prose(name)
    return [
      place === undefined || place > MOST_FINDINGS ? shown : element('a', { href: `#finding-${place}` }, shown),
      say.prose(`${shorten(value, CELL_LENGTH)}${isBroken ? valueOnceRenamed(check) : ''}`),
      say.prose(shorten(limit, CELL_LENGTH).replace(/^([≥≤]) /, '$1\u00a0')),
      statusCell(check),
    ]
  })
  return plainTable(['Check', 'Value', 'Limit', 'Result'], rows, {
    label: 'Checks',
    kind: 'checks',
    numbers: new Set([1, 2]),
  })
}

function statusCell({ status, waived }: CheckData): string {
  const sign: Sign = waived === true ? 'warn' : status
  return element('span', { class: 'level' }, icon(sign), waived === true ? 'waived' : STATUS_WORDS[status])
}
