import { databaseProblems } from './database.ts'
import { foreignBlocks } from './foreign_blocks.ts'
import {
  checkNoMore,
  checkOptions,
  checkText,
  formatCount,
  InputError,
  type PathProblem,
  type Problem,
  problemsOf,
  wrongType,
} from './problems/index.ts'
import {
  balancingProblems,
  type Config,
  datasetProblem,
  frozenProblem,
  guardConfig,
  jsonSet,
  lateWarnings,
  MAX_DECIMAL_LENGTH,
  oneHotProblems,
  patternProblems,
  SPLITS,
  type Spelling,
  settingsOf,
  sumProblem,
  type WrittenConfig,
} from './settings/index.ts'
import { nodeAt, placeOfKey, plainValue, readYaml, type YamlMap, type YamlNode } from './yaml/index.ts'

const INSTEAD = 'put the class names in a separate file (labels.names) or in the label file'

/**
 * Parses the YAML of a config and fills in the defaults.
 *
 * @param text The YAML text.
 * @throws {InputError} with all problems of the file, in the order of the file.
 */
export async function parseConfig(
  text: string,
  origin: {
    /** The name of the file, for messages. */
    readonly file: string
  },
  ...more: never[]
): Promise<Config> {
  const doing = 'read a config'
  checkNoMore(more, doing, 'text and options')
  if (typeof text !== 'string') throw wrongType({ doing, name: 'text' }, 'the text of a config', text)
  checkOptions(origin, { doing, name: 'options', known: ['file'], example: '{ file: "config.yml" }' })
  const { file } = origin
  checkText(file, { doing, name: 'file' }, 'the name of the file')
  const root = mappingOf(await readYaml(text, { file, instead: INSTEAD }))
  const { ours, notes, problems: foreign } = foreignBlocks(root, file)
  const value = plainValue(ours)
  const wrong = await judge(value, file)
  const settings = settingsOf(withoutWrong(value, wrong), spellingIn(ours))
  const written = writtenKeys(ours)
  const broken = [
    ...wrong,
    ...longNumbers(ours),
    ...ruleProblems({ settings, written, wrong }),
    ...(await patternProblems(settings)),
  ]
  const problems = [...foreign, ...broken.map(({ path, message }) => ({ ...placeOfKey(ours, path), message }))]
  if (problems.length > 0) throw new InputError(problems.sort(inOrderOfTheFile))
  const balancing = { ...settings.balancing, ...placeOfTarget(ours, written) }
  return guardConfig({
    file,
    ...settings,
    balancing,
    written,
    notes: [...notes, ...uselessSettings(written, settings)],
  })
}

function mappingOf(root: YamlNode): YamlMap {
  if (root.kind === 'map') return root
  if (root.kind === 'scalar' && root.value === null) return { kind: 'map', entries: [], place: root.place }
  throw new InputError(
    'Cannot use this as a config: it must be a mapping with the keys data, labels, thresholds, balancing, report and waivers',
    root.place,
  )
}

async function judge(value: unknown, file: string): Promise<readonly PathProblem[]> {
  const { configSchema } = await import(/* webpackMode: "eager" */ './schema.ts')
  const { knownKeys } = await import(/* webpackMode: "eager" */ './known_keys.ts')
  const { error } = withoutOverflow(() => configSchema.safeParse(value, { jitless: true }), file)
  return problemsOf(error?.issues ?? [], { value, knownKeys: (path) => knownKeys(configSchema, path) })
}

/** The schema library passes lists of issues as arguments, of which there can be about 120,000. */
function withoutOverflow<T>(judging: () => T, file: string): T {
  try {
    return judging()
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError('Cannot list the mistakes in this config: there are 100,000 or more', { file })
    throw error
  }
}

/** Removes each wrong value with the whole key of its block, so the rules can check the rest. */
function withoutWrong(value: unknown, wrong: readonly PathProblem[]): WrittenConfig {
  const rest = structuredCopy(value as Readonly<Record<string, unknown>>)
  for (const { path } of wrong) {
    const [block, key] = path.map(String)
    if (block === undefined) continue
    if (key === undefined) delete rest[block]
    else delete rest[block]?.[key]
  }
  return rest as WrittenConfig
}

type Block = Record<string, unknown>

