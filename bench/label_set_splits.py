"""Splits label sets into folds with plain iterative stratification (Sechidis et al., 2011), as a peer for bench/label_set_splits.ts.

This is the algorithm of the Python packages iterative-stratification and scikit-multilearn (order 1) in NumPy: the rarest label that is
left comes first, each of its samples goes to the fold that lacks the label most, then to the fold that lacks most samples, and ties are
broken at random. Reads one line of space-separated label codes per sample from stdin; prints one JSON line with the seconds and, for each
sample, its fold. Usage: python3 label_set_splits.py RATIOS SEED, such as 0.7,0.15,0.15 42
"""

import json
import sys
import time

import numpy as np


def iterative_stratification(sets, label_count, ratios, seed):
    random = np.random.RandomState(seed)
    folds = np.full(len(sets), -1, dtype=np.int64)
    members = [[] for _ in range(label_count)]
    for sample, labels in enumerate(sets):
        for label in labels:
            members[label].append(sample)
    left = np.array([len(samples) for samples in members])
    lacks = np.outer(left, ratios)
    room = len(sets) * np.array(ratios)

    def assign(sample, lacking):
        best = np.flatnonzero(lacking == lacking.max())
        if len(best) > 1:
            best = best[room[best] == room[best].max()]
        fold = best[0] if len(best) == 1 else random.choice(best)
        folds[sample] = fold
        room[fold] -= 1
        for label in sets[sample]:
            lacks[label, fold] -= 1
            left[label] -= 1

    while left.max(initial=0) > 0:
        label = np.where(left > 0, left, np.iinfo(np.int64).max).argmin()
        for sample in random.permutation(members[label]):
            if folds[sample] < 0:
                assign(sample, lacks[label])
    for sample in np.flatnonzero(folds < 0):
        assign(sample, room)
    return folds


ratios = [float(ratio) for ratio in sys.argv[1].split(",")]
sets = [[int(code) for code in line.split()] for line in sys.stdin]
label_count = max((max(labels) for labels in sets if labels), default=-1) + 1
start = time.perf_counter()
folds = iterative_stratification(sets, label_count, ratios, int(sys.argv[2]))
print(json.dumps({"seconds": time.perf_counter() - start, "folds": folds.tolist()}))
