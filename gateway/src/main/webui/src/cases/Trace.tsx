import { CheckOutlined, MinusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { traceOf, type TraceEntry } from '../api/trace'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { DataTable, type Column } from '../shell/DataTable'
import { Loadable } from '../shell/Loadable'
import { FollowsFrom } from './FollowsFrom'

/** Why the engine decided so: every rule it looked at, whether it fired, and on which inputs. */
export function Trace({ escalationId }: { escalationId: string }) {
  const { api } = useSession()
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const region = useId()
  const query = useQuery({
    queryKey: ['trace', escalationId],
    queryFn: ({ signal }) => traceOf(api, 'escalations', escalationId, signal),
    enabled: open,
  })
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'trace.hide' : 'trace.show')}
      </Button>
      <div id={region} hidden={!open}>
        {open && (
          <Loadable query={query} isEmpty={({ entries }) => entries.length === 0} empty={t('trace.empty')}>
            {({ entries }) => <Entries entries={entries} />}
          </Loadable>
        )}
      </div>
    </>
  )
}

function Entries({ entries }: { entries: TraceEntry[] }) {
  const { t } = useWords()
  const columns: Column<TraceEntry>[] = [
    {
      key: 'rule',
      title: t('clock.rule'),
      render: ({ rule, packVersion }) => (
        <>
          <b>{rule}</b> <small className="muted">{packVersion}</small>
        </>
      ),
    },
    {
      key: 'fired',
      title: t('trace.outcome'),
      render: ({ fired }) => (
        <span className={fired ? 'fired' : 'muted'}>
          {fired ? <CheckOutlined aria-hidden /> : <MinusOutlined aria-hidden />}{' '}
          {t(fired ? 'trace.fired' : 'trace.notFired')}
        </span>
      ),
    },
    { key: 'reason', title: t('trace.reason'), render: ({ reason }) => reason ?? '—' },
    { key: 'inputs', title: t('trace.inputs'), render: ({ inputs }) => <Inputs inputs={inputs ?? {}} /> },
    {
      key: 'evidence',
      title: t('trace.evidence'),
      render: ({ evidence }) => (evidence === undefined ? '—' : <FollowsFrom evidence={evidence} />),
    },
    { key: 'basis', title: t('clock.basis'), render: ({ basis }) => basis ?? '—' },
  ]
  return <DataTable label={t('trace.title')} columns={columns} items={entries} keyOf={({ rule }) => rule} />
}

function Inputs({ inputs }: { inputs: Record<string, unknown> }) {
  return (
    <code className="inputs">
      {Object.entries(inputs)
        .map(([name, value]) => `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('\n')}
    </code>
  )
}
