import { Alert, Button } from 'antd'
import { asProblem } from '../api/problem'
import { problemText } from '../api/wording'
import { useWords } from '../i18n'

interface Props {
  error: unknown
  /** What is wrong in particular, where no field stands for it. */
  details?: string[]
  onRetry?: () => void
}

/** Says what went wrong, with the trace id to quote, and offers to try again. */
export function ProblemAlert({ error, details = [], onRetry }: Props) {
  const words = useWords()
  const problem = asProblem(error)
  const trace = problem.traceId === undefined ? [] : [words.t('problem.trace', { id: problem.traceId })]
  const told = [...details, ...trace]
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(words, problem)}
      description={told.length === 0 ? undefined : told.map((line) => <div key={line}>{line}</div>)}
      action={
        onRetry === undefined ? undefined : (
          <Button size="small" onClick={onRetry}>
            {words.t('common.retry')}
          </Button>
        )
      }
    />
  )
}
