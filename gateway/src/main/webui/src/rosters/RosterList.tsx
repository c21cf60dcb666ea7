import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { importRoster, rosters, type Roster } from '../api/rosters'
import { useWords } from '../i18n'
import { RegionPicker } from '../regions/RegionPicker'
import { pathTo } from '../regions/regions'
import { useRegions } from '../regions/useRegions'
import { TextImport } from '../rules/TextImport'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { DutyNow, useDuty } from './DutyNow'

/** Who is on duty at a desk, the rosters of the desks in scope, and how another one is imported. */
export function RosterList() {
  const { claims } = useSession()
  const { t } = useWords()
  const regions = useRegions()
  const [params, setParams] = useSearchParams()
  const chosen = params.get('desk') ?? undefined
  const desk = chosen ?? claims.desk ?? claims.region
  const duty = useDuty(desk)
  return (
    <>
      <div className="roster-desk">
        <span aria-hidden>{t('roster.desk')}</span>
        <RegionPicker
          aria-label={t('roster.desk')}
          placeholder={regions.nameOf(desk)}
          value={chosen === undefined ? [] : pathTo(chosen)}
          allowClear
          onChange={(path) => {
            const next = path?.at(-1)
            setParams(next === undefined ? {} : { desk: next })
          }}
        />
      </div>
      <section aria-label={t('roster.now')} className="roster-now">
        <h2>{t('roster.nowAt', { desk: regions.nameOf(desk) })}</h2>
        <Loadable query={duty}>{({ duties }) => <DutyNow duties={duties} phones />}</Loadable>
      </section>
      <Rosters desk={chosen} />
      {hasRole(claims, 'duty-leader', 'principal') && <RosterImport desk={desk} />}
    </>
  )
}

function Rosters({ desk }: { desk: string | undefined }) {
  const { api } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const [params, setParams] = useSearchParams()
  const cursor = params.get('cursor') ?? undefined
  const query = useQuery({
    queryKey: ['rosters', desk, cursor],
    queryFn: ({ signal }) => rosters(api, { desk, cursor }, signal),
  })
  const columns: Column<Roster>[] = [
    {
      key: 'name',
      title: t('roster.roster'),
      render: ({ name }) => <Link to={`?roster=${encodeURIComponent(name)}`}>{name}</Link>,
    },
    { key: 'desk', title: t('roster.desk'), render: (each) => regions.nameOf(each.desk) },
    { key: 'from', title: t('roster.from'), numeric: true, render: ({ from }) => <Moment at={from} /> },
    { key: 'to', title: t('roster.to'), numeric: true, render: ({ to }) => <Moment at={to} /> },
    {
      key: 'roles',
      title: t('roster.roles'),
      render: ({ roles }) => roles.map(({ target }) => word('role', target)).join(' · '),
    },
    {
      key: 'gaps',
      title: t('roster.gaps'),
      render: ({ gaps }) =>
        gaps.length === 0 ? '—' : <b className="duty-warning">{t('roster.gapCount', { n: gaps.length })}</b>,
    },
    { key: 'by', title: t('roster.importedBy'), render: ({ importedBy }) => importedBy },
    {
      key: 'active',
      title: t('roster.activeFrom'),
      numeric: true,
      render: ({ activeFrom }) => <Moment at={activeFrom} />,
    },
  ]
  return (
    <Loadable query={query} isEmpty={({ items }) => items.length === 0} empty={t('roster.none')}>
      {({ items, next }) => (
        <>
          <DataTable label={t('nav.rosters')} columns={columns} items={items} keyOf={({ name }) => name} />
          {next != null && (
            <Button onClick={() => setParams({ ...(desk === undefined ? {} : { desk }), cursor: next })}>
              {t('roster.older')}
            </Button>
          )}
        </>
      )}
    </Loadable>
  )
}

function RosterImport({ desk }: { desk: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const queries = useQueryClient()
  const send = async (text: string) => {
    const { name, gaps } = await importRoster(api, text)
    await queries.invalidateQueries({ queryKey: ['rosters'] })
    const done = t('roster.import.done', { name })
    return gaps.length === 0 ? done : `${done} ${t('roster.import.gaps', { n: gaps.length })}`
  }
  return (
    <TextImport
      heading={t('roster.import')}
      hint={t('roster.import.hint')}
      label={t('roster.import.text')}
      accept=".yaml,.yml,.json,text/plain"
      placeholder={formOf(desk)}
      send={send}
    />
  )
}

const formOf = (desk: string) => `desk: "${desk}"
from: 2026-..-.. 08:00
to: 2026-..-.. 08:00
people:
  - {id: , name: , post: , account: , phone: ""}
duty:
  duty-officer:
    - {from: 2026-..-.. 08:00, to: 2026-..-.. 20:00, people: []}
  duty-leader:
    - {people: []}
  principal:
    - {people: []}
`
