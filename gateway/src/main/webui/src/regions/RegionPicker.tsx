import { Cascader } from 'antd'
import { useMemo } from 'react'
import { useSession } from '../session/SessionProvider'
import { useRegions } from './useRegions'

interface Props {
  id?: string
  placeholder?: string
  /** The way down to the region. */
  value?: string[]
  onChange?: (path: string[] | undefined) => void
  allowClear?: boolean
  status?: 'error' | undefined
  /** Of the whole country, for what may lie outside the caller's scope. */
  everywhere?: boolean
  'aria-label'?: string
  'aria-describedby'?: string | undefined
}

/** A region of the caller's scope, of any level. */
export function RegionPicker({ everywhere = false, ...props }: Props) {
  const { claims } = useSession()
  const regions = useRegions()
  const scope = everywhere ? '' : claims.region
  const tree = useMemo(() => regions.tree(scope), [regions, scope])
  return (
    <Cascader
      {...props}
      options={tree}
      changeOnSelect
      showSearch
      displayRender={(labels) => labels.join(' / ')}
    />
  )
}
