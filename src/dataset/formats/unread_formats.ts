import { analyzeCommand, InputError } from '../../config/index.ts'

/** Formats that are not read, and the Python expression that reads one as a table. `FILE` stands for its name. */
const FORMATS: readonly (readonly [ending: RegExp, what: string, table: string])[] = [
  [/\.(?:xls[xmb]?|ods)$/i, 'Spreadsheets are', 'pandas.read_excel(FILE)'],
  [/\.(?:feather|arrow)$/i, 'Arrow files are', 'pandas.read_feather(FILE)'],
  [/\.orc$/i, 'ORC files are', 'pandas.read_orc(FILE)'],
  [/\.(?:pkl|pickle)$/i, 'Pickle files can run code when they are opened, and are', 'pandas.read_pickle(FILE)'],
  [
    /\.(?:h5|hdf5?|he5)$/i,
    'HDF5 files can contain pickled objects, which run code when they are opened, and are',
    'pandas.read_hdf(FILE)',
  ],
  [/\.dta$/i, 'Stata files are', 'pandas.read_stata(FILE)'],
  [/\.sav$/i, 'SPSS files are', 'pandas.read_spss(FILE)'],
  [/\.rds$/i, 'R files are', 'pyreadr.read_r(FILE)[None]'],
  [/\.npy$/i, 'NumPy files are', "pandas.DataFrame({'label': numpy.load(FILE)})"],
  [/\.npz$/i, 'NumPy files are', "pandas.DataFrame({'label': numpy.load(FILE)['y']})"],
  [/\.mat$/i, 'MATLAB files are', "pandas.DataFrame({'label': scipy.io.loadmat(FILE)['y'].ravel()})"],
]

/** What can be copied into a Python string in single quotes. */
const PLAIN = /^[^'\\\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/

const LONGEST = 100

/** Returns the Python expression that writes a file of a format that is not read as a new CSV file, such as a spreadsheet. */
export function csvInPython(path: string): string | undefined {
  const found = FORMATS.find(([ending]) => ending.test(path))
  if (found === undefined) return undefined
  const [, , table] = found
  const to = csvFor(path)
  const from = to === undefined ? 'FILE' : path
  return `${table.replace('FILE', () => `'${from}'`)}.to_csv('${to ?? 'FILE.csv'}', index=False, mode='x')`
}

/** The new file, if its name can be copied. */
function csvFor(path: string): string | undefined {
  const ending = FORMATS.find(([one]) => one.test(path))?.[0]
  return ending !== undefined && PLAIN.test(path) && path.length <= LONGEST ? path.replace(ending, '.csv') : undefined
}

/** Returns the command that reads the new file, if it can be copied. */
export function commandForCsv(path: string): string | undefined {
  return analyzeCommand(csvFor(path))
}

/** The error about a file in a format that is not read, with how to convert it; undefined for other formats. */
export function unreadFormat(file: string): InputError | undefined {
  const command = csvInPython(file)
  if (command === undefined) return undefined
  const next = commandForCsv(file)
  const what = FORMATS.find(([ending]) => ending.test(file))?.[1]
  return new InputError(`${what} not supported. Convert the table with the labels to CSV, in Python:`, {
    file,
    lines: [command, ...(next === undefined ? [] : [next])],
  })
}
