import '../../src/styles/tokens.css'
import '../../src/styles/tokens-modes.css'
import '../../src/styles/base.css'
import '../../src/styles/charts.css'
import '../../src/styles/charts-day.css'
import './day.css'
import { createDayChart } from '../../src/charts/day-chart.ts'
import type { DayChartData } from '../../src/charts/day-chart.ts'
import { createReserveChart } from '../../src/charts/reserve-chart.ts'
import { exampleDay, exampleReserve } from './day-example.ts'

const query = new URLSearchParams(location.search)
const theme = query.get('theme')
if (theme) document.documentElement.dataset['theme'] = theme

const page = document.querySelector('#days')!
const card = (name: string): HTMLElement => {
  const host = document.createElement('div')
  host.className = `day-card ${name}`
  page.append(host)
  return host
}

/** A chart that answers as the page would: bouts are pressed, minutes read out. */
const liveDay = (name: string, make: (minute: number | null) => DayChartData): void => {
  const pressed = new Set(make(null).bouts.filter(bout => bout.pressed).map(bout => bout.id))
  let minute: number | null = query.has('minute') ? Number(query.get('minute')) : null
  const draw = (): void => {
    const data = make(minute)
    chart.update({ ...data, bouts: data.bouts.map(bout => ({ ...bout, pressed: pressed.has(bout.id) })) })
  }
  const chart = createDayChart(card(name), {
    onBout: id => {
      if (!pressed.delete(id)) pressed.add(id)
      draw()
    },
    onMinute: at => {
      minute = at
      draw()
    },
  })
  draw()
}

liveDay('usual', minute => exampleDay(44, ['mother', 'father'], minute))
liveDay('crowded', minute => exampleDay(150, ['mother', 'father', 'helper'], minute))
liveDay('one', minute => ({ ...exampleDay(1, ['mother'], minute), spans: [] }))
createReserveChart(card('reserve')).update(exampleReserve(0.2))
createReserveChart(card('reserve')).update(exampleReserve(0.93))
