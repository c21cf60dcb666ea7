import { useSearchParams } from 'react-router'
import { NEAR_END_DAYS, POSTING_STATES, type PostingQuery } from '../api/postings'

export const ENDING = 'ENDING'

type Name = 'show' | 'region' | 'inspector'

/** What the list shows lives in the address, so that it can be sent to a colleague. */
export function usePostingFilter() {
  const [params, setParams] = useSearchParams()
  const show = params.get('show') ?? ''
  const region = params.get('region') ?? ''
  const inspector = params.get('inspector') ?? ''
  const query: PostingQuery = {
    state: POSTING_STATES.find((each) => each === show),
    endingWithin: show === ENDING ? NEAR_END_DAYS : undefined,
    region: region === '' ? undefined : region,
    inspector: inspector === '' ? undefined : inspector,
  }
  const set = (name: Name, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value.trim() === '') after.delete(name)
        else after.set(name, value.trim())
        return after
      },
      { replace: true },
    )
  return { show, region, inspector, query, set }
}
