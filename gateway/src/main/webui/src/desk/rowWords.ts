import type { Escalation } from '../api/types'
import type { Words } from '../i18n'
import type { Regions } from '../regions/regions'

/** One sentence for one escalation, as a screen reader should say it. */
export function rowWords({ t, word }: Words, regions: Regions, { kind, summary, level }: Escalation): string {
  const { deaths, number, region, projectName, address } = summary
  return [
    word('kind', kind),
    word('level', level),
    deaths > 0 ? t('subject.deaths', { n: deaths }) : '',
    number,
    regions.nameOf(region),
    projectName ?? address ?? '',
  ]
    .filter(Boolean)
    .join(' ')
}
