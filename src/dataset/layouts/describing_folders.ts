import { hasSeparator, wordTest } from '../paths/index.ts'

/** Folders of programs, their libraries and archive tools. */
const isProgram = wordTest('node_modules bower_components site-packages dist-packages .venv venv __pycache__ __macosx')

/** Folders with pictures about a project or with its results. */
const isShowing = wordTest(
  'assets? figures? figs? plots? screenshots? thumbnails? badges? favicons? results? outputs? checkpoints? weights notebooks? slides',
)
const isOfAndroid = wordTest('drawable mipmap')
const OF_ANDROID = /^(?:drawable|mipmap)(?:-\w+)*$/i

/** Folders of code whose names are sometimes classes: `docs` next to `letters`, `models` next to `cars`. */
const isCode = wordTest(
  'src libs? scripts? utils? tests docs? documentation models? code bin tools? examples? demos? fixtures? testdata icons? logos? ' +
    'web www website public static res css js fonts templates? android ios frontend backend packages plugins vendor third_party ' +
    'build dist configs? docker deploy benchmarks?',
)

/** Whether a folder never contains samples. */
export function isNeverData(name: string): boolean {
  return isProgram(name)
}

/** Whether a folder usually contains the results of a project. It is not a class, however many pictures it contains. */
export function isForShow(name: string): boolean {
  return isShowing(name) || isOfAndroid(name) || (hasSeparator(name) && OF_ANDROID.test(name))
}

/** Whether a folder next to a dataset usually does not belong to it. */
export function isBesideData(name: string): boolean {
  return isProgram(name) || isForShow(name) || isCode(name)
}

/** Top-level folders that describe a repository and do not contain samples. */
const isDescribing = wordTest('assets docs node_modules venv __macosx __pycache__')

/** Whether a top-level folder describes a repository and does not contain samples. */
export function describes(folder: string): boolean {
  return isDescribing(folder)
}
