import { Segmented, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { suspicions } from '../api/calls'
import { SUSPICION_KINDS, SUSPICION_STATES } from '../api/suspicion'
import { useWords } from '../i18n'
import { CaseLink } from '../notices/CaseLink'
import { PagedTable } from '../notices/PagedTable'
import { useSession } from '../session/SessionProvider'
import { useSuspicionColumns } from './columns'

const ALL = 'ALL'

/** Suspicions (疑似): what rules suspect and nobody has verified yet, and what became of the others. */
export function SuspicionsPage() {
  const { api } = useSession()
  const { t, word } = useWords()
  const [params, setParams] = useSearchParams()
  const [first, ...others] = useSuspicionColumns()
  const kind = SUSPICION_KINDS.find((candidate) => candidate === params.get('kind'))
  const asked = params.get('state')
  const state = asked === ALL ? undefined : (SUSPICION_STATES.find((each) => each === asked) ?? 'OPEN')
  const choose = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params)
    if (value === undefined) next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true })
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('nav.suspicions')}</h1>
        <Select
          aria-label={t('suspicion.kind')}
          className="suspicion-kinds"
          value={kind ?? ''}
          onChange={(value) => choose('kind', value === '' ? undefined : value)}
          options={[
            { value: '', label: t('suspicion.anyKind') },
            ...SUSPICION_KINDS.map((value) => ({ value, label: word('suspicion', value) })),
          ]}
        />
        <Segmented
          aria-label={t('suspicion.state')}
          value={state ?? ALL}
          onChange={(value) => choose('state', value === 'OPEN' ? undefined : value)}
          options={[
            ...SUSPICION_STATES.map((value) => ({ value: value, label: t(`suspicion.state.${value}`) })),
            { value: ALL, label: t('suspicion.anyState') },
          ]}
        />
      </div>
      <p className="muted">{t('suspicion.hint')}</p>
      <PagedTable
        label={t('nav.suspicions')}
        empty={t('suspicion.empty')}
        queryKey={['suspicions', 'list', state ?? '', kind ?? '']}
        read={(cursor, signal) => suspicions(api, { state, kind, cursor }, signal)}
        columns={[
          ...(first === undefined ? [] : [first]),
          { key: 'case', title: t('notice.case'), render: (item) => <CaseLink {...item} /> },
          ...others,
        ]}
        keyOf={(item) => item.suspicionId}
      />
    </div>
  )
}
