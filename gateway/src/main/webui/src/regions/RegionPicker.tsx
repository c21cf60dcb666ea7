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
  'aria-label'?: string
  'aria-describedby'?: string | undefined
}

/** A region of the caller's scope, of any level; of the whole country, for what may lie outside that. */
export function RegionPicker({ everywhere = false, ...props }: Props & { everywhere?: boolean }) {
  const { claims } = useSession()
  return <RegionTree {...props} scope={everywhere ? '' : claims.region} />
}

/** A region of any level inside a scope; an empty scope is the whole country. */
export function RegionTree({ scope, ...props }: Props & { scope: string }) {
  const regions = useRegions()
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
