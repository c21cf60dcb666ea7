import { useWords } from '../i18n'
import { useRegions } from './useRegions'

/** Names of authorities by their codes, such as `HOUSING-370302`; what is inside `within` is named from there down. */
export function useAuthority(within = '') {
  const { word } = useWords()
  const regions = useRegions()
  return (code: string) => {
    const [line = '', region = ''] = code.split('-')
    return `${regions.nameOf(region, within)} ${word('line', line)}`
  }
}
