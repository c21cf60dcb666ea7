import { useQuery } from '@tanstack/react-query'
import { Empty } from 'antd'
import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import { asProblem } from '../api/problem'
import { score as read, type Loss, type Score } from '../api/scores'
import { Facts } from '../cases/Facts'
import { casePath } from '../desk/rows'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { mayReadNotices } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { NotFound } from '../shell/NotFound'
import { Moment } from '../time/Moment'
import { Left } from './Left'
import '../cases/cases.css'

/** One firm: what it has left, and each fact that cost points, with when it lapses. */
export function ScorePage() {
  const { unit = '' } = useParams()
  const { api, claims } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['scores', 'one', unit],
    queryFn: ({ signal }) =>
      read(api, unit, signal).catch((problem: unknown) => {
        if (asProblem(problem).status === NOTHING_LOST) return null
        throw problem
      }),
  })
  if (!mayReadNotices(claims)) return <NotFound />
  return (
    <div className="page">
      <p className="back">
        <Link to="/scores">{t('score.back')}</Link>
      </p>
      <Loadable query={query}>
        {(score) => (score === null ? <Nothing unit={unit} /> : <Known score={score} />)}
      </Loadable>
    </div>
  )
}

/** Of a firm that lost nothing here nothing is known. */
const NOTHING_LOST = 404

function Nothing({ unit }: { unit: string }) {
  const { t } = useWords()
  return (
    <>
      <Heading text={unit} />
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('score.nothing')} />
    </>
  )
}

function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  )
}

function Known({ score }: { score: Score }) {
  const { t } = useWords()
  const { unit, name, lost, facts, lastAt, losses = [] } = score
  return (
    <>
      <div className="case-facts">
        <header className="case-head">
          <Heading text={name ?? unit} />
        </header>
        <Facts
          facts={[
            { title: 'score.unit', value: unit },
            { title: 'score.score', value: <Left score={score.score} /> },
            { title: 'score.lost', value: lost },
            { title: 'score.facts', value: facts },
            { title: 'score.lastAt', value: <Moment at={lastAt} /> },
          ]}
        />
        <p className="muted">{t('score.hint')}</p>
      </div>
      <DataTable
        label={t('score.losses')}
        columns={useColumns()}
        items={losses.map((each, place) => ({ ...each, place }))}
        keyOf={({ place }) => place}
      />
    </>
  )
}

function useColumns(): Column<Loss>[] {
  const { t, word } = useWords()
  const regions = useRegions()
  return [
    { key: 'loss', title: t('score.loss'), render: ({ loss }) => word('loss', loss) },
    { key: 'points', title: t('score.points'), numeric: true, render: ({ points }) => `−${points}` },
    {
      key: 'happened',
      title: t('score.happenedAt'),
      numeric: true,
      render: ({ happenedAt }) => <Moment at={happenedAt} />,
    },
    {
      key: 'known',
      title: t('score.knownAt'),
      numeric: true,
      render: ({ knownAt }) => <Moment at={knownAt} />,
    },
    {
      key: 'lapses',
      title: t('score.lapsesAt'),
      numeric: true,
      render: ({ lapsesAt }) => <Moment at={lapsesAt} />,
    },
    { key: 'region', title: t('field.region'), render: ({ region }) => regions.nameOf(region) },
    { key: 'rule', title: t('suspicion.rule'), render: ({ rule }) => <b className="rule-code">{rule}</b> },
    {
      key: 'case',
      title: t('notice.case'),
      render: ({ caseId, subject, loss }) =>
        caseId === undefined ? (
          t('score.elsewhere')
        ) : (
          <Link to={casePath({ caseId, subject })}>
            {t('suspicion.evidence.open')}
            <span className="sr-only"> {word('loss', loss)}</span>
          </Link>
        ),
    },
  ]
}
