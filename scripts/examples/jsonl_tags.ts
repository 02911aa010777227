import seedrandom from 'seedrandom'
import type { Example } from './example.ts'

const TAGS = [
  ['billing', 0.5],
  ['bug', 0.35],
  ['delivery', 0.3],
  ['refund', 0.18],
] as const
const WORDS = ['invoice', 'parcel', 'screen', 'account', 'charge', 'courier', 'error', 'money'] as const

function tickets(count: number, seed: string, first: number): string[] {
  const random = seedrandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const tags = TAGS.filter(([, share]) => random() < share).map(([tag]) => tag)
    const words = Array.from({ length: 6 }, () => WORDS[Math.floor(random() * WORDS.length)])
    const ticket = { id: `ticket-${first + i}`, text: words.join(' '), tags: tags.length > 0 ? tags : ['bug'] }
    return JSON.stringify(ticket)
  })
}

const CONFIG = `data:
  dataset_path: ./tickets.jsonl
  balancing_strategy: oversample
  split_indices_path: ./split_indices.json

labels:
  id: id
  label: tags # a list, so a ticket counts once for each of its tags
  content: text

thresholds:
  max_imbalance_ratio: { warn: 3.0, fail: 4.0 }
  min_class_size: 20
  required_classes: [billing, bug, delivery, refund]

balancing:
  by: rare_labels

report:
  splits: commit
`

/** JSON Lines, with several labels per sample. */
export function jsonlTagsExample(): Example {
  const before = tickets(200, 'jsonl-tags/1', 1)
  const added = tickets(60, 'jsonl-tags/2', 201).map((line) => line.replace(/"tags":\[.*?\]/, '"tags":["billing"]'))
  return {
    files: { '.github/dataset-balance.yml': CONFIG, 'tickets.jsonl': `${before.join('\n')}\n` },
    projects: [{ folder: '', comment: 'COMMENT.md' }],
    change: { 'tickets.jsonl': `${[...before, ...added].join('\n')}\n` },
  }
}
