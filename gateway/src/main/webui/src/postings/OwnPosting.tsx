import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { postings } from '../api/postings'
import { useWords } from '../i18n'
import { mayReadPostings } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { Post } from './Marks'

/** To whom a resident inspector's report goes straight: where the caller is posted now, or that he is posted nowhere. */
export function OwnPosting() {
  const { api, claims } = useSession()
  const { t } = useWords()
  const own = useQuery({
    queryKey: ['postings', 'own', claims.login],
    queryFn: ({ signal }) => postings(api, { mine: 'true', state: 'CURRENT' }, signal),
    enabled: mayReadPostings(claims),
  })
  if (!mayReadPostings(claims)) return <Alert type="warning" showIcon title={t('posting.ownNone')} />
  if (own.data === undefined) return null
  const { items } = own.data
  if (items.length === 0) return <Alert type="warning" showIcon title={t('posting.ownNone')} />
  return (
    <Alert
      type="info"
      showIcon
      title={t('posting.own')}
      description={
        <ul aria-label={t('posting.own')}>
          {items.map((posting) => (
            <li key={posting.postingId}>
              <Post {...posting} /> → {posting.authorityName} · {t('posting.until', { to: posting.to })}
            </li>
          ))}
        </ul>
      }
    />
  )
}
