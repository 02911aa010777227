import { counted, shortened } from '../../../config/index.ts'
import { baseName, kindOfFile, looksLikeSplit } from '../../paths/index.ts'
import { compareTexts } from '../../table/index.ts'
import { escapedPattern, splitFront } from './folder_front.ts'
import { type NameChoice, nameChoices } from './name_choice.ts'
import { type NameColumn, nameTable, SHARED_SHAPE } from './name_columns.ts'
import type { NameSpan } from './name_spans.ts'
import { wordPattern } from './word_patterns.ts'

/** A suggested `labels.pattern`. Its result is shown, and the user decides. */
export interface ProposedPattern {
  readonly pattern: string
  /** The classes with their numbers of files, sorted by name. */
  readonly classes: readonly { readonly name: string; readonly samples: number }[]
  /** The number of groups, if the pattern has `(?<group>...)`. */
  readonly groups?: number
  /** A description of the parts of the names. */
  readonly reason: string
}

/** Words for what a file contains, not for its class: parts of a corpus, ground truth, modalities of scans. */
const KIND_OF_FILE =
  /^(?:ids?|tags?|texts?|tokens?|labels?|targets?|scores?|ratings?|\w*ratings|ground_?truth|gt|masks?|seg|raw|(?:un|im)?balanced|t1\w*|t2\w*|flair|dwi|adc)$/i

function areKindsOfFiles(names: readonly string[]): boolean {
  return names.every((name) => KIND_OF_FILE.test(name) || looksLikeSplit(name))
}

/** More names do not show more about their shape. All names are counted. */
const MOST_NAMES = 10_000
const FEWEST_NAMES = 8

/**
 * Returns at most two patterns that read the classes from the names of files of one kind, the more likely one first.
 *
 * @param paths The files, relative to the folder that the patterns would be used for.
 * @returns an empty list if fewer than 95% of the names share a shape, or if no part of it looks like a class.
 * @example
 * proposePatterns(['0_george_0.wav', '0_george_1.wav', '0_jackson_0.wav', ...])
 * // [{ pattern: '^(?<label>\\d+)_(?<group>[a-z]+)_\\d+\\.wav$', classes: [{ name: '0', samples: 300 }, ...], ... }]
 */
export function proposePatterns(paths: readonly string[]): readonly ProposedPattern[] {
  if (paths.length < FEWEST_NAMES) return []
  const looked = sampled(paths).map(baseName)
  const endings = looked.map(endingOf)
  const stems = looked.map((name, at) => name.slice(0, name.length - (endings[at] ?? '').length))
  const table = nameTable(stems)
  const start = splitFront(paths) ?? (paths.every((path) => !path.includes('/')) ? '^' : '(?:^|/)')
  const end = endPattern([...new Set(endings)])
  const proposed = (body: string, reasonFor: (counts: Counts) => string) => {
    const pattern = start + body + end
    const counts = countedBy(pattern, paths)
    if (counts === undefined) return []
    if (areKindsOfFiles(counts.classes.map(({ name }) => name))) return []
    const { unmatched, ...given } = counts
    const rest = unmatched === 0 ? '' : `; ${counted(unmatched, 'name')} would not match`
    const split = pattern.includes('(?<split>') ? '; split: name of a folder' : ''
    return [{ pattern, ...given, reason: reasonFor(given) + split + rest }]
  }
  const choices = table === undefined ? [] : nameChoices(table)
  if (table === undefined || choices.length === 0) {
    const words = wordPattern(stems)
    return words === undefined ? [] : proposed(words, () => 'class: first word of the name')
  }
  return choices.flatMap((choice) =>
    proposed(bodyOf(table.columns, choice) + escapedPattern(table.trail), (given) =>
      reasonOf(table.columns, choice, given),
    ),
  )
}

/** Files of one group often have adjacent names, so whole runs of names are taken. */
const RUN = 16

/** Returns some of the paths, at irregular distances, because ordered names have a regular pattern. */
function sampled(paths: readonly string[]): readonly string[] {
  if (paths.length <= MOST_NAMES) return paths
  const share = MOST_NAMES / paths.length
  return paths.filter((_, at) => (Math.imul(Math.floor(at / RUN) + 1, 0x9e3779b1) >>> 0) / 2 ** 32 < share)
}

function endingOf(name: string): string {
  const [ending = ''] = /(?:\.nii)?\.[a-z]\w{0,7}$/i.exec(name) ?? []
  return kindOfFile(name) === 'no-ending' ? '' : ending
}

