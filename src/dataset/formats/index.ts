export { attributeList } from './attribute_list.ts'
export { isSameNames, listedNames } from './class_label.ts'
export { codeRange } from './code_range.ts'
export { isNumber, mostly, type Rows } from './column_kind.ts'
export { areMeasurements, type ColumnLook, columnLooks, isFreeTag, mayBeLabel } from './column_looks.ts'
export {
  columnOfFiles,
  columnPlace,
  columnTwice,
  filesColumn,
  idColumn,
  isPathLike,
  labelLikeColumns,
  listColumns,
} from './columns.ts'
export { commonColumns } from './common_columns.ts'
export { isCoordinate } from './coordinates.ts'
export type { CrossedIds } from './crossed_ids.ts'
export { openCsv } from './csv.ts'
export { closedJson } from './cut_json.ts'
export { likelyEncoding } from './encodings.ts'
export { existingSplits, listedSplits } from './existing_splits.ts'
export { unpackGzipStart } from './gzip.ts'
export { isJsonLines } from './is_json_lines.ts'
export { type JsonDocument, looksLikeRows, openJson, parseDocument } from './json.ts'
export { type JsonOutline, jsonOutline } from './json_outline.ts'
export { entriesOf, isList, isObject, type JsonObject, type JsonValue, member, parseJson } from './json_parser.ts'
export { changedFile, dvcPointer, formatOf, isTablePath, readLabelFile, throwMissing } from './label_file.ts'
export { columnFlag, guessLabel, type LabelGuess, oneHotFlags, settingsOfFlags, suggestLabel } from './label_flags.ts'
export { isAboutPerson, isNeverLabel, LABEL_NAMES, labelRank, NO_NAME } from './label_words.ts'
export type { EqualRows, Manifest, ManifestRows, NamesByCode } from './manifest.ts'
export { namesOfDocument, requiredNamesOfDocument } from './names_document.ts'
export { areCodes, CLASS_KEYS } from './object_cells.ts'
export { oneOfEachStem } from './one_of_each_stem.ts'
export { openManifest } from './open_manifest.ts'
export { type Part, partIds, partSplits } from './parts.ts'
export { type IsThere, labelsInList, likenessToPathList, openPathList, pathsInList } from './path_list.ts'
export { separatorOfLines } from './separated_lines.ts'
export {
  additionalLine,
  datasetPathLine,
  errorWithChoices,
  lineForFlags,
  lineToRead,
  scalar,
  settingsLines,
} from './settings_lines.ts'
export { severalLabels } from './several_labels.ts'
export { firstRowIsData, headerRowCount, isSeparatedByBlanks } from './table_header.ts'
export { firstLines, textLines } from './text_lines.ts'
export { commandForCsv, csvInPython } from './unread_formats.ts'
export { NotUtf8, utf8Text, utf16In } from './utf8.ts'
export { cellText, valueAt } from './value_manifest.ts'
export { childrenOf, elementsOf, readXml, rootName, textOf } from './xml.ts'
export { yamlValue } from './yaml_manifest.ts'
