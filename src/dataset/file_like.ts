/** What images, sounds, scores, films, documents and arrays are stored in. */
const ENDINGS = [
  'jpe?g|jfif|png|ppm|pgm|pbm|bmp|tiff?|webp|gif|svg|heic|avif|jp2|dcm|nii|nrrd|mha',
  'wav|mp3|flac|ogg|oga|opus|m4a|aac|aif[fc]?|wma|au|amr|sph',
  'midi?|krn|abc|mxl|musicxml|mei|mscz|kar',
  'mp4|avi|mov|mkv|webm|mpe?g|wmv|m4v|flv|3gp',
  'txt|pdf|html?|xml|docx?|rtf|tex|eml|json|csv|tsv',
  'npy|npz|pth?|pkl|mat|h5|hdf5|edf|fif|hea|bin|obj|ply|stl|off|pcd|las',
]
const FILE = new RegExp(`[^/\\\\]\\.(?:${ENDINGS.join('|')})(?:\\.gz)?$`, 'i')
const MOST_CHARACTERS = 400

/** Whether a value looks like the name of a file that may be a sample; addresses of pages do not. */
export function looksLikeFile(value: string): boolean {
  return value.length <= MOST_CHARACTERS && FILE.test(value) && !/[\r\n]|:\/\//.test(value)
}
