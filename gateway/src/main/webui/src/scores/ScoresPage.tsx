import { Segmented } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { scores, type Score } from '../api/scores'
import { useWords } from '../i18n'
import { TextControl } from '../ledger/Controls'
import { PagedTable } from '../notices/PagedTable'
import { mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { NotFound } from '../shell/NotFound'
import { Moment } from '../time/Moment'
import { Left } from './Left'
import '../notices/notices.css'

/** Less than that is asked for by one click. */
const MARKS = [60, 80]

/** Scores of firms (企业安全生产条件动态考核): who lost most, and who is near the limit. */
export function ScoresPage() {
  const { t } = useWords()
  const { claims } = useSession()
  const [params, setParams] = useSearchParams()
  if (!mayReadNotices(claims)) return <NotFound />
  const unit = params.get('unit') ?? ''
  const below = MARKS.find((mark) => String(mark) === params.get('below'))
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value.trim() === '') after.delete(name)
        else after.set(name, value.trim())
        return after
      },
      { replace: true },
    )
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('score.title')}</h1>
      </div>
      <p className="muted">{t('score.hint')}</p>
      <div className="notice-filter" role="search" aria-label={t('filter.title')}>
        <Segmented
          aria-label={t('score.score')}
          value={below === undefined ? '' : String(below)}
          onChange={(value) => set('below', value)}
          options={[
            { value: '', label: t('score.any') },
            ...MARKS.map((mark) => ({ value: String(mark), label: t('score.below', { n: mark }) })),
          ]}
        />
        <label htmlFor="score-unit">{t('score.unit')}</label>
        <TextControl
          id="score-unit"
          value={unit}
          onChange={(value) => set('unit', value)}
          status={undefined}
          aria-describedby={undefined}
        />
      </div>
      <List unit={unit} below={below} />
    </div>
  )
}

function List({ unit, below }: { unit: string; below: number | undefined }) {
  const { t } = useWords()
  const { api } = useSession()
  return (
    <PagedTable
      label={t('score.title')}
      empty={t(unit === '' && below === undefined ? 'score.none' : 'score.noneMatches')}
      queryKey={['scores', 'list', unit, String(below ?? '')]}
      read={(cursor, signal) => scores(api, { unit: unit === '' ? undefined : unit, below, cursor }, signal)}
      columns={useColumns()}
      keyOf={(item) => item.unit}
    />
  )
}

function useColumns(): Column<Score>[] {
  const { t } = useWords()
  return [
    {
      key: 'unit',
      title: t('score.firm'),
      render: ({ unit, name }) => (
        <>
          <Link to={`/scores/${encodeURIComponent(unit)}`}>{name ?? unit}</Link>
          {name !== undefined && (
            <>
              <br />
              <small className="muted">{unit}</small>
            </>
          )}
        </>
      ),
    },
    { key: 'score', title: t('score.score'), numeric: true, render: ({ score }) => <Left score={score} /> },
    { key: 'lost', title: t('score.lost'), numeric: true, render: ({ lost }) => lost },
    { key: 'facts', title: t('score.facts'), numeric: true, render: ({ facts }) => facts },
    {
      key: 'last',
      title: t('score.lastAt'),
      numeric: true,
      render: ({ lastAt }) => <Moment at={lastAt} />,
    },
  ]
}
