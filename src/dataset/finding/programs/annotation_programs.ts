/*
 * The lines of annotations in known forms, and programs for awk and Python that convert their files into a table of ids and labels.
 */

/** `2753 2408 2861 2385 2888 2468 2805 2502 plane 0`: the corners of a box, its class and perhaps whether it is difficult. */
export const DOTA_LINE = /^(?:-?\d+(?:\.\d+)? ){8}[A-Za-z][\w-]*(?: \d)?$/
const OF_FILE = 'print "id,label" } FNR == 1 { n = split(FILENAME, p, "[/.]") } '
export const DOTA_PROGRAM = `BEGIN { ${OF_FILE}NF > 8 { print p[n - 1] "," $9 }`
export const DOTA_SPLITS =
  'BEGIN { print "id,label,split" } FNR == 1 { n = split(FILENAME, p, "/"); f = p[n]; sub(/[.]txt$/, "", f) } NF > 8 { print f "," $9 "," p[n - 2] }'

/** `Car 0.00 0 -1.57 614.24 181.78 727.31 284.77 1.57 1.73 4.15 1.00 1.75 13.22 -1.62`, perhaps with a score. */
export const KITTI_LINE = /^[A-Za-z]\w* -?[\d.]+ -?\d+(?: -?[\d.]+(?:e[+-]?\d+)?){12,13}$/
export const KITTI_PROGRAM = `BEGIN { ${OF_FILE}$1 != "DontCare" && NF > 14 { print p[n - 1] "," $1 }`
export const JSON_PROGRAM =
  'import json, os, sys; print("id\\tlabels"); [print(os.path.splitext(os.path.basename(f))[0] + "\\t" + "|".join(json.load(open(f))["labels"])) for f in sys.argv[1:]]'
export const ABSA_PROGRAM =
  'import sys, xml.etree.ElementTree as E; print("id,label"); [print(f + ":" + s.get("id") + "," + a.get("polarity")) for f in sys.argv[1:] for s in E.parse(f).iter("sentence") for t in ("aspectTerm", "Opinion") for a in s.iter(t)]'

/** `774,492,88,47,1,6,0,1`: a box, a score, the number of a class, the truncation and the occlusion. */
export const VISDRONE_LINE = /^(?:-?\d+,){5}(?:\d|1[01]),-?\d,-?\d,?$/
const VISDRONE_NAMES =
  'split("pedestrian people bicycle car van truck tricycle awning-tricycle bus motor others", c, " ")'
const VISDRONE_FILE = 'FNR == 1 { n = split(FILENAME, p, "/"); f = p[n]; sub(/[.]txt$/, "", f)'
export const VISDRONE_PROGRAM = `BEGIN { FS = ","; print "id,label"; ${VISDRONE_NAMES} } ${VISDRONE_FILE} } $6 > 0 { print f "," c[$6] }`
export const VISDRONE_SPLITS = `BEGIN { FS = ","; print "id,label,split"; ${VISDRONE_NAMES} } ${VISDRONE_FILE}; s = p[n - 2]; sub(/^.*-/, "", s) } $6 > 0 { print f "," c[$6] "," s }`

/** `person 94 85 287 146`: a class and two corners of a box. A decimal number before them is the confidence of a detection. */
export const NAMED_BOX_LINE = /^[A-Za-z][\w-]* \d+(?:\.\d+)?(?: \d+(?:\.\d+)?){3}(?: difficult)?$/
export const NAMED_BOX_PROGRAM = `BEGIN { ${OF_FILE}NF > 4 { print p[n - 1] "," $1 }`

/** `   3.0000000e+00` */
export const NUMBER_PROGRAM = 'BEGIN { print "id,label" } NF { print FILENAME "," $1 + 0 }'
/** `(563,478),(630,573),1` */
export const CORNERS_LINE = /^(?:\( *\d+, *\d+ *\), *){2}\d+$/
export const CORNERS_PROGRAM = `BEGIN { FS = ","; ${OF_FILE}NF > 4 { print p[n - 1] "," $5 + 0 }`

/** `3 12 40 80 160`: the number of a class and a box. */
export const COUNTED_BOX_LINE = /^\d+(?: -?\d+){4}$/
export const COUNTED_BOX_PROGRAM =
  'BEGIN { print "id,label" } FNR == 1 { n = split(FILENAME, p, "/"); f = p[n]; sub(/[.]txt$/, "", f) } NF == 5 { print f "," $1 }'

const CSV = 'import csv, json, os, sys; w = csv.writer(sys.stdout); '
export const DATUMARO_PROGRAM =
  `${CSV}w.writerow(["id", "label", "split"]); [w.writerow([i["id"], n[a["label_id"]]["name"] if a else "", os.path.basename(f)[:-5]]) ` +
  'for f in sys.argv[1:] for d in [json.load(open(f, encoding="utf-8"))] for n in [d["categories"]["label"]["labels"]] ' +
  'for i in d["items"] for a in [a for a in i["annotations"] if "label_id" in a] or [None]]'
export const XBD_PROGRAM =
  `${CSV}w.writerow(["id", "label", "split"]); [w.writerow([os.path.basename(f)[:-5], x["properties"]["subtype"], ` +
  'os.path.basename(os.path.dirname(os.path.dirname(f)))]) for f in sys.argv[1:] ' +
  'for x in json.load(open(f, encoding="utf-8"))["features"]["xy"] if "subtype" in x["properties"]]'
/** The properties of features that contain their classes, the most telling one first. */
const OF_FEATURES = [
  'label',
  'class_name',
  'class',
  'category',
  'type_id',
  'type_name',
  'species',
  'landuse',
  'landcover',
]
export const FEATURES = new RegExp(
  `"features"\\s*:\\s*\\[.*?"properties"\\s*:\\s*\\{[^{}]*"(?:${OF_FEATURES.join('|')})"\\s*:`,
  's',
)
export const GEOJSON_PROGRAM =
  `${CSV}w.writerow(["id", "label"]); [w.writerow([p.get("image_id", f + ":" + str(i)), next((p[k] for k in "${OF_FEATURES.join(' ')}".split() if k in p), "")]) ` +
  'for f in sys.argv[1:] for i, x in enumerate(json.load(open(f, encoding="utf-8"))["features"]) for p in [x["properties"]]]'
