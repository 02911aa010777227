import { classNoun } from '../../dataset/index.ts'
import { noteData, splitTableData } from '../data/index.ts'
import { type SplitReport, splitReportSentences, splitTitle } from '../terminal/index.ts'
import { endSentence, htmlWording, textWording } from '../text/index.ts'
import { filled, renderPage } from './html/index.ts'
import { heatMap, noteList, sentenceList } from './parts/index.ts'

/** Renders the result of `split` as one self-contained HTML page. */
export function renderSplitPage(report: SplitReport, toolVersion: string): string {
  const { path, summary, notes, groupSuggestions = [] } = report
  const say = htmlWording()
  const data = splitTableData(summary)
  const noun = classNoun(summary)
  return renderPage({
    title: `${textWording().prose(path)}: ${splitTitle(report, textWording())}`,
    heading: splitTitle(report, say),
    about: say.code(path),
    lead: sentenceList(splitReportSentences(report, data, say).map(endSentence)),
    sections: [
      {
        id: 'splits',
        title: `${noun.one === 'label' ? 'Labels' : 'Classes'} by split`,
        content: heatMap(data, noun, say),
      },
      {
        id: 'notes',
        title: 'Notes about the data',
        content: noteList({ notes: notes.map(noteData), suggestions: groupSuggestions }, say),
      },
    ],
    footer: filled('p', `dataset-balance ${toolVersion}`),
  })
}
