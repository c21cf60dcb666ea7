import { Button, Result } from 'antd'
import { Link } from 'react-router'
import type { Receipt, Subject } from '../api/types'
import { casePath } from '../desk/rows'
import { useWords } from '../i18n'
import { fullTime } from '../time/format'

interface Props {
  subject: Subject
  receipt: Receipt
  onAgain: () => void
}

/** The proof of filing: what was received, when, and the hash that pins its content. */
export function ReceiptView({ subject, receipt, onAgain }: Props) {
  const { t, word } = useWords()
  const caseId = receipt.accidentId ?? receipt.hazardId ?? ''
  const gaps = (receipt.gaps ?? []).map((gap) => word('field', gap))
  const lines: [string, string | undefined][] = [
    [t('receipt.number'), receipt.number],
    [t('receipt.receivedAt'), `${fullTime(Date.parse(receipt.receivedAt))} UTC+8`],
    [t('receipt.grade'), receipt.grade && word('grade', receipt.grade)],
    [t('receipt.level'), receipt.level && word('hazardLevel', receipt.level)],
    [t('field.rectifyBy'), receipt.rectifyBy && fullTime(Date.parse(receipt.rectifyBy))],
    [t('receipt.gaps'), gaps.length === 0 ? undefined : gaps.join('、')],
    [t('receipt.version'), String(receipt.version)],
    [t('receipt.contentHash'), receipt.contentHash],
    [t('receipt.hash'), receipt.hash],
  ]
  return (
    <Result
      status="success"
      title={t('receipt.title', { number: receipt.number })}
      extra={[
        <Button key="again" type="primary" onClick={onAgain}>
          {t('receipt.again')}
        </Button>,
        <Link key="case" to={casePath({ caseId, subject })}>
          {t('receipt.case')}
        </Link>,
      ]}
    >
      <dl className="receipt">
        {lines
          .filter(([, value]) => value != null && value !== '')
          .map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Result>
  )
}
