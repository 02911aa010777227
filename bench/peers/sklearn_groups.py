"""Splits 70/15/15 with StratifiedGroupKFold(20), combined into 14, 3 and 3 folds. Measures only the split: python3 sklearn_groups.py CSV"""

import csv
import json
import sys
import time

import numpy
from sklearn.model_selection import StratifiedGroupKFold

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
_, labels = numpy.unique([row["emotion"] for row in rows], return_inverse=True)
_, groups = numpy.unique([row["song_id"] for row in rows], return_inverse=True)
start = time.perf_counter()
folds = StratifiedGroupKFold(20, shuffle=True, random_state=42).split(labels, labels, groups)
sizes = [len(members) for _, members in folds]
seconds = time.perf_counter() - start
counts = {"train": sum(sizes[:14]), "val": sum(sizes[14:17]), "test": sum(sizes[17:])}
print(json.dumps({"seconds": seconds, "counts": counts}))
