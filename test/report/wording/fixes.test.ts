import { expect, test } from 'vitest'
import type { ReportData } from '../../../src/report/data/report_data.ts'
import { markdownWording } from '../../../src/report/text/wording.ts'
import { fixes } from '../../../src/report/wording/fixes.ts'

const COUNT = 100_000
const classes = Array.from({ length: COUNT }, (_, at) => ({ name: `c${at}`, base: 9, head: 1 }))

/** Only the findings and the change of the report matter here. */
function broken(rule: string): ReportData {
  const findings = classes.map(({ name }) => ({ rule, level: 'fail', class: name, value: 1, limit: '3', message: '' }))
  const change = { classes, base_name: 'main', base_total: 100, base_unlabelled: 0, base_label_sets: null }
  return {
    findings,
    change,
    total_samples: 100,
    unlabelled: 0,
    plans: [],
    once_renamed: null,
    renames: [],
    policy: { bound_by: 'base', name: 'main' },
  } as unknown as ReportData
}

test.each([
  [
    'allowed_classes',
    'relabel the samples of c0, c1, c2, c3, c4 and 99,995 more classes, or add them to `allowed_classes` on `main` first',
  ],
  ['required_classes', 'add samples of c0, c1, c2, c3, c4 and 99,995 more classes'],
  [
    'max_share_change',
    'bring the share of c0 back to 6.00% (`main` has 9.0%), that of c1 to 6.00% (`main` has 9.0%), that of c2 to 6.00% (`main` has 9.0%), that of c3 to 6.00% (`main` has 9.0%), that of c4 to 6.00% (`main` has 9.0%) and those of 99,995 more classes',
  ],
  ['max_class_loss', 'restore 5 samples of c0, 5 of c1, 5 of c2, 5 of c3, 5 of c4 and 499,975 of 99,995 more classes'],
])(
  '100,000 findings of %s are summarized in one sentence, without a search through all of them for each',
  (rule, sentence) => {
    const start = process.cpuUsage().user
    expect(fixes(broken(rule), ['fail'], markdownWording(20))).toEqual([sentence])
    expect(process.cpuUsage().user - start).toBeLessThan(10_000_000)
  },
)
