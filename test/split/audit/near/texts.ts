import seedrandom from 'seedrandom'
import { decimal } from '../../../../src/config/index.ts'
import { type LabelTable, textColumn } from '../../../../src/dataset/index.ts'
import { nearLeak } from '../../../../src/split/audit/near/near_leak.ts'

/** A table with one text per row, all with one label. */
export function tableOfTexts(texts: readonly string[]): LabelTable {
  const values = [...new Set(texts)]
  const codes = new Map(values.map((value, code) => [value, code]))
  const size = texts.length
  return {
    size,
    classes: ['joy'],
    labels: new Int32Array(size),
    ids: textColumn(texts.map((_, row) => `t${row}`)),
    content: Int32Array.from(texts, (text) => (text === '' ? -1 : (codes.get(text) ?? -1))),
    contentValues: values,
    sources: [{ name: 'texts', start: 0, end: size, files: [{ path: 'l.csv', start: 0, end: size }] }],
    lines: Uint32Array.from(texts, (_, row) => row + 2),
  }
}

/** The leak of texts that are in turns in the given number of splits. */
export function leakOfTexts(texts: readonly string[], { threshold = '0.8', parts = 2 } = {}) {
  const names = Array.from({ length: parts }, (_, part) => ['train', 'test', 'val'][part] ?? `fold ${part}`)
  const assignment = Int16Array.from(texts, (_, row) => row % parts)
  return nearLeak(tableOfTexts(texts), { assignment, names }, { threshold: decimal(threshold) })
}

/** Texts of `length` random words, some of which are copies of earlier ones with a few words replaced. */
export function variedTexts(count: number, { length = 30, vocabulary = 2000, seed = 'near' } = {}): string[] {
  const random = seedrandom(seed)
  const word = () => `w${Math.floor(random() * vocabulary)}`
  const texts: string[][] = []
  for (let i = 0; i < count; i++) {
    const original = texts[Math.floor(random() * texts.length)]
    if (original === undefined || random() < 0.6) {
      texts.push(Array.from({ length: Math.ceil(random() * length) }, word))
    } else {
      texts.push(original.map((one) => (random() < 0.03 ? word() : one)))
    }
  }
  return texts.map((words) => words.join(' '))
}
