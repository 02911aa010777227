import { capital } from '../../config/index.ts'
import { classNoun } from '../../dataset/index.ts'
import { type AnalysisReport, comparedData, figuresData, findingData, layoutData, noteData } from '../data/index.ts'
import { distributionHeadline, figures, samplesCounted } from '../terminal/index.ts'
import { endSentence, htmlWording, roundedOrNull, textWording, type Wording } from '../text/index.ts'
import { comparisonSentence, remedies, renameLines, SOURCE_HEADER, sourceRows } from '../wording/index.ts'
import { filled, plainTable, renderPage, unfolding } from './html/index.ts'
import {
  type ClassSizes,
  classTable,
  figureTiles,
  findingList,
  findingsByClass,
  mainFigures,
  noteList,
  sentenceList,
} from './parts/index.ts'

/** Renders the result of `analyze` as one self-contained HTML page. */
export async function renderAnalysisPage(report: AnalysisReport, toolVersion: string): Promise<string> {
  const { path, layout, distribution, counts, comparison, findings, notes, lookAlikes = [] } = report
  const say = htmlWording()
  const name = layout.found?.path ?? path
  const change = comparison === undefined ? null : comparedData(comparison).change
  const main = mainFigures({
    total_samples: distribution.totalSamples,
    unlabelled: distribution.unlabelled,
    num_classes: distribution.numClasses,
    ...figuresData(distribution),
    change,
  })
  const advice = [
    ...(await renameLines(report, say)).map((line) => `⚠️ ${line}`),
    ...(await remedies(report, say)),
    await comparisonSentence(comparison, say),
  ].filter((line) => line !== '')
  const { many } = classNoun(distribution)
  const sources = sourceRows(counts, say)
  return renderPage({
    title: `${textWording().prose(name)}: ${distributionHeadline(distribution)}`,
    heading: distributionHeadline(distribution),
    about: say.code(name),
    lead: `${sentenceList(advice.map(endSentence))}${figureTiles(main)}`,
    sections: [
      { id: 'findings', title: 'Findings', content: findingList(findings.map(findingData), say) },
      {
        id: 'classes',
        title: capital(many),
        content:
          distribution.labelledSamples === 0
            ? ''
            : [
                classTable(sizesOf(report, say), say),
                sources.length === 0
                  ? ''
                  : plainTable(SOURCE_HEADER.map(capital), sources, { label: 'Sources', numbers: new Set([1, 2, 3]) }),
                unfolding(
                  'More figures',
                  plainTable(['Figure', 'Value'], figures(distribution, say), { label: 'Figures' }),
                ),
              ].join('\n'),
      },
      {
        id: 'notes',
        title: 'Notes about the data',
        content: noteList(
          {
            notes: [...lookAlikes, ...notes].map(noteData),
            suggestions: report.groupSuggestions ?? [],
            layout: layoutData(layout),
          },
          say,
        ),
      },
    ],
    footer: filled('p', `dataset-balance ${toolVersion}`),
  })
}

function sizesOf({ distribution, comparison, findings }: AnalysisReport, say: Wording): ClassSizes {
  const { counts, labelSets, unlabelled, totalSamples } = distribution
  const change = comparison?.kind === 'change' ? comparison : undefined
  const ratio = (name: string) => roundedOrNull(labelSets?.imbalance[name] ?? Number.NaN)
  const sized = Object.entries(counts).map(([name, size]) => ({ name, size, before: null }))
  const rows = change?.change.classes.map(({ name, head, base }) => ({ name, size: head, before: base })) ?? sized
  const base = change?.change.base
  return {
    noun: classNoun(distribution),
    rows: rows.map((row) => ({ ...row, ratio: ratio(row.name) })),
    last: [
      ...(unlabelled === 0
        ? []
        : [{ name: say.placeholder('unlabelled'), size: unlabelled, before: base?.unlabelled ?? null }]),
      { name: 'all', size: totalSamples, before: base?.total ?? null },
    ],
    of: samplesCounted(distribution),
    ...(change !== undefined && { base: change.name }),
    hasRatios: labelSets !== undefined,
    findings: findingsByClass(findings.map(findingData)),
  }
}
