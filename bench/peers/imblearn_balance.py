"""Computes the indices of a balanced dataset and measures the time in process: python3 imblearn_balance.py STRATEGY ROWS"""

import json
import sys
import time

import numpy
from imblearn.over_sampling import RandomOverSampler
from imblearn.under_sampling import RandomUnderSampler
from sklearn.utils.class_weight import compute_sample_weight

strategy, rows = sys.argv[1], int(sys.argv[2])
shares = 20 - 19 * numpy.arange(13) / 12
sizes = numpy.floor(rows * shares / shares.sum()).astype(int)
sizes[0] += rows - sizes.sum()
labels = numpy.repeat(numpy.arange(13, dtype=numpy.int32), sizes)
median = int(numpy.median(sizes))


def resampled(x, y):
    if strategy == "over_ratio":
        least = int(0.8 * sizes.max())
        targets = {code: max(int(size), least) for code, size in enumerate(sizes)}
        return RandomOverSampler(sampling_strategy=targets, random_state=42).fit_resample(x, y)
    if strategy == "hybrid":
        fewer = {code: min(int(size), median) for code, size in enumerate(sizes)}
        x, y = RandomUnderSampler(sampling_strategy=fewer, random_state=42).fit_resample(x, y)
        return RandomOverSampler(random_state=42).fit_resample(x, y)
    sampler = {"oversample": RandomOverSampler, "undersample": RandomUnderSampler}[strategy]
    return sampler(random_state=42).fit_resample(x, y)


start = time.perf_counter()
if strategy == "weighted":
    compute_sample_weight("balanced", labels)
    balanced = labels
else:
    _, balanced = resampled(numpy.arange(rows).reshape(-1, 1), labels)
seconds = time.perf_counter() - start
counts = {str(code): int(count) for code, count in enumerate(numpy.bincount(balanced))}
print(json.dumps({"counts": counts, "seconds": seconds}))
