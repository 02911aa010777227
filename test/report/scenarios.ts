import { withoutCommit } from '../../src/check/check.ts'
import { permissionNotes } from '../../src/github/runner/permissions.ts'
import type { CheckResult } from '../../src/report/data/check_result.ts'
import type { CommitOutcome, Publication } from '../../src/report/index.ts'
import { checkSide, indexFileOf } from '../check/checking.ts'
import { labelFile } from '../support/emopia.ts'
import {
  CLIP_FILES,
  changedClips,
  checkChange,
  checkClips,
  checkFirst,
  clipsConfig,
  configOf,
  csvOf,
  type Files,
  sharedContents,
} from './datasets.ts'
import { failing, passing, publication } from './fixtures.ts'
import { failingSets, manyLabels, passingSets } from './label_sets.ts'

/** A check of a real dataset and where it is published, as shown in a golden file. */
export interface Scenario {
  readonly check: CheckResult
  readonly publication: Publication
}

const COMMITTED = {
  kind: 'committed',
  sha: '3f2a91c0d5b7e8f9a1b2c3d4e5f60718293a4b5c',
  url: 'https://github.com/octo-org/emopia/commit/3f2a91c0d5b7e8f9a1b2c3d4e5f60718293a4b5c',
} as const

/** What the action does with the index file, unless something prevents the commit. */
function outcomeOf({ result, splits }: CheckResult): CommitOutcome {
  const { mode, requested, state } = splits?.file ?? {}
  if (mode !== 'commit' || !requested) return { kind: 'not requested' }
  if (state === 'current') return { kind: 'current' }
  return result === 'fail' ? { kind: 'pending' } : COMMITTED
}

function published(check: CheckResult, more: Partial<Publication> = {}): Scenario {
  return { check, publication: { ...publication, commit: outcomeOf(check), ...more } }
}

/** Without a comparison, the base is not known. */
function firstRun(): Partial<Publication> {
  const { repositoryUrl = '', headSha = '', pullRequest } = publication.place ?? {}
  return {
    place: { repositoryUrl, headSha, ...(pullRequest !== undefined && { pullRequest }) },
    repeatCommand: 'npx github:octo-org/dataset-balance#v1 check',
  }
}

/** GitHub's answer to a token that may only read. */
const READ_ONLY = 'Resource not accessible by integration'
const NO_BASE = 'this is the first push of the branch'

const ALLOWED = '[joy, sadness, anger, calm]'

/** 40 classes of 40 to 139 samples. */
const MANY = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [`class ${String(i + 1).padStart(2, '0')}`, 40 + ((i * 37) % 100)]),
)

const EIGHT = {
  joy: 250,
  anger: 265,
  sadness: 253,
  calm: 310,
  fear: 255,
  disgust: 260,
  surprise: 270,
  contempt: 280,
}

/** 240 reviews whose own split puts the reviews of three new authors into two splits. */
const OWN_SPLIT = `data: { dataset_path: data }
labels: { group: author, split: split }
thresholds: { leakage: { group: fail } }
`
function reviews(more: readonly string[] = []): Files {
  const moods = ['joy', 'calm', 'anger']
  const split = (author: number) => (author % 7 < 5 ? 'train' : author % 7 === 5 ? 'val' : 'test')
  const rows = Array.from({ length: 240 }, (_, i) => `r${i},${moods[i % 3]},author ${i >> 2},${split(i >> 2)}`)
  return { 'data/reviews.csv': `${['id,label,author,split', ...rows, ...more].join('\n')}\n` }
}

const HOSTILE = {
  '@octocat #1 GH-2': 30,
  '</details><script>alert(1)</script>': 28,
  'a|b\\|c `d` **e** [f](https://evil.example)': 26,
  '_joy_ ': 24,
  'line\nbreak \u202e desrever': 22,
  [`${'x'.repeat(10_000)}`]: 18,
  '--> 8c1f02e4d7a64b9f0c3b5d2e1a7f6c8091b2c3d4 :smile:': 16,
}

