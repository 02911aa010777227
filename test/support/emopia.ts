import type { Files } from './bare_repository.ts'

/** The code that EMOPIA's `label.csv` has for a class. */
const QUADRANTS = { joy: 1, anger: 2, sadness: 3, calm: 4 } as const
type Emotion = keyof typeof QUADRANTS

export interface Emopia {
  /** `label.csv` and one `.mid` per clip, by their path in the repository. */
  readonly files: Files
  /** The label file's rows without its header. */
  readonly rows: readonly string[]
}

const CLIPS_A_SONG = 3

/** A dataset in EMOPIA's layout with this number of clips per class, three per song. */
export function emopia(counts: Readonly<Record<Emotion, number>>, folder = 'EMOPIA_1.0'): Emopia {
  const rows: string[] = []
  const files: Record<string, string> = {}
  for (const emotion of Object.keys(QUADRANTS) as Emotion[]) {
    for (let clip = 0; clip < counts[emotion]; clip++) {
      const id = clipId(emotion, clip)
      rows.push(`${id},${QUADRANTS[emotion]},annotator`)
      files[`${folder}/midis/${id}.mid`] = `MThd ${id}\n`
    }
  }
  return { rows, files: { ...files, [`${folder}/label.csv`]: labelFile(rows) } }
}

/** `Q1_joy00000003_2`: an id of EMOPIA has the quadrant, eleven characters for the song, and the clip. */
export function clipId(emotion: Emotion, clip: number): string {
  const song = `${emotion.slice(0, 3)}${String(Math.floor(clip / CLIPS_A_SONG)).padStart(8, '0')}`
  return `Q${QUADRANTS[emotion]}_${song}_${clip % CLIPS_A_SONG}`
}

export function labelFile(rows: readonly string[]): string {
  return ['ID,4Q,annotator', ...rows, ''].join('\n')
}
