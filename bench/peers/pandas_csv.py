import json
import sys

import pandas

counts = pandas.read_csv(sys.argv[1], usecols=["emotion"])["emotion"].value_counts()
print(json.dumps({"counts": {name: int(count) for name, count in counts.items()}}))
