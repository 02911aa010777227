import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/index.ts'
import { folderTree, readDataset } from '../../../src/dataset/index.ts'
import { folderWith } from '../../support/folders.ts'

/** What is said about a file that is named. */
async function saidAbout(path: string): Promise<string> {
  const tree = folderTree(folderWith({ [path]: 'x' }), { confined: true })
  const config = defaultConfig()
  const reading = readDataset(tree, { ...config, data: { ...config.data, datasetPath: path } })
  return reading.then(
    () => 'read',
    (error: Error) => error.message,
  )
}

test('a file in a format that is not read is named, with the line of Python that converts it', async () => {
  const said: string[] = []
  for (const ending of ['xlsx', 'ods', 'feather', 'arrow', 'pkl', 'h5', 'rds', 'npy', 'npz', 'mat'])
    said.push(await saidAbout(`d/labels.${ending}`))
  expect(said).toMatchInlineSnapshot(`
    [
      "d/labels.xlsx: Spreadsheets are not supported. Convert the table with the labels to CSV, in Python:
    pandas.read_excel('d/labels.xlsx').to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.ods: Spreadsheets are not supported. Convert the table with the labels to CSV, in Python:
    pandas.read_excel('d/labels.ods').to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.feather: Arrow files are not supported. Convert the table with the labels to CSV, in Python:
    pandas.read_feather('d/labels.feather').to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.arrow: Arrow files are not supported. Convert the table with the labels to CSV, in Python:
    pandas.read_feather('d/labels.arrow').to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.pkl: Pickle files can run code when they are opened, and are not supported. Convert the table with the labels to CSV, in Python:
    pandas.read_pickle('d/labels.pkl').to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.h5: HDF5 files can contain pickled objects, which run code when they are opened, and are not supported. Convert the table with the labels to CSV, in Python:
    pandas.read_hdf('d/labels.h5').to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.rds: R files are not supported. Convert the table with the labels to CSV, in Python:
    pyreadr.read_r('d/labels.rds')[None].to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.npy: NumPy files are not supported. Convert the table with the labels to CSV, in Python:
    pandas.DataFrame({'label': numpy.load('d/labels.npy')}).to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.npz: NumPy files are not supported. Convert the table with the labels to CSV, in Python:
    pandas.DataFrame({'label': numpy.load('d/labels.npz')['y']}).to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
      "d/labels.mat: MATLAB files are not supported. Convert the table with the labels to CSV, in Python:
    pandas.DataFrame({'label': scipy.io.loadmat('d/labels.mat')['y'].ravel()}).to_csv('d/labels.csv', index=False, mode='x')
    dataset-balance analyze d/labels.csv",
    ]
  `)
})

test('a name that cannot be copied is left out', async () => {
  expect(await saidAbout("it's.xlsx")).toBe(
    "it's.xlsx: Spreadsheets are not supported. Convert the table with the labels to CSV, in Python:\npandas.read_excel('FILE').to_csv('FILE.csv', index=False, mode='x')",
  )
})

test('a folder with such a file says the same', async () => {
  const tree = folderTree(folderWith({ 'd/data.xlsx': 'x' }), { confined: true })
  const config = defaultConfig()
  await expect(readDataset(tree, { ...config, data: { ...config.data, datasetPath: 'd' } })).rejects.toThrow(
    "Export the table with the labels from 'data.xlsx' as CSV, in Python: `pandas.read_excel('d/data.xlsx').to_csv('d/data.csv', index=False, mode='x')`",
  )
})
