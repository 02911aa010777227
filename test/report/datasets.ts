import type { Base, CheckRequest } from '../../src/check/request.ts'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import { baseOf, checkSide, indexFileOf } from '../check/checking.ts'
import { clipId, emopia, labelFile } from '../support/emopia.ts'

export const BASE_SHA = '8c1f02e4d7a64b9f0c3b5d2e1a7f6c8091b2c3d4'
export const SPLIT_COMMAND = 'npx github:octo-org/dataset-balance#v1 split'
const NO_CONFIG = "main has no config '.github/dataset-balance.yml'"
const INDEX_FILE = 'data/split_indices.json'

export type Files = Readonly<Record<string, string>>

/** The config with these thresholds, and with further lines. */
export function configOf(path: string, thresholds: readonly string[] = [], more: readonly string[] = []): string {
  const lines = [
    'data:',
    `  dataset_path: ${path}`,
    '  save_split_indices: true',
    `  split_indices_path: ${INDEX_FILE}`,
    ...(thresholds.length > 0 ? ['thresholds:', ...thresholds.map((line) => `  ${line}`)] : []),
  ]
  return `${[...lines, ...more].join('\n')}\n`
}

/** A change of a dataset: the files and the config before and after. */
export interface ChangeOfFiles {
  readonly base: Files
  readonly head: Files
  readonly config: string
  /** The config before the change, if the change edits it; `null` if the change adds the config. */
  readonly baseConfig?: string | null
  /** Whether the base has the index file of its samples; yes if left out. */
  readonly indexed?: boolean
  readonly more?: Partial<CheckRequest>
}

/** What the action finds for a change, with the index file that it has committed for the base. */
export async function checkChange(change: ChangeOfFiles): Promise<CheckResult> {
  const { base, head, config, baseConfig = config, indexed = true, more } = change
  const old = baseConfig ?? config
  const index = indexed ? { [INDEX_FILE]: indexFileOf(await checkSide({ config: old, files: base })) } : {}
  const known = await baseOf({ config: old, files: { ...base, ...index } }, BASE_SHA)
  const before = baseConfig === null ? ({ ...known, config: { missing: NO_CONFIG } } as Base) : known
  return checkSide({ config, files: { ...index, ...head } }, before, {
    cannotCommit: false,
    splitCommand: SPLIT_COMMAND,
    ...more,
  })
}

/** What the action finds if there is nothing to compare with. */
export function checkFirst(files: Files, config: string, reason: string): Promise<CheckResult> {
  const action = { cannotCommit: false, splitCommand: SPLIT_COMMAND }
  return checkSide({ config, files }, { kind: 'none', reason }, action)
}

const EMOTIONS = ['joy', 'anger', 'sadness', 'calm'] as const
export type Emotion = (typeof EMOTIONS)[number]
const SIZES = { joy: 250, anger: 265, sadness: 253, calm: 310 }
const LIMITS = {
  max_imbalance_ratio: '2.5',
  min_class_size: '10',
  required_classes: '[joy, sadness, anger, calm]',
  max_ratio_increase: '{ warn: 0.5 }',
  max_unlabelled: '0',
}

/** The config of the clips, with these thresholds instead of the usual ones; an empty text removes one. */
export function clipsConfig(
  limits: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
  path = './EMOPIA_1.0',
): string {
  const rows = Object.entries({ ...LIMITS, ...limits }).filter(([, value]) => value !== '')
  const thresholds = rows.map(([key, value]) => `${key}: ${value}`)
  return configOf(path, thresholds, more)
}

/** What a change does to the 1,078 clips of EMOPIA. */
export interface ClipChange {
  readonly add?: Partial<Readonly<Record<Emotion, number>>>
  /** The number of clips to remove of each class: those outside the test split first. */
  readonly remove?: Partial<Readonly<Record<Emotion, number>>>
  /** The labels of a number of clips, from their class to another one. */
  readonly relabel?: readonly (readonly [from: Emotion, to: Emotion, count: number])[]
  /** Whole rows to append. */
  readonly rows?: readonly string[]
}

