import json
import os
import sys

counts = {}
for folder, _, files in os.walk(sys.argv[1]):
    if files:
        counts[os.path.basename(folder)] = len(files)
print(json.dumps({"counts": counts}))
