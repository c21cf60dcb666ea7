import type { DryRun, DryRunDecision, SilentRule } from '../api/policies'
import { LevelMark } from '../desk/Marks'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { DataTable, type Column } from '../shell/DataTable'
import { fullTime } from '../time/format'
import { Moment } from '../time/Moment'

/** What would be told, or why something would not be applied. */
type Step = { place: number; at: string; rule?: string } & (
  { kind: 'decided'; decision: DryRunDecision } | { kind: 'refused'; reason: string }
)

/** What would happen in the order of time, and what would not, and why not. */
export function DryRunResult({ run }: { run: DryRun }) {
  const { t } = useWords()
  const steps = stepsOf(run)
  return (
    <>
      <p className="muted">{t('dryrun.taken', { facts: run.facts, answers: run.answers })}</p>
      <h3>{t('dryrun.decisions')}</h3>
      {steps.length === 0 ? <p className="muted">{t('dryrun.nothing')}</p> : <Steps steps={steps} />}
      <h3>{t('dryrun.notFired')}</h3>
      {run.notFired.length === 0 ? (
        <p className="muted">{t('dryrun.allFired')}</p>
      ) : (
        <SilentRules rules={run.notFired} />
      )}
    </>
  )
}

/** One list of both; what happens at one moment stays in the order in which it was told. */
function stepsOf({ decisions, refused }: DryRun): Step[] {
  return [
    ...decisions.map((decision) => ({
      kind: 'decided' as const,
      at: decision.at,
      rule: decision.rule,
      decision,
    })),
    ...refused.map((one) => ({ kind: 'refused' as const, ...one })),
  ]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((step, place) => ({ ...step, place }))
}

function Steps({ steps }: { steps: Step[] }) {
  const { t } = useWords()
  const columns: Column<Step>[] = [
    { key: 'at', title: t('rules.at'), numeric: true, render: ({ at }) => <Moment at={at} /> },
    { key: 'what', title: t('dryrun.what'), render: (step) => <What step={step} /> },
    {
      key: 'whom',
      title: t('dryrun.toWhom'),
      render: (step) => (step.kind === 'decided' ? <Whom decision={step.decision} /> : '—'),
    },
    {
      key: 'rule',
      title: t('clock.rule'),
      render: (step) => (
        <>
          <b>{step.rule ?? '—'}</b>{' '}
          {step.kind === 'decided' && <small className="muted">{step.decision.packVersion}</small>}
        </>
      ),
    },
    {
      key: 'why',
      title: t('dryrun.why'),
      render: (step) => (step.kind === 'decided' ? <Why {...step.decision} /> : '—'),
    },
  ]
  return (
    <DataTable label={t('dryrun.decisions')} columns={columns} items={steps} keyOf={({ place }) => place} />
  )
}

function What({ step }: { step: Step }) {
  const { t, word } = useWords()
  if (step.kind === 'refused') {
    const code = step.reason.toLowerCase().replaceAll('_', '-')
    const said = word('problem', code)
    return t('dryrun.refused', { reason: said === code ? word('silent', step.reason) : said })
  }
  const due = step.decision.data?.clock?.dueAt
  return (
    <>
      {word('event', step.decision.event)}
      {due !== undefined && (
        <>
          <br />
          <small className="muted">{t('dryrun.due', { due: fullTime(Date.parse(due)) })}</small>
        </>
      )}
    </>
  )
}

function Whom({ decision: { desk, data } }: { decision: DryRunDecision }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const call = data?.escalation
  if (desk === undefined) return '—'
  return (
    <>
      {call !== undefined && <LevelMark level={call.level} />} {regions.nameOf(desk)}
      {call !== undefined && (
        <>
          <br />
          <small className="muted">
            {[t('row.step', { n: call.step }), call.target && word('role', call.target)]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      )}
    </>
  )
}

function SilentRules({ rules }: { rules: SilentRule[] }) {
  const { t, word } = useWords()
  const columns: Column<SilentRule>[] = [
    { key: 'rule', title: t('clock.rule'), render: ({ rule }) => <b>{rule}</b> },
    { key: 'reason', title: t('trace.reason'), render: ({ reason }) => word('silent', reason) },
    { key: 'why', title: t('trace.inputs'), render: (rule) => <Why {...rule} /> },
  ]
  return <DataTable label={t('dryrun.notFired')} columns={columns} items={rules} keyOf={({ rule }) => rule} />
}

/** The basis in law, the question that was asked, and what it read. */
function Why({ basis, condition, inputs }: Pick<SilentRule, 'basis' | 'condition' | 'inputs'>) {
  const read = Object.entries(inputs).map(([name, value]) => `${name} = ${value}`)
  return (
    <>
      {basis}
      <br />
      <code className="inputs">{[condition, ...read].join('\n')}</code>
    </>
  )
}
