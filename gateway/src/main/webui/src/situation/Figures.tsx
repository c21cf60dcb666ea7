import type { ReactNode } from 'react'
import type { Situation } from '../api/situation'
import { useWords, type Key } from '../i18n'
import { Accidents, Groups } from './Accidents'
import { Days } from './Days'
import { Filing } from './Filing'
import { Hazards, National } from './Hazards'
import { TargetTable } from './Targets'
import './situation.css'

interface Props {
  situation: Situation
  region: string
  /** What stands beside the heading of a part, such as its downloads. */
  beside?: (part: Part) => ReactNode
}

export type Part = 'accidents' | 'filing' | 'hazards' | 'national'

/** A situation in tables: the days without a graver accident first, as the meeting begins with them. */
export function Figures({ situation, region, beside = () => null }: Props) {
  const { t } = useWords()
  return (
    <div className="situation-figures">
      <Days situation={situation} />
      <Section title="situation.targets" hint="situation.targets.hint">
        <TargetTable targets={situation.targets} />
      </Section>
      <Section title="situation.accidents" hint="situation.accidents.hint" beside={beside('accidents')}>
        <Accidents accidents={situation.accidents} />
        <Groups
          label={t('situation.byRegion')}
          groups={situation.byRegion}
          by="region"
          empty={t('situation.noAccidents')}
        />
        <Groups label={t('situation.byType')} groups={situation.byType} by="type" />
      </Section>
      <Section title="situation.filing" hint="situation.filing.hint" beside={beside('filing')}>
        <Filing parts={situation.filing} region={region} />
      </Section>
      <Section title="situation.hazards" hint="situation.hazards.hint" beside={beside('hazards')}>
        <Hazards parts={situation.hazards} />
      </Section>
      <Section title="situation.national" hint="situation.national.hint" beside={beside('national')}>
        <National columns={situation.nationalReturn} />
      </Section>
    </div>
  )
}

export function Section(props: { title: Key; hint?: Key; beside?: ReactNode; children: ReactNode }) {
  const { t } = useWords()
  const { title, hint, beside, children } = props
  return (
    <section aria-labelledby={title}>
      <div className="page-head">
        <h2 id={title}>{t(title)}</h2>
        {beside}
      </div>
      {hint !== undefined && <p className="muted">{t(hint)}</p>}
      {children}
    </section>
  )
}
