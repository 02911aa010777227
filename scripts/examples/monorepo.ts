import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from './example.ts'

const WORKFLOW = join(import.meta.dirname, '../../docs/workflows/monorepo.yml')

function config(path: string, more: string): string {
  return `data:
  dataset_path: ${path}
  split_indices_path: ./split_indices.json

labels:
  id: clip
${more}
report:
  splits: commit
`
}

const MUSIC = config(
  './labels.csv',
  `  label: genre
  group: album # clips of one album stay in one split

thresholds:
  max_imbalance_ratio: { warn: 1.5, fail: 2.0 }
`,
)
const SPEECH = config(
  './clips.csv',
  `  label: emotion
  group: speaker

thresholds:
  min_class_size: 15
  leakage: { group: fail }
`,
)

const GENRES = ['folk', 'jazz', 'rock'] as const
const EMOTIONS = ['angry', 'happy', 'neutral', 'sad'] as const

function music(albums: number): string {
  const rows = Array.from({ length: albums * 4 }, (_, i) => {
    const album = Math.floor(i / 4)
    return `music_${String(i).padStart(3, '0')}.flac,${GENRES[album % GENRES.length]},album_${album}\n`
  })
  return `clip,genre,album\n${rows.join('')}`
}

function speech(more: readonly string[] = []): string {
  const rows = Array.from({ length: 96 }, (_, i) => {
    return `speech_${String(i).padStart(3, '0')}.wav,${EMOTIONS[i % EMOTIONS.length]},speaker_${Math.floor(i / 8)}\n`
  })
  return `clip,emotion,speaker\n${[...rows, ...more].join('')}`
}

/** Two datasets in one repository, each with its own config, index file and comment. */
export function monorepoExample(): Example {
  const jazz = Array.from({ length: 20 }, (_, i) => `music_new_${i}.flac,jazz,album_${100 + Math.floor(i / 4)}\n`)
  const sad = Array.from({ length: 4 }, (_, i) => `speech_new_${i}.wav,sad,speaker_12\n`)
  return {
    files: {
      'music/.github/dataset-balance.yml': MUSIC,
      'music/labels.csv': music(24),
      'speech/.github/dataset-balance.yml': SPEECH,
      'speech/clips.csv': speech(),
    },
    projects: [
      { folder: 'music', comment: 'music/COMMENT.md' },
      { folder: 'speech', comment: 'speech/COMMENT.md' },
    ],
    change: { 'music/labels.csv': `${music(24)}${jazz.join('')}`, 'speech/clips.csv': speech(sad) },
    workflow: readFileSync(WORKFLOW, 'utf8'),
  }
}
