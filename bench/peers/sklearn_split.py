"""Splits 70/15/15 with two calls of train_test_split on integer labels in memory: python3 sklearn_split.py ROWS"""

import json
import sys

import numpy
from sklearn.model_selection import train_test_split

rows = int(sys.argv[1])
shares = 20 - 19 * numpy.arange(13) / 12
labels = numpy.random.default_rng(42).choice(13, rows, p=shares / shares.sum()).astype(numpy.int32)
train, rest = train_test_split(numpy.arange(rows), test_size=0.3, stratify=labels, random_state=42)
val, test = train_test_split(rest, test_size=0.5, stratify=labels[rest], random_state=42)
print(json.dumps({"counts": {"train": len(train), "val": len(val), "test": len(test)}}))