const checks = {
  pass: async () => passing(),
  fail: async () => failing(),
  'nothing changed': () => checkClips({}),
  'first run': () => checkFirst(CLIP_FILES, clipsConfig(), NO_BASE),
  'new dataset': () =>
    checkChange({
      base: { 'README.md': '' },
      head: CLIP_FILES,
      config: clipsConfig(),
      baseConfig: null,
      indexed: false,
    }),
  'warns only': () =>
    checkClips({ add: { calm: 200 } }, { config: clipsConfig({ max_imbalance_ratio: '{ warn: 2 }' }) }),
  'class vanished': () =>
    checkClips({ remove: { calm: 310, joy: 50 } }, { config: clipsConfig({ max_class_loss: '10%' }) }),
  'new class': () =>
    checkChange({
      base: csvOf({ joy: 250, anger: 265, sadness: 253, calm: 310 }),
      head: csvOf({ joy: 250, anger: 265, sadness: 253, calm: 310, fear: 4 }),
      config: configOf('data', ['min_class_size: 50', 'max_imbalance_ratio: 30']),
    }),
  drift: () =>
    checkClips(
      { add: { joy: 412 }, remove: { anger: 3 } },
      {
        config: clipsConfig({
          max_imbalance_ratio: '5',
          max_ratio_increase: '',
          max_drift: '0.1',
          max_share_change: '{ warn: 7 }',
        }),
      },
    ),
  'several rules': async () => {
    const rows = ['d1,disgust,annotator', 'd2,disgust,annotator', ...Array.from({ length: 12 }, (_, i) => `u${i},,`)]
    const shared = await sharedContents(3)
    return checkClips(
      { remove: { anger: 258 }, rows },
      {
        base: { ...CLIP_FILES, ...shared },
        head: { ...(await changedClips({ remove: { anger: 258 }, rows })), ...shared },
        config: clipsConfig({
          max_imbalance_ratio: '5',
          allowed_classes: ALLOWED,
          max_unlabelled: '{ warn: 0 }',
          existing: 'warn',
        }),
      },
    )
  },
  'config changed': async () => {
    const old = { 'old/label.csv': labelFile(Array.from({ length: 12 }, (_, i) => `old_${i},1,annotator`)) }
    return checkChange({
      base: { ...CLIP_FILES, ...old },
      head: { ...(await changedClips({ add: { joy: 550 } })), ...old },
      baseConfig: clipsConfig({}, [], './EMOPIA_1.0\n  additional_datasets: [./old]'),
      config: clipsConfig({ max_imbalance_ratio: '5' }),
    })
  },
  'several labels': passingSets,
  'several labels fail': failingSets,
  'many labels': manyLabels,
  'many classes': () =>
    checkChange({
      base: csvOf({ ...MANY, 'class 07': 55, 'class 19': 30 }),
      head: csvOf(MANY),
      config: configOf('data', ['max_imbalance_ratio: 5']),
    }),
  'eight classes': () =>
    checkChange({
      base: csvOf(EIGHT),
      head: csvOf({ ...EIGHT, sadness: 259 }),
      config: configOf('data', ['max_imbalance_ratio: 2']),
    }),
  fork: async () => withoutCommit(passing()),
  'update branch': async () => passing(),
  'commit without workflows': async () => passing(),
  'stale index file': () =>
    checkClips({ add: { sadness: 6 } }, { config: clipsConfig({}, ['report: { splits: check }']) }),
  'edited index file': async () => {
    const index = indexFileOf(await checkSide({ config: clipsConfig(), files: CLIP_FILES }))
    const { train, test } = JSON.parse(index).ids
    const swapped = index
      .replace(`"${train[0]}"`, '"_"')
      .replace(`"${test[0]}"`, `"${train[0]}"`)
      .replace('"_"', `"${test[0]}"`)
    return checkClips({}, { head: { ...CLIP_FILES, 'data/split_indices.json': swapped } })
  },
  growth: () => checkClips({ add: { joy: 20, anger: 7, sadness: 28, calm: 8 } }),
  groups: () =>
    checkChange({
      base: reviews(),
      head: reviews(['r240,joy,author 0,test', 'r241,calm,author 1,val', 'r242,joy,author 6,train']),
      config: OWN_SPLIT,
      indexed: false,
    }),
  'hostile names': () =>
    checkChange({
      base: csvOf({ ...HOSTILE, '_joy_ ': 20 }),
      head: csvOf(HOSTILE),
      config: `${configOf('data')}labels: { map: { "See ![x](https://evil.example/x.png) @everyone": joy } }\n`,
    }),
  'all unlabelled': () => checkFirst(csvOf({ '': 1276 }), configOf('data', ['max_imbalance_ratio: 2']), NO_BASE),
  typo: () =>
    checkClips(
      { rows: ['x1,Joy,annotator', 'x2,Joy,annotator'] },
      { config: clipsConfig({ allowed_classes: ALLOWED }) },
    ),
  'typo that passes': () =>
    checkClips(
      { rows: ['x1,Joy,annotator', 'x2,Joy,annotator'] },
      { config: clipsConfig({ max_imbalance_ratio: '', min_class_size: '1', max_ratio_increase: '' }) },
    ),
  'many look-alikes': () => {
    const names = ['CALM', 'Joy', 'Joy', ...new Array<string>(9).fill('joy '), 'sadnes|', '@calm\u202e', 'calm\u202e']
    return checkClips(
      { rows: names.map((name, i) => `x${i},${name},annotator`) },
      { config: clipsConfig({ min_class_size: '300', existing: 'warn', allowed_classes: ALLOWED }) },
    )
  },
} satisfies Record<string, () => Promise<CheckResult>>

type Name = keyof typeof checks

/** What else is known where a check is published. */
const places: Partial<Record<Name, Partial<Publication>>> = {
  'first run': firstRun(),
  'all unlabelled': firstRun(),
  fork: {
    commit: { kind: 'refused', reason: READ_ONLY },
    permissionNotes: permissionNotes(
      [
        { task: 'comment', reason: READ_ONLY, fromApi: true },
        { task: 'commit', reason: READ_ONLY, fromApi: true },
      ],
      'fork',
    ),
  },
  'eight classes': { commit: { ...COMMITTED, workflows: 'not started' } },
  'update branch': { commit: { kind: 'update branch' } },
  'commit without workflows': { commit: { ...COMMITTED, workflows: 'not started' } },
  ...(publication.place && { growth: { place: { ...publication.place, behind: { commits: 3, branch: 'main' } } } }),
  'hostile names': { commit: { kind: 'refused', reason: '@octocat said <b>no</b>' }, key: 'a-->b<!--.yml' },
}

async function made(): Promise<Record<string, () => Scenario>> {
  const all: Record<string, () => Scenario> = {}
  for (const [name, run] of Object.entries(checks)) {
    const scenario = published(await run(), places[name as Name])
    all[name] = () => scenario
  }
  return all
}

/** Every state of a comment. The checks are those of the tool for real datasets. */
export const scenarios: Readonly<Record<string, () => Scenario>> = await made()
