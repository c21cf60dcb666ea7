import { Alert, Button } from 'antd'
import { asProblem } from '../api/problem'
import { problemText } from '../api/wording'
import { useWords } from '../i18n'

/** Says what went wrong, with the trace id to quote, and offers to try again. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useWords()
  const problem = asProblem(error)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(words, problem)}
      description={
        problem.traceId === undefined ? undefined : words.t('problem.trace', { id: problem.traceId })
      }
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
