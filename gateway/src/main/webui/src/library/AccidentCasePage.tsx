import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import { accidentCase, versionsOf, type AccidentCase } from '../api/library'
import { Facts } from '../cases/Facts'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DataTable } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { CaseActs } from './CaseActs'
import { Lessons } from './Lessons'
import { Toll } from './Marks'
import '../cases/cases.css'
import './library.css'

/** One case of the library: what happened and why, what was learned, and how it came to say that. */
export function AccidentCasePage() {
  const { id = '' } = useParams()
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['library', 'one', id],
    queryFn: ({ signal }) => accidentCase(api, id, signal),
  })
  return (
    <div className="page case">
      <p>
        <Link to="/library">{t('library.back')}</Link>
      </p>
      <Loadable query={query}>{(one) => <Known one={one} />}</Loadable>
    </div>
  )
}

function Known({ one }: { one: AccidentCase }) {
  const { t, word } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <section className={one.deaths > 0 ? 'case-facts fatal' : 'case-facts'}>
        <header className="case-head">
          <h1 ref={heading} tabIndex={-1} lang="zh-CN">
            {one.name}
          </h1>
          <span className="grade">{word('grade', one.grade)}</span>
          {one.change === 'ENDED' && <Tag>{t('library.ended')}</Tag>}
          <CaseActs one={one} />
        </header>
        <What one={one} />
      </section>
      <section aria-labelledby="lessons">
        <h2 id="lessons">{t('library.lessons')}</h2>
        {one.lessons.length === 0 ? (
          <p className="muted">{t('library.noLessons')}</p>
        ) : (
          <Lessons lessons={one.lessons} label={t('library.lessons')} />
        )}
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">{t('library.versions')}</h2>
        <Versions one={one} />
      </section>
    </>
  )
}

function What({ one }: { one: AccidentCase }) {
  const { t, word, locale } = useWords()
  const regions = useRegions()
  return (
    <Facts
      facts={[
        { title: 'library.place', value: `${regions.nameOf(one.region)} ${one.region}` },
        { title: 'library.day', value: one.day },
        { title: 'field.type', value: word('type', one.type) },
        { title: 'library.casualties', value: <Toll one={one} /> },
        {
          title: 'field.directLossCny',
          value: one.directLossCny === undefined ? '' : `¥ ${one.directLossCny.toLocaleString(locale)}`,
        },
        { title: 'library.keeper', value: regions.nameOf(one.keeper) },
        {
          title: 'library.accident',
          value: one.accidentId && (
            <Link to={`/cases/accident/${encodeURIComponent(one.accidentId)}`}>{t('receipt.case')}</Link>
          ),
        },
        { title: 'library.happened', value: one.happened, wide: true },
        { title: 'library.causes', value: one.causes, wide: true },
        {
          title: 'library.source',
          value:
            one.url === undefined ? (
              one.source
            ) : (
              <a href={one.url} target="_blank" rel="noreferrer">
                {one.source}
              </a>
            ),
          wide: true,
        },
      ]}
    />
  )
}

function Versions({ one }: { one: AccidentCase }) {
  const { api } = useSession()
  const { t, word } = useWords()
  const query = useQuery({
    queryKey: ['library', 'versions', one.caseId, one.version],
    queryFn: ({ signal }) => versionsOf(api, one.caseId, signal),
  })
  return (
    <Loadable query={query}>
      {({ items }) => (
        <DataTable
          label={t('library.versions')}
          items={items}
          keyOf={({ version }) => version}
          columns={[
            { key: 'version', title: t('history.version'), numeric: true, render: ({ version }) => version },
            {
              key: 'change',
              title: t('history.type'),
              render: ({ change }) => word('libraryChange', change),
            },
            {
              key: 'at',
              title: t('history.recordedAt'),
              numeric: true,
              render: ({ changedAt }) => <Moment at={changedAt} />,
            },
            { key: 'name', title: t('library.name'), render: ({ name }) => name },
            { key: 'toll', title: t('library.casualties'), render: (version) => <Toll one={version} /> },
            {
              key: 'lessons',
              title: t('library.lessons'),
              numeric: true,
              render: ({ lessons }) => t('library.count', { n: lessons.length }),
            },
          ]}
        />
      )}
    </Loadable>
  )
}
