import { Link } from 'react-router'
import type { Summary } from '../api/types'
import { casePath } from '../desk/rows'
import { useRegions } from '../regions/useRegions'

interface Props {
  caseId: string
  summary: Summary
}

/** The case a paper is about: its number, its place, its project. */
export function CaseLink({ caseId, summary }: Props) {
  const regions = useRegions()
  const { subject, number, region, projectName, address } = summary
  return (
    <>
      <Link to={casePath({ caseId, subject })}>{number}</Link>
      <br />
      <small className="muted">
        {[regions.nameOf(region), projectName ?? address].filter(Boolean).join(' · ')}
      </small>
    </>
  )
}
