import type { Setting } from './kinds.ts'
import { BALANCE_METHODS, type BalancingSettings } from './settings.ts'

/** The settings of the block `balancing`, in the order of the file. */
export const BALANCING: Readonly<Record<keyof BalancingSettings, Setting>> = {
  by: {
    kind: 'word',
    words: BALANCE_METHODS,
    initial: 'rare_labels',
    description:
      'How samples with several labels are balanced: by their rare labels (ML-ROS, ML-RUS), by label set (LP-ROS, LP-RUS) or by repeat factor (LVIS; only oversample and weighted).',
  },
}

/** The flags that set them. */
export const BALANCING_OVERRIDES = {
  balanceBy: { of: 'balancing.by', flag: '--by <method>' },
} as const
