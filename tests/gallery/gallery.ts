import '../../src/styles/tokens.css'
import '../../src/styles/tokens-modes.css'
import '../../src/styles/base.css'
import '../../src/styles/controls.css'
import '../../src/styles/range.css'
import '../../src/styles/layout.css'
import '../../src/styles/charts.css'
import '../../src/styles/layout-small.css'
import './gallery.css'
import { createLifeCharts } from '../../src/charts/life-charts.ts'
import { createLollipop } from '../../src/charts/lollipop.ts'
import { createTimeline } from '../../src/charts/timeline.ts'
import { createTown } from '../../src/charts/town.ts'
import type { LifeChartsData, LollipopData, PaintedChart, TimelineData, TownData } from '../../src/charts/types.ts'
import { exampleCell, exampleLife, exampleTimeline, exampleTown } from './example-data.ts'

const query = new URLSearchParams(location.search)
const theme = query.get('theme')
if (theme) document.documentElement.dataset['theme'] = theme

const make = (parent: Element, tag: string, className = '', words = ''): HTMLElement => {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = words
  parent.append(element)
  return element
}

/** One slider as the page builds it. */
const slider = (host: HTMLElement, name: string, words: string, value: number, was?: number): HTMLInputElement => {
  const row = make(host, 'div', 'row')
  make(row, 'label', '', name)
  const num = make(row, 'div', 'num')
  make(num, 'button', '', '−')
  make(num, 'output', '', words)
  make(num, 'button', '', '+')
  const track = make(host, 'div', 'track')
  if (was !== undefined) make(track, 'span', 'was')
  const input = document.createElement('input')
  input.type = 'range'
  input.valueAsNumber = value
  track.append(input)
  host.style.setProperty('--v', `${value}%`)
  if (was !== undefined) {
    host.style.setProperty('--was', `${was}%`)
    make(make(host, 'div', 'note'), 'span', '', 'before 20')
  }
  return input
}

const painted: PaintedChart<TownData>[] = []

const playPage = (): void => {
  const licking = slider(document.querySelector('#licking')!, 'Licking & grooming', '75 min', 62, 17)
  for (const host of document.querySelectorAll<HTMLElement>('.ctl[data-name]')) slider(host, host.dataset['name']!, host.dataset['text']!, Number(host.dataset['value']))
  let town = exampleTown(2000)
  if (query.has('calm')) delete town.changed
  let line: TimelineData = exampleTimeline()
  let curves: LifeChartsData = exampleLife(75, 21, query.has('kept'))
  const field = createTown(document.querySelector('#field')!, {
    onShown: shown => { document.querySelector('#shown')!.textContent = `${shown} of 2,000 shown` },
    onZoom: zoom => field.update((town = { ...town, zoom })),
    onPick: selected => field.update((town = { ...town, selected })),
    onSelect: selected => field.update((town = { ...town, selected })),
  })
  painted.push(field)
  const phone = matchMedia('(max-width: 640px)').matches
  const charts = document.querySelector<HTMLElement>('#charts')!
  const hosts = phone ? curves.series.map((_, i) => (i ? make(charts, 'div', 'chart') : document.querySelector<HTMLElement>('#life')!)) : [document.querySelector<HTMLElement>('#life')!]
  const drawLife = (): void => panels.forEach((panel, i) => panel.update(phone ? { ...curves, layout: 'single', large: curves.series[i]!.id } : curves))
  const panels = hosts.map(host => createLifeCharts(host, {
    onSwap: large => { curves = { ...curves, large }; drawLife() },
    onHover: day => {
      const { readout: _gone, ...rest } = curves
      curves = day === null ? rest : { ...rest, readout: { day, text: `day ${day}: ${rest.series[0]!.now[day]!.toFixed(1)} %` } }
      drawLife()
    },
    onScrub: day => scrub(day),
  }))
  const time = createTimeline(document.querySelector('#line')!, {
    onScrub: day => scrub(day),
    onEventChange: (id, fromDay, toDay) => { line = { ...line, events: line.events.map(event => (event.id === id ? { ...event, fromDay, toDay } : event)) }; time.update(line) },
  })
  const scrub = (day: number): void => {
    curves = { ...exampleLife(licking.valueAsNumber * 1.2, day), large: curves.large }
    line = { ...line, day, words: { ...line.words, dayLabel: `${day}` } }
    drawLife()
    time.update(line)
  }
  licking.addEventListener('input', () => {
    licking.closest<HTMLElement>('.ctl')!.style.setProperty('--v', `${licking.value}%`)
    curves = { ...exampleLife(licking.valueAsNumber * 1.2, curves.day), large: curves.large }
    drawLife()
    field.update((town = { ...exampleTown(2000, 0.28 - licking.valueAsNumber * 0.0013), ...(town.zoom ? { zoom: town.zoom } : {}) }))
  })
  field.update(town)
  time.update(line)
  if (query.has('swap')) curves = { ...curves, large: query.get('swap')! }
  drawLife()
  Object.assign(window, { gallery: { field, time, panels, exampleTown, exampleLife, exampleTimeline } })
}

const morePage = (draw: (host: HTMLElement) => void): void => {
  document.querySelector<HTMLElement>('#play')!.hidden = true
  document.querySelector<HTMLElement>('#time')!.hidden = true
  const host = document.createElement('main')
  document.querySelector('#play')!.after(host)
  draw(host)
}

const cellPage = (): void => morePage(host => {
  const cases: LollipopData[] = [exampleCell(), exampleCell(2), exampleCell(32)]
  const { twin: _none, ...alone } = exampleCell(9)
  for (const data of [...cases, alone]) createLollipop(make(make(host, 'section', 'card'), 'div')).update(data)
})

const manyPage = (): void => morePage(host => {
  host.className = 'many'
  for (const cells of [1, 10, 100, 600, 4000]) {
    const town = createTown(make(host, 'div', 'field'))
    painted.push(town)
    town.update(exampleTown(cells))
  }
  const zoomed = createTown(make(host, 'div', 'field'))
  painted.push(zoomed)
  zoomed.update({ ...exampleTown(900), zoom: { scale: 4, x: -200, y: -100 }, selected: 115 })
  const tiny = createTown(Object.assign(make(host, 'div', 'field'), { id: 'tiny' }))
  painted.push(tiny)
  tiny.update(exampleTown(600))
  for (const day of [0, 45, 90]) createLifeCharts(make(host, 'div', 'chart')).update({ ...exampleLife(30 + day, day, true), layout: 'single' })
})

const page = query.get('page')
if (page === 'cell') cellPage()
else if (page === 'many') manyPage()
else playPage()

document.querySelector('#theme')!.addEventListener('click', () => {
  const root = document.documentElement
  root.dataset['theme'] = root.dataset['theme'] === 'dark' ? 'light' : 'dark'
  for (const chart of painted) chart.refreshTheme()
})
