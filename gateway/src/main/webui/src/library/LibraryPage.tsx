import { Button } from 'antd'
import { useState } from 'react'
import { accidentCases, type AccidentCase } from '../api/library'
import { useWords } from '../i18n'
import { PagedTable } from '../notices/PagedTable'
import { useRegions } from '../regions/useRegions'
import { mayKeepLibrary } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import type { Column } from '../shell/DataTable'
import { CaseDialog } from './CaseDialog'
import { CaseFilter } from './CaseFilter'
import { CaseName, Toll } from './Marks'
import { OnThisDay } from './OnThisDay'
import { useCaseFilter } from './useCaseFilter'
import '../notices/notices.css'
import './library.css'

/** The library of published accidents (事故案例): what is remembered these days, and every case. */
export function LibraryPage() {
  const { t } = useWords()
  const { claims } = useSession()
  const [adds, setAdds] = useState(false)
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.library')}</h1>
        {mayKeepLibrary(claims) && (
          <Button type="primary" onClick={() => setAdds(true)}>
            {t('library.new')}
          </Button>
        )}
      </div>
      <OnThisDay />
      <section aria-labelledby="all-cases">
        <h2 id="all-cases">{t('library.all')}</h2>
        <CaseFilter />
        <List />
      </section>
      {adds && <CaseDialog onClose={() => setAdds(false)} />}
    </div>
  )
}

function List() {
  const { api } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const { filter } = useCaseFilter()
  const columns: Column<AccidentCase>[] = [
    { key: 'name', title: t('library.name'), render: (one) => <CaseName one={one} /> },
    { key: 'day', title: t('library.day'), numeric: true, render: ({ day }) => day },
    { key: 'type', title: t('field.type'), render: ({ type }) => word('type', type) },
    { key: 'grade', title: t('field.grade'), render: ({ grade }) => word('grade', grade) },
    { key: 'toll', title: t('library.casualties'), numeric: true, render: (one) => <Toll one={one} /> },
    {
      key: 'lessons',
      title: t('library.lessons'),
      numeric: true,
      render: ({ lessons }) => t('library.count', { n: lessons.length }),
    },
    { key: 'keeper', title: t('library.keeper'), render: ({ keeper }) => regions.nameOf(keeper) },
  ]
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <PagedTable
      label={t('library.all')}
      empty={t(isFiltered ? 'library.noneMatches' : 'library.none')}
      queryKey={[
        'library',
        'list',
        ...Object.entries(filter).map(([name, value]) => `${name} ${value ?? ''}`),
      ]}
      read={(cursor, signal) => accidentCases(api, { ...filter, limit: 50, cursor }, signal)}
      columns={columns}
      keyOf={({ caseId }) => caseId}
    />
  )
}
