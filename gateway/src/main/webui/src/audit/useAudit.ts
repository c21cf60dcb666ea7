import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { audit } from '../api/calls'
import { hasRole, type Claims } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { ageOf, momentNow } from '../stream/freshness'
import { useServerNow } from '../time/serverTime'
import { ASK_EVERY_MS, type Heard } from './audit'

/** Roles that the audit is open to. */
export const mayReadAudit = (claims: Claims) =>
  hasRole(claims, 'duty-officer', 'duty-leader', 'principal', 'auditor', 'admin')

/** The newest answer of the auditor; it ages while none comes. */
export function useAudit(): Heard {
  const { api } = useSession()
  const [since] = useState(() => momentNow())
  useServerNow()
  const { data } = useQuery({
    queryKey: ['audit'],
    queryFn: async ({ signal }) => {
      const askedAt = momentNow()
      return { answer: await audit(api, signal), askedAt }
    },
    refetchInterval: ASK_EVERY_MS,
    refetchIntervalInBackground: true,
    retry: false,
    structuralSharing: false,
  })
  return { answer: data?.answer, agoMs: ageOf(data?.askedAt ?? since, momentNow()) }
}
