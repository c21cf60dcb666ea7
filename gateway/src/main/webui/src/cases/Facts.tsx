import type { ReactNode } from 'react'
import type { Project } from '../api/project'
import type { Enterprise, Place } from '../api/types'
import { useWords, type Key } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { UnitScore } from '../scores/UnitScore'

export interface Fact {
  title: Key
  value: ReactNode
  wide?: boolean
}

/** Facts by name; one that is not known is shown as such, because a gap is a fact too. */
export function Facts({ facts }: { facts: Fact[] }) {
  const { t } = useWords()
  return (
    <dl className="facts">
      {facts.map(({ title, value, wide }) => (
        <div key={title} className={wide === true ? 'wide' : undefined}>
          <dt>{t(title)}</dt>
          <dd>{isKnown(value) ? value : <span className="muted">{t('case.unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

const isKnown = (value: ReactNode) => value !== undefined && value !== null && value !== '' && value !== false

const isUnit = (unit: Enterprise | undefined): unit is Enterprise =>
  Boolean(unit?.name) || Boolean(unit?.uscc)

/** The facts that hazards and accidents share. */
export function useSharedFacts(facts: {
  region: string
  place?: Place
  project?: Project
  enterprise?: Enterprise
}): Fact[] {
  const regions = useRegions()
  const { word } = useWords()
  const { region, place, project, enterprise } = facts
  return [
    { title: 'field.region', value: `${regions.nameOf(region)} ${region}` },
    { title: 'field.address', value: place?.address },
    { title: 'field.coordinates', value: coordinates(place) },
    { title: 'field.project', value: joined(project?.name, project?.permitNo) },
    { title: 'field.sector', value: project?.sector && word('sector', project.sector) },
    { title: 'field.enterprise', value: isUnit(enterprise) && <UnitScore {...enterprise} /> },
  ]
}

function coordinates(place: Place | undefined): string {
  if (place?.longitude == null || place.latitude == null) return ''
  return `${place.longitude.toFixed(5)}, ${place.latitude.toFixed(5)}`
}

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ')