const LABELS = 'EMOPIA_1.0/label.csv'
const CLIPS = emopia(SIZES)
export const CLIP_FILES: Files = Object.fromEntries(
  Object.entries(CLIPS.files).map(([path, content]) => [path, String(content)]),
)

let testIds: Promise<ReadonlySet<string>> | undefined

/** The clips in the test split of the base. */
async function testClips(): Promise<ReadonlySet<string>> {
  testIds ??= checkSide({ config: clipsConfig(), files: CLIP_FILES }).then(
    (result) => new Set<string>(JSON.parse(indexFileOf(result)).ids.test),
  )
  return testIds
}

/** The files after a change of the clips. */
export async function changedClips({ add = {}, remove = {}, relabel = [], rows = [] }: ClipChange): Promise<Files> {
  const test = await testClips()
  const idOf = (row: string) => row.slice(0, row.indexOf(','))
  const last = (row: string) => (test.has(idOf(row)) ? 0 : 1)
  const of = (emotion: Emotion) =>
    CLIPS.rows
      .filter((row) => row.startsWith(`Q${EMOTIONS.indexOf(emotion) + 1}_`))
      .toReversed()
      .toSorted((a, b) => last(b) - last(a))
  const gone = new Set(EMOTIONS.flatMap((emotion) => of(emotion).slice(0, remove[emotion] ?? 0)))
  const newLabel = new Map(
    relabel.flatMap(([from, to, count]) =>
      of(from)
        .slice(remove[from] ?? 0, (remove[from] ?? 0) + count)
        .map((row) => [row, EMOTIONS.indexOf(to) + 1] as const),
    ),
  )
  const kept = CLIPS.rows
    .filter((row) => !gone.has(row))
    .map((row) => row.replace(/,\d,/, (label) => (newLabel.has(row) ? `,${newLabel.get(row)},` : label)))
  const added = EMOTIONS.flatMap((emotion) =>
    Array.from({ length: add[emotion] ?? 0 }, (_, i) => clipId(emotion, SIZES[emotion] + i)),
  )
  const midis = Object.fromEntries(added.map((id) => [`EMOPIA_1.0/midis/${id}.mid`, `MThd ${id}\n`]))
  const removed = new Set([...gone].map((row) => `EMOPIA_1.0/midis/${idOf(row)}.mid`))
  const files = Object.entries(CLIP_FILES).filter(([path]) => !removed.has(path))
  const labels = labelFile([...kept, ...added.map((id) => `${id},${id[1]},annotator`), ...rows])
  return { ...Object.fromEntries(files), ...midis, [LABELS]: labels }
}

/** What the action finds for a change of the clips. */
export async function checkClips(
  change: ClipChange,
  { config = clipsConfig(), ...more }: Partial<ChangeOfFiles> = {},
): Promise<CheckResult> {
  return checkChange({ base: CLIP_FILES, head: await changedClips(change), config, ...more })
}

/** A CSV file with an id and a label for each sample, in a folder `data`. */
export function csvOf(sizes: Readonly<Record<string, number>>, more: readonly string[] = []): Files {
  const cell = (name: string) => (/[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)
  const rows = Object.entries(sizes).flatMap(([name, size], code) =>
    Array.from({ length: size }, (_, i) => `s${code}-${i},${cell(name)}`),
  )
  return { 'data/labels.csv': `${['id,label', ...rows, ...more].join('\n')}\n` }
}

/** The MIDI files of this number of clips of the test split with the content of a clip of sadness in another split. */
export async function sharedContents(count: number): Promise<Files> {
  const test = await testClips()
  const ids = CLIPS.rows.map((row) => row.slice(0, row.indexOf(',')))
  const others = ids.filter((id) => !test.has(id) && id.startsWith('Q3'))
  const same = [...test].filter((id) => id.startsWith('Q3')).slice(0, count)
  return Object.fromEntries(same.map((id, at) => [`EMOPIA_1.0/midis/${id}.mid`, `MThd ${others[at]}\n`]))
}
