import { useSearchParams } from 'react-router'

/** What a list shows lives in the address, so that it can be sent to a colleague; an empty value leaves it. */
export function useAddress<Name extends string>() {
  const [params, setParams] = useSearchParams()
  const set = (changes: Partial<Record<Name, string>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries<string | undefined>(changes)) {
          if (value === undefined || value === '') after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return { params, set }
}