const MOST_ENDINGS = 4

function endPattern(endings: readonly string[]): string {
  const [first = ''] = endings
  if (endings.length === 1) return `${escapedPattern(first)}$`
  const shown = endings.toSorted(compareTexts).map((ending) => escapedPattern(ending.slice(1)))
  return endings.includes('') || endings.length > MOST_ENDINGS ? '\\.\\w+$' : `\\.(?:${shown.join('|')})$`
}

function bodyOf(columns: readonly NameColumn[], { label, group }: NameChoice): string {
  return columns
    .map((column, at) => {
      const opened = [...(label.from === at ? ['(?<label>'] : []), ...(group?.from === at ? ['(?<group>'] : [])].join(
        '',
      )
      const closed = label.to === at || group?.to === at ? ')' : ''
      return escapedPattern(column.before) + opened + columnPattern(column, columns[at + 1]) + closed
    })
    .join('')
}

function columnPattern({ kind, values, width }: NameColumn, next: NameColumn | undefined): string {
  const [first = ''] = values
  if (values.every((value) => value === first)) return escapedPattern(first)
  const times = width === undefined ? '+' : width === 1 ? '' : `{${width}}`
  if (kind === 'digits') return `\\d${times}`
  if (kind === 'code') return `${escapedPattern(first.replace(/(?<!\d)\d+$/, ''))}\\d+`
  if (kind === 'text') return '[^/]+'
  const letters = ['[a-z]', '[A-Z]', '[A-Za-z]'].find((set) => new RegExp(`^${set}+$`).test(samples(values)))
  if (kind === 'letters' && letters !== undefined) return letters + times
  const stop = next === undefined ? '' : next.before.slice(0, 1)
  if (kind === 'letters' && stop === '') return '[^\\d/]+'
  return `[^${stop.replace(/[\]\\^]/, '\\$&')}/]+`
}

function samples(values: readonly string[]): string {
  return [...new Set(values)].join('')
}

type Counts = Pick<ProposedPattern, 'classes' | 'groups'>

/** Returns the result of a pattern, exactly as with `labels.pattern`; undefined if it matches too few paths. */
function countedBy(pattern: string, paths: readonly string[]): (Counts & { readonly unmatched: number }) | undefined {
  const expression = new RegExp(pattern)
  const counts = new Map<string, number>()
  const groups = new Set<string>()
  let matched = 0
  for (const path of paths) {
    const found = expression.exec(path)?.groups
    if (found?.['label'] === undefined) continue
    matched++
    counts.set(found['label'], (counts.get(found['label']) ?? 0) + 1)
    if (found['group'] !== undefined) groups.add(found['group'])
  }
  if (matched < paths.length * SHARED_SHAPE) return undefined
  const classes = [...counts].map(([name, samples]) => ({ name, samples }))
  const areNumbers = classes.every(({ name }) => /^\d+$/.test(name))
  classes.sort((a, b) => (areNumbers ? Number(a.name) - Number(b.name) : 0) || compareTexts(a.name, b.name))
  return { classes, ...(groups.size === 0 ? {} : { groups: groups.size }), unmatched: paths.length - matched }
}

function reasonOf(columns: readonly NameColumn[], { label, group }: NameChoice, { groups }: Counts): string {
  const part = ({ from, to }: NameSpan) => {
    const [first, last] = [partAt(columns, from), partAt(columns, to)]
    return first === last ? `part ${first}` : `parts ${first} to ${last}`
  }
  if (group === undefined) return `class: ${part(label)} of the name`
  const values = `with ${counted(groups ?? 0, 'value')}`
  if (part(label) !== part(group)) return `class: ${part(label)} of the name; group: ${part(group)}, ${values}`
  const example = ({ from, to }: Pick<NameSpan, 'from' | 'to'>) =>
    columns.slice(from, to + 1).map(({ before, values: [first = ''] }, at) => (at === 0 ? '' : before) + first)
  const shown = [label, group, { from: 0, to: columns.length }].map((span) => `'${shortened(example(span).join(''))}'`)
  return `class: ${shown[0]} in ${shown[2]}; group: ${shown[1]}, ${values}`
}

/** Returns the number of a part, starting from 1, as separated by separators. */
function partAt(columns: readonly NameColumn[], at: number): number {
  return columns.filter(({ before }, other) => other > 0 && other <= at && before !== '').length + 1
}
