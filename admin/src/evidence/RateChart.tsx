/** On-time rates month by month as a line; the table beside it says the same to whoever does not see it. */
import { LineChart } from '@mui/x-charts/LineChart'
import { monthAndYear } from '../dates.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { percentOf, type Rate } from './rates.ts'

interface Props {
  readonly months: readonly { readonly month: string; readonly rate: Rate | null }[]
}

export default function RateChart({ months }: Props) {
  const t = useWords()
  const countOf = (month: string) => {
    const rate = months.find((each) => each.month === month)?.rate
    return rate ? t('evidence.short', { ...rate }) : '–'
  }
  return (
    <div aria-hidden="true">
      <LineChart
        height={240}
        skipAnimation
        hideLegend
        margin={{ left: 0, right: 64, top: 20, bottom: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'point',
            data: months.map(({ month }) => month),
            // A line that falls to nothing for one case of one is to say so.
            valueFormatter: (month: string) =>
              [monthAndYear(month).replace(/^(\w{3})\w* /, '$1\n'), countOf(month)].join('\n'),
            height: 76,
            tickLabelStyle: { fontSize: 14 },
          },
        ]}
        yAxis={[
          {
            min: 0,
            max: 100,
            valueFormatter: (percent: number) => `${percent}%`,
            width: 56,
            tickLabelStyle: { fontSize: 14 },
          },
        ]}
        series={[
          {
            data: months.map(({ rate }) => rate && percentOf(rate)),
            color: colour.blue,
            curve: 'linear',
            valueFormatter: (_, { dataIndex }) => {
              const rate = months[dataIndex]?.rate
              return rate ? t('evidence.rate', { ...rate, percent: percentOf(rate) }) : t('evidence.noneDue')
            },
          },
        ]}
      />
    </div>
  )
}
