import { balancingData } from '../data/index.ts'
import type { ComparisonReport } from '../terminal/index.ts'
import { htmlWording, textWording } from '../text/index.ts'
import { filled, renderPage } from './html/index.ts'
import { strategiesPart } from './parts/index.ts'

/** Renders the result of `compare` as one self-contained HTML page. */
export function renderComparisonPage(report: ComparisonReport, toolVersion: string): string {
  const { path, on, comparison, configured = null } = report
  const say = htmlWording()
  const what = `balancing ${on === 'train' ? 'the training split' : 'all samples'}`
  return renderPage({
    title: `${textWording().prose(path)}: ${what}`,
    heading: `${say.prose(path)}: ${what}`,
    about: '',
    lead: '',
    sections: [
      {
        id: 'strategies',
        title: 'Strategies',
        content: strategiesPart(balancingData({ on, comparison }), configured, say),
      },
    ],
    footer: filled('p', `dataset-balance ${toolVersion}`),
  })
}
