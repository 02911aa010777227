"""Computes the indices of a balanced dataset and measures the time in process: python3 imblearn_balance.py oversample|undersample ROWS"""

import json
import sys
import time

import numpy
from imblearn.over_sampling import RandomOverSampler
from imblearn.under_sampling import RandomUnderSampler

strategy, rows = sys.argv[1], int(sys.argv[2])
shares = 20 - 19 * numpy.arange(13) / 12
sizes = numpy.floor(rows * shares / shares.sum()).astype(int)
sizes[0] += rows - sizes.sum()
labels = numpy.repeat(numpy.arange(13, dtype=numpy.int32), sizes)
sampler = {"oversample": RandomOverSampler, "undersample": RandomUnderSampler}[strategy](random_state=42)
start = time.perf_counter()
_, balanced = sampler.fit_resample(numpy.arange(rows).reshape(-1, 1), labels)
seconds = time.perf_counter() - start
counts = {str(code): int(count) for code, count in enumerate(numpy.bincount(balanced))}
print(json.dumps({"counts": counts, "seconds": seconds}))
