import { Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Subject } from '../api/types'
import { useWords } from '../i18n'
import { AccidentFields, ACCIDENT_FIELDS } from './AccidentFields'
import { FilingForm } from './FilingForm'
import { HazardFields, HAZARD_FIELDS } from './HazardFields'
import { OwedTables } from './OwedTables'
import './filing.css'

/** Files an accident or a hazard; each new form is a new filing with a key of its own. */
export function FilingPage() {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const [round, setRound] = useState(0)
  const subject: Subject = params.get('subject') === 'hazard' ? 'HAZARD' : 'ACCIDENT'
  const accident = subject === 'ACCIDENT'
  return (
    <div className="page filing">
      <div className="page-head">
        <h1>{t('nav.file')}</h1>
        <Segmented
          aria-label={t('filing.subject')}
          value={subject.toLowerCase()}
          onChange={(value) => setParams({ subject: value }, { replace: true })}
          options={[
            { value: 'accident', label: t('subject.accident') },
            { value: 'hazard', label: t('subject.hazard') },
          ]}
        />
      </div>
      <OwedTables />
      <p className="muted">{t(accident ? 'filing.accidentHint' : 'filing.hazardHint')}</p>
      <FilingForm
        key={`${subject}${round}`}
        subject={subject}
        fields={accident ? ACCIDENT_FIELDS : HAZARD_FIELDS}
        onAgain={() => setRound(round + 1)}
      >
        {accident ? <AccidentFields /> : <HazardFields />}
      </FilingForm>
    </div>
  )
}
