import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { asksForAnswer, isItsOwnCase, notice, type Notice, type Recorded } from '../api/notices'
import { useWords } from '../i18n'
import { CaseLink } from '../notices/CaseLink'
import { noticePath } from '../notices/columns'
import { ReplyBy, State } from '../notices/Marks'
import { MinutesPart } from '../notices/MinutesPart'
import { actsOn } from '../notices/noticeActs'
import { Plan } from '../notices/Plan'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { Acts } from './Acts'
import { CaseHead } from './CaseHead'
import { Facts, type Fact } from './Facts'
import '../notices/notices.css'

/** A document: how far it came, what may be done next, and what it and its answer say. */
export function NoticeFacts({ id }: { id: string }) {
  const { api } = useSession()
  const query = useQuery({
    queryKey: ['notices', 'one', id],
    queryFn: ({ signal }) => notice(api, id, signal),
  })
  return <Loadable query={query}>{(facts) => <Known facts={facts} />}</Loadable>
}

function Known({ facts }: { facts: Notice }) {
  const { t, word } = useWords()
  const regions = useRegions()
  const { noticeId, caseId, kind, number, about, reminder = 0, text, basis, replyText } = facts
  const related: (Fact | undefined)[] = [
    about && {
      title: 'notice.about',
      value: <Link to={noticePath(about.noticeId)}>{about.number ?? about.noticeId}</Link>,
    },
    facts.source && {
      title: 'draft.source',
      value: `${word('origin', facts.source)} · ${facts.subject ?? ''}`,
    },
    reminder > 0 ? { title: 'notice.reminder', value: reminder } : undefined,
  ]
  return (
    <>
      <section className="case-facts">
        <CaseHead
          id={noticeId}
          about={caseId}
          number={number}
          grade={word('notice', kind)}
          exercise={facts.exercise === true}
        >
          <State notice={facts} />
        </CaseHead>
        <Facts
          facts={[
            { title: 'notice.issuer', value: regions.nameOf(facts.issuer) },
            { title: 'notice.addressee', value: regions.nameOf(facts.addressee) },
            ...(isItsOwnCase(facts)
              ? []
              : [
                  {
                    title: 'notice.case',
                    value: <CaseLink caseId={caseId} summary={facts.summary} />,
                  } as Fact,
                ]),
            ...related.filter((fact) => fact !== undefined),
            { title: 'notice.issuedAt', value: <Moment at={facts.issuedAt} /> },
            ...(asksForAnswer(facts) ? answerOf(facts) : []),
          ]}
        />
        <Acts acts={actsOn(facts)} label={t('notice.next')} caseId={noticeId} />
      </section>
      <Plan notice={facts} />
      <MinutesPart notice={facts} />
      {replyText != null && (
        <Text id="reply-text" title={t('notice.replyText')}>
          {replyText}
        </Text>
      )}
      <Text id="notice-text" title={t('notice.text')}>
        {text ?? t('notice.noText')}
      </Text>
      {basis != null && <p className="muted">{t('notice.basis', { basis })}</p>}
    </>
  )
}

const answerOf = (facts: Notice): Fact[] => [
  { title: 'notice.replyBy', value: <ReplyBy notice={facts} /> },
  { title: 'notice.receipt', value: <Done what={facts.receipt} /> },
  { title: 'notice.reply', value: <Done what={facts.reply} /> },
  { title: 'notice.review', value: <Reviewed {...facts} />, wide: true },
]

const SAME_TIME_MS = 60_000

/** When something was done and who said so; when that was much later, that too. */
function Done({ what }: { what: Recorded | undefined }) {
  const { t } = useWords()
  if (what == null) return <NotYet />
  const { at, by, recordedAt } = what
  const isLater = Math.abs(Date.parse(recordedAt) - Date.parse(at)) > SAME_TIME_MS
  return (
    <>
      <Moment at={at} /> {by}
      {isLater && (
        <small className="muted">
          {' '}
          {t('notice.recorded')} <Moment at={recordedAt} />
        </small>
      )}
    </>
  )
}

function Reviewed({ review }: Pick<Notice, 'review'>) {
  const { word } = useWords()
  if (review == null) return <NotYet />
  return (
    <>
      <b>{word('noticeStatus', review.accepted ? 'accepted' : 'returned')}</b> {review.reason}{' '}
      <span className="muted">
        {review.by} <Moment at={review.at} />
      </span>
    </>
  )
}

function NotYet() {
  const { t } = useWords()
  return <span className="muted">{t('notice.notYet')}</span>
}

/** Documents and their answers are written in Chinese, whatever the desk speaks. */
function Text({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <article className="notice-text" lang="zh-CN">
        {children}
      </article>
    </section>
  )
}
