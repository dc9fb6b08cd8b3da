import '../../src/styles/tokens.css'
import '../../src/styles/tokens-modes.css'
import '../../src/styles/base.css'
import '../../src/styles/charts.css'
import '../../src/styles/charts-study.css'
import { createArmsChart } from '../../src/charts/arms-chart.ts'
import { createDotsChart } from '../../src/charts/dots-chart.ts'
import { createLinesChart } from '../../src/charts/lines-chart.ts'
import { exampleArms, exampleDots, exampleLines, exampleOutcomes, exampleRow } from './study-data.ts'

const theme = new URLSearchParams(location.search).get('theme')
if (theme) document.documentElement.dataset['theme'] = theme

/** A card with the host of one chart in it. */
const card = (page: string): HTMLElement => {
  const host = document.createElement('div')
  const around = document.createElement('section')
  around.append(host)
  document.querySelector(`#${page}`)!.append(around)
  return host
}

for (const data of [exampleLines(), exampleLines(200, 12, 5, 0.95), exampleLines(1, 6), exampleLines(12, 8, 0)]) createLinesChart(card('lines')).update(data)

const live = createArmsChart(card('arms'), { onMinute: minute => live.update(exampleArms(minute)) })
live.update(exampleArms(null))
createArmsChart(card('arms')).update(exampleArms(22, true))
createArmsChart(card('arms')).update(exampleArms(58))

const { reference: _none, ...plain } = exampleDots(8)
const crowd = { ...exampleDots(400), rows: [...exampleDots(400).rows, { ...exampleRow('equal', 'all gave the same', 60, 9, 0, 'closed', () => '9.0 €') }] }
for (const data of [exampleDots(), exampleOutcomes(), plain, crowd]) createDotsChart(card('dots')).update(data)
