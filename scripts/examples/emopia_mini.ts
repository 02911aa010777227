import seedrandom from 'seedrandom'
import type { Example } from './example.ts'

/** The number of songs, which have about 200 clips in total. */
const SONGS = 60
const QUADRANT_SHARES = [
  [1, 0.23],
  [2, 0.27],
  [3, 0.2],
  [4, 0.3],
] as const

const ID_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

interface Clip {
  readonly id: string
  readonly quadrant: number
  readonly annotator: string
  readonly notes: readonly number[]
}

function emopiaMini(): Clip[] {
  const random = seedrandom('emopia-mini/1')
  const below = (n: number) => Math.floor(random() * n)
  const clips: Clip[] = []
  for (let song = 0; song < SONGS; song++) {
    const songId = Array.from({ length: 11 }, () => ID_CHARACTERS[below(ID_CHARACTERS.length)]).join('')
    const main = quadrantAt(random())
    const annotator = 'ABCD'[below(4)] ?? 'A'
    for (let clip = 0, count = 1 + below(3) + below(4); clip < count; clip++) {
      const quadrant = random() < 0.12 ? quadrantAt(random()) : main
      const notes = Array.from({ length: 8 }, () => 48 + below(36))
      clips.push({ id: `Q${quadrant}_${songId}_${clip}`, quadrant, annotator, notes })
    }
  }
  return clips.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function quadrantAt(share: number): number {
  let cumulated = 0
  for (const [quadrant, part] of QUADRANT_SHARES) {
    cumulated += part
    if (share < cumulated) return quadrant
  }
  return 4
}

/** Creates a Standard MIDI File of format 0 with one quarter note after another. */
function midi(notes: readonly number[]): Uint8Array {
  const events = notes.flatMap((note) => [0, 0x90, note, 64, 96, 0x80, note, 64])
  const track = [...events, 0, 0xff, 0x2f, 0]
  const chunk = (name: string, data: readonly number[]) => [
    ...Buffer.from(name, 'latin1'),
    ...[24, 16, 8, 0].map((shift) => (data.length >> shift) & 0xff),
    ...data,
  ]
  return Uint8Array.from([...chunk('MThd', [0, 0, 0, 1, 0, 96]), ...chunk('MTrk', track)])
}

const CONFIG = `# yaml-language-server: $schema=../../../dist/dataset-balance.schema.json
data:
  dataset_path: ./EMOPIA_mini
  balance_emotions: true
  balancing_strategy: oversample
  use_stratified_split: true
  train_split: 0.7
  val_split: 0.15
  test_split: 0.15
  seed: 42
  save_split_indices: true
  split_indices_path: ./data/split_indices.json

thresholds:
  max_imbalance_ratio: { warn: 2.0, fail: 2.5 }
  min_class_size: 10
  required_classes: [joy, sadness, anger, calm]
  allowed_classes: [joy, sadness, anger, calm]
  max_unlabelled: 0
  max_ratio_increase: { warn: 0.5 }

report:
  comment: on-change
  splits: commit
`

function labels(rows: readonly string[]): string {
  return `${['ID,4Q,annotator', ...rows].join('\n')}\n`
}

/** The README's example: clips of MIDI in four classes, several of each song. */
export function emopiaMiniExample(): Example {
  const clips = emopiaMini()
  const rows = clips.map(({ id, quadrant, annotator }) => `${id},${quadrant},${annotator}`)
  const midis = clips.map(({ id, notes }) => [`EMOPIA_mini/midis/${id}.mid`, midi(notes)] as const)
  const added = Array.from(
    { length: 60 },
    (_, i) => `Q1_new_song_${String.fromCharCode(97 + (i % 15))}_${Math.floor(i / 15)}`,
  )
  const relabelled = rows.map((row, i) => (i === 3 || i === 5 ? row.replace(/,\d,/, ',4,') : row))
  return {
    files: {
      '.github/dataset-balance.yml': CONFIG,
      'EMOPIA_mini/label.csv': labels(rows),
      ...Object.fromEntries(midis),
    },
    projects: [{ folder: '', comment: 'COMMENT.md' }],
    change: { 'EMOPIA_mini/label.csv': labels([...relabelled, ...added.map((id) => `${id},1,E`)]) },
  }
}
