import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { splitFaults, type FieldName } from '../api/faults'
import { asProblem } from '../api/problem'
import { fileTable, RATES, type SignedTable, type Table } from '../api/tables'
import { useWords } from '../i18n'
import { hasRole } from '../session/claims'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { shareOf } from '../situation/percent'
import { DayPicker } from '../time/pickers'
import { Facts } from './Facts'

interface Values extends Omit<SignedTable, 'signedOn'> {
  signedOn: Dayjs
}

const FIELDS: FieldName[] = [['signedBy'], ['signedOn'], ['reason']]

/** Files the table with the figures that the ledger has, or corrects it; for the unit itself and for those of its region. */
export function TableForm({ table }: { table: Table }) {
  const { api, claims } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  // One key for one table, so that a second try files nothing twice.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const filing = useMutation({
    mutationFn: ({ signedOn, ...said }: Values) =>
      fileTable(api, table, { ...said, signedOn: signedOn.format('YYYY-MM-DD') }, key),
    onSuccess: async () => {
      form.resetFields()
      setKey(crypto.randomUUID())
      await queries.invalidateQueries({ queryKey: ['case', table.returnId] })
    },
    onError: (error) => {
      setKey(crypto.randomUUID())
      form.setFields(splitFaults(words, asProblem(error), FIELDS).fields as never)
    },
  })
  if (!hasRole(claims, 'reporter', 'inspector', 'duty-officer', 'duty-leader')) return null
  const again = table.filings > 0
  const [newest] = table.history
  const rest = filing.error === null ? [] : splitFaults(words, asProblem(filing.error), FIELDS).rest
  const needed = [{ required: true, whitespace: true }]
  return (
    <section aria-labelledby="file-table">
      <h2 id="file-table">{t(again ? 'table.correct' : 'table.file')}</h2>
      {newest !== undefined && (
        <>
          <Facts
            facts={RATES.map((rate) => ({
              title: `tableColumn.${rate}` as const,
              value: shareOf(newest[rate]),
            }))}
          />
          <p className="muted">{t('table.computed')}</p>
        </>
      )}
      {filing.error !== null && <ProblemAlert error={filing.error} details={rest} />}
      <Form form={form} layout="vertical" name="table" onFinish={(signed) => filing.mutate(signed)}>
        <Form.Item name="signedBy" label={t('table.signedBy')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="signedOn" label={t('table.signedOn')} rules={[{ required: true }]}>
          <DayPicker />
        </Form.Item>
        {again && (
          <Form.Item name="reason" label={t('table.reason')} rules={needed}>
            <Input.TextArea rows={2} maxLength={4000} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={filing.isPending}>
          {t('act.send')}
        </Button>
      </Form>
    </section>
  )
}
