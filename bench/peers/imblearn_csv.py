"""Oversamples the rows of a CSV file and writes them to another one: python3 imblearn_csv.py FILE LABEL OUTPUT"""

import json
import sys

import pandas
from imblearn.over_sampling import RandomOverSampler

file, label, output = sys.argv[1:]
frame = pandas.read_csv(file, dtype=str, keep_default_na=False)
balanced, _ = RandomOverSampler(random_state=42).fit_resample(frame, frame[label])
balanced.to_csv(output, index=False)
print(json.dumps({"counts": {"rows": len(balanced)}}))
