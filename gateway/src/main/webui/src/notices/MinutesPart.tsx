import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { minutes } from '../api/minutes'
import type { Notice } from '../api/notices'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { Loadable } from '../shell/Loadable'
import { Moment } from '../time/Moment'
import { MinutesForm } from './MinutesForm'
import './notices.css'

/** The minutes of the interview that a document announced (约谈纪要); nothing where it announces none. */
export function MinutesPart({ notice }: { notice: Notice }) {
  return notice.kind === 'INTERVIEW_NOTICE' ? <Minutes notice={notice} /> : null
}

function Minutes({ notice }: { notice: Notice }) {
  const { api } = useSession()
  const { t } = useWords()
  const [isRecording, setRecording] = useState(false)
  const { noticeId, mayRecord, interviewRecorded } = notice
  const query = useQuery({
    queryKey: ['notices', 'minutes', noticeId, interviewRecorded ?? 'unknown'],
    queryFn: ({ signal }) => (interviewRecorded === false ? null : minutes(api, noticeId, signal)),
  })
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{t('minutes.title')}</h2>
      <Loadable query={query}>
        {(known) =>
          known === null ? (
            <p className="muted">
              {t('minutes.none')}{' '}
              {mayRecord === true && (
                <Button size="small" onClick={() => setRecording(true)}>
                  {t('minutes.record')}
                </Button>
              )}
            </p>
          ) : (
            <>
              <article className="notice-text" lang="zh-CN">
                {known.text}
              </article>
              <p className="muted">
                {t('minutes.recordedBy', { name: known.by })} <Moment at={known.recordedAt} />
              </p>
            </>
          )
        }
      </Loadable>
      {isRecording && <MinutesForm notice={notice} onClose={() => setRecording(false)} />}
    </section>
  )
}
