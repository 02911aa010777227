import { expect, test } from 'vitest'
import { renderCard } from '../../../src/commands/reports/render_card.ts'

test('names that YAML could read as something else are quoted, and lists are sequences', () => {
  const label = { name: 'yes: no', dtype: 'string', classes: ['null', "it's", 'a\nb', '12'], isList: true }
  expect(renderCard({ features: [label], splits: [{ name: 'on', examples: 3 }] })).toBe(`dataset_info:
  features:
    - name: 'yes: no'
      sequence:
        class_label:
          names:
            '0': 'null'
            '1': 'it''s'
            '2': "a\\nb"
            '3': '12'
  splits:
    - name: 'on'
      num_examples: 3
`)
})

test('features that are unknown are left out', () => {
  expect(renderCard({ features: [], splits: [{ name: 'train', examples: 0 }] })).toBe(
    'dataset_info:\n  splits:\n    - name: train\n      num_examples: 0\n',
  )
})
