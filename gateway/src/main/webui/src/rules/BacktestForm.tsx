import { useMutation } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { useSearchParams } from 'react-router'
import { splitFaults } from '../api/faults'
import { ACTIVE, startBacktest } from '../api/policies'
import { asProblem } from '../api/problem'
import { isoOf } from '../filing/body'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { MomentPicker } from '../time/pickers'
import { PolicySelect } from './PolicySelect'

interface Order {
  policy: string
  against?: string
  from?: Dayjs | null
  to?: Dayjs | null
}

const FIELDS = [['policy'], ['against'], ['from'], ['to']]

/** Orders a backtest; the address may name its rules. */
export function BacktestForm({ onStarted }: { onStarted: () => void }) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const [params] = useSearchParams()
  const [form] = Form.useForm<Order>()
  const starting = useMutation({
    mutationFn: ({ from, to, policy, against }: Order) =>
      startBacktest(api, {
        policy,
        against: against ?? undefined,
        from: from == null ? undefined : isoOf(from),
        to: to == null ? undefined : isoOf(to),
      }),
    onSuccess: onStarted,
    onError: (error) => form.setFields(splitFaults(words, asProblem(error), FIELDS).fields as never),
  })
  return (
    <>
      {starting.error !== null && (
        <ProblemAlert
          error={starting.error}
          details={splitFaults(words, asProblem(starting.error), FIELDS).rest}
        />
      )}
      <Form
        form={form}
        name="backtest"
        layout="vertical"
        className="case-facts sim-form"
        initialValues={{
          policy: params.get('policy') ?? ACTIVE,
          against: params.get('against') ?? undefined,
        }}
        onFinish={(order) => starting.mutate(order)}
      >
        <Form.Item name="policy" label={t('sim.policy')}>
          <PolicySelect />
        </Form.Item>
        <Form.Item name="against" label={t('sim.against')}>
          <PolicySelect none={t('sim.noAgainst')} />
        </Form.Item>
        <Form.Item name="from" label={t('sim.from')} extra={t('sim.rangeHint')}>
          <MomentPicker />
        </Form.Item>
        <Form.Item name="to" label={t('sim.to')}>
          <MomentPicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={starting.isPending}>
          {t('sim.start')}
        </Button>
      </Form>
    </>
  )
}
