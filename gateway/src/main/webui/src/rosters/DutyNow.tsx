import { WarningFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { dutyOf, type Duty } from '../api/rosters'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { useServerNow } from '../time/serverTime'
import { Moment } from '../time/Moment'
import './rosters.css'

const ASK_EVERY_MS = 30_000
const SOON_MS = 24 * 3_600_000

/** Who is on duty at a desk, as of now; asked again while it is looked at. */
export function useDuty(desk: string | undefined) {
  const { api } = useSession()
  return useQuery({
    queryKey: ['duty', desk],
    queryFn: ({ signal }) => dutyOf(api, desk ?? '', signal),
    enabled: desk !== undefined,
    refetchInterval: ASK_EVERY_MS,
  })
}

/** The people of a desk role by role, and a warning where nobody is, or soon will be. */
export function DutyNow({ duties, phones = false }: { duties: Duty[]; phones?: boolean }) {
  const { word } = useWords()
  return (
    <dl className="duty-now">
      {duties.map((duty) => (
        <div key={duty.target}>
          <dt>{word('role', duty.target)}</dt>
          <dd>
            <Who duty={duty} phones={phones} /> <Ends duty={duty} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Who({ duty: { state, people }, phones }: { duty: Duty; phones: boolean }) {
  const { t, word } = useWords()
  if (state === 'NO_ROSTER') return <span className="muted">{word('dutyState', state)}</span>
  if (state === 'VACANT') {
    return (
      <strong className="duty-warning">
        <WarningFilled aria-hidden /> {word('dutyState', state)}
      </strong>
    )
  }
  return people.map(({ id, name, post, phone }, index) => (
    <span key={id}>
      {index > 0 && t('roster.and')}
      <b lang="zh-CN">{name}</b>
      {phones && (
        <span className="muted" lang="zh-CN">
          {' '}
          {post}
        </span>
      )}
      {phones && phone !== undefined && (
        <>
          {' '}
          <a href={`tel:${phone}`}>{phone}</a>
        </>
      )}
    </span>
  ))
}

/** Said a day ahead, so that somebody can still see to it. */
function Ends({ duty: { until, then } }: { duty: Duty }) {
  const { t } = useWords()
  const now = useServerNow()
  if (until === undefined || Date.parse(until) - now > SOON_MS) return null
  return (
    <span className="duty-warning">
      <WarningFilled aria-hidden /> {t(then === 'VACANT' ? 'roster.vacantFrom' : 'roster.endsAt')}{' '}
      <Moment at={until} />
    </span>
  )
}
