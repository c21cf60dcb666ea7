import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { ACTIVE, policies } from '../api/policies'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'

interface Props {
  /** The form hands these in. */
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  /** Nothing may be chosen, which this stands for. */
  none?: string
}

/** Chooses rules that can be asked what they would do: those in force, or those that versions of packs make. */
export function PolicySelect({ none, ...bound }: Props) {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({ queryKey: ['policies'], queryFn: ({ signal }) => policies(api, signal) })
  const names = [bound.value ?? ACTIVE, ...(query.data?.items ?? []).map(({ version }) => version)]
  const others = [...new Set(names)].filter((name) => name !== ACTIVE)
  return (
    <Select
      {...bound}
      loading={query.isPending}
      allowClear={none !== undefined}
      placeholder={none}
      options={[
        { value: ACTIVE, label: t('sim.active') },
        ...others.map((value) => ({ value, label: value })),
      ]}
    />
  )
}