function structuredCopy(value: Readonly<Record<string, unknown>>): Record<string, Block | undefined> {
  const copies = Object.entries(value).map(([block, keys]) => [block, { ...(keys as Block) }] as const)
  return Object.assign(Object.create(null), Object.fromEntries(copies))
}

function spellingIn(root: YamlNode): Spelling {
  return (path) => {
    const node = nodeAt(root, path)
    return node?.kind === 'scalar' ? node.source : undefined
  }
}

function placeOfTarget(ours: YamlMap, written: ReadonlySet<string>): Pick<Config['balancing'], 'targetPlace'> {
  return written.has('balancing.target') ? { targetPlace: placeOfKey(ours, ['balancing', 'target']) } : {}
}

/** Returns keys such as `data.seed`, and for a value with parts `thresholds.min_class_size.warn`. */
function writtenKeys(ours: YamlMap): ReadonlySet<string> {
  const keys: string[] = []
  for (const { key: block, node } of ours.entries) {
    for (const { key, node: value } of entriesOf(node)) {
      keys.push(`${block}.${key}`)
      if (block === 'thresholds') for (const part of entriesOf(value)) keys.push(`${block}.${key}.${part.key}`)
    }
  }
  return jsonSet(keys)
}

function entriesOf(node: YamlNode): YamlMap['entries'] {
  return node.kind === 'map' ? node.entries : []
}

interface Judged {
  readonly settings: Pick<Config, 'data' | 'labels' | 'thresholds' | 'balancing'>
  readonly written: ReadonlySet<string>
  readonly wrong: readonly PathProblem[]
}

function ruleProblems({ settings, written, wrong }: Judged): readonly PathProblem[] {
  const late = [
    ...lateWarnings(settings.thresholds),
    ...datasetProblems(settings),
    ...oneHotProblems(settings),
    ...(wrong.length > 0 ? [] : databaseProblems(settings)),
    ...contradictions(settings, written, wrong),
  ]
  // If a share cannot be read or is misspelled, the sum is meaningless.
  if (wrong.some(({ path }) => path[0] === 'data')) return late
  const given = SPLITS.filter(({ key }) => written.has(`data.${key}`))
  const nameOf = (setting: string) => SPLITS.find((split) => split.setting === setting)?.key ?? setting
  const message = sumProblem(settings.data, nameOf, new Set(given.map(({ setting }) => setting)))
  if (message !== undefined) return [...late, { path: ['data', given[0]?.key ?? 'train_split'], message }]
  const frozen = frozenProblem(settings.data)
  return frozen === undefined ? late : [...late, { path: ['data', 'frozen_splits'], message: frozen }]
}

/** If a setting of the block cannot be read, the others are not compared with it. */
function contradictions(
  { data, balancing }: Judged['settings'],
  written: Judged['written'],
  wrong: Judged['wrong'],
): readonly PathProblem[] {
  if (wrong.some(({ path }) => path[0] === 'balancing')) return []
  const problems = balancingProblems(data.balancingStrategy, balancing, (key) => written.has(`balancing.${key}`))
  return problems.map(({ key, message }) => ({ path: ['balancing', key], message }))
}

function datasetProblems({ data, labels }: Judged['settings']): readonly PathProblem[] {
  const found = datasetProblem(data, labels)
  if (found === undefined) return []
  return [{ path: ['data', 'additional_datasets', found.place], message: found.message }]
}

/** Checks numbers that are used in decisions. Names may be numbers of any length, but only in lists or in `labels`. */
function longNumbers(node: YamlNode, path: readonly string[] = []): readonly PathProblem[] {
  if (node.kind === 'scalar') {
    if (typeof node.value !== 'number' || node.source.length <= MAX_DECIMAL_LENGTH) return []
    const message = `Cannot use a number of ${formatCount(node.source.length)} characters for ${path.join('.')}: the limit is ${MAX_DECIMAL_LENGTH}`
    return [{ path, message }]
  }
  return entriesOf(node).flatMap(({ key, node: child }) => (key === 'labels' ? [] : longNumbers(child, [...path, key])))
}

function uselessSettings(written: ReadonlySet<string>, { data }: Pick<Config, 'data'>): readonly string[] {
  if (data.saveSplitIndices || !written.has('report.splits')) return []
  return ['report.splits has no effect because data.save_split_indices is false: the index file is ignored']
}

function inOrderOfTheFile(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
