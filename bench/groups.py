"""Runs scikit-learn's StratifiedGroupKFold on label and group codes. Measures the seconds and the largest deviation per seed.

Reads two lines of space-separated integers (labels, groups) from stdin and prints one JSON line per seed.
Combines 20 folds into 14, 3 and 3 folds: 70% train, 15% val, 15% test.
"""

import json
import sys
import time

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

SHARES = [0.7, 0.15, 0.15]
SPLIT_OF_FOLD = [0] * 14 + [1] * 3 + [2] * 3


def largest_deviation(labels, splits):
    worst = 0.0
    rows = [labels == code for code in np.unique(labels)] + [np.ones(len(labels), dtype=bool)]
    for row in rows:
        n = int(row.sum())
        for split, share in enumerate(SHARES):
            worst = max(worst, abs(int((splits[row] == split).sum()) - n * share) / n)
    return worst


labels, groups = (np.array(sys.stdin.readline().split(), dtype=np.int64) for _ in range(2))
for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
    start = time.perf_counter()
    folds = StratifiedGroupKFold(20, shuffle=True, random_state=seed).split(labels, labels, groups)
    splits = np.empty(len(labels), dtype=np.int64)
    for fold, (_, members) in enumerate(folds):
        splits[members] = SPLIT_OF_FOLD[fold]
    seconds = time.perf_counter() - start
    print(json.dumps({"seed": seed, "seconds": seconds, "deviation": largest_deviation(labels, splits)}), flush=True)
