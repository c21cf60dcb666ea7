import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { splitFaults } from '../api/faults'
import { ACTIVE, dryRun } from '../api/policies'
import { asProblem, ProblemError } from '../api/problem'
import { isoOf } from '../filing/body'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { caseIdOf } from './caseId'
import { DryRunResult } from './DryRunResult'
import { MomentPicker } from '../time/pickers'
import { PolicySelect } from './PolicySelect'

interface Question {
  policy: string
  caseId: string
  until?: Dayjs | null
}

const FIELDS = [['policy'], ['caseId'], ['until']]

/** Asks what rules would do about one case on file; the address may name the case and the rules. */
export function DryRun() {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const [params] = useSearchParams()
  const [form] = Form.useForm<Question>()
  const heading = useRef<HTMLHeadingElement>(null)
  const running = useMutation({
    mutationFn: async ({ policy, caseId, until }: Question) => {
      const id = await caseIdOf(api, caseId)
      if (id === undefined) throw new ProblemError({ status: 404, code: 'not-found' })
      return dryRun(api, policy, { caseId: id, ...(until == null ? {} : { until: isoOf(until) }) })
    },
    onError: (error) => form.setFields(splitFaults(words, asProblem(error), FIELDS).fields as never),
  })
  const { data } = running
  useEffect(() => heading.current?.focus(), [data])
  return (
    <>
      <p className="muted">{t('dryrun.hint')}</p>
      <Form
        form={form}
        name="dryrun"
        layout="vertical"
        className="case-facts sim-form"
        initialValues={{ policy: params.get('policy') ?? ACTIVE, caseId: params.get('case') ?? '' }}
        onFinish={(question) => running.mutate(question)}
      >
        <Form.Item
          name="caseId"
          label={t('dryrun.case')}
          extra={t('dryrun.caseHint')}
          rules={[{ required: true, whitespace: true, message: t('filing.needed') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="policy" label={t('sim.policy')}>
          <PolicySelect />
        </Form.Item>
        <Form.Item name="until" label={t('dryrun.until')} extra={t('dryrun.untilHint')}>
          <MomentPicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={running.isPending}>
          {t('dryrun.run')}
        </Button>
      </Form>
      {running.error !== null && (
        <ProblemAlert
          error={running.error}
          details={splitFaults(words, asProblem(running.error), FIELDS).rest}
        />
      )}
      {data !== undefined && (
        <section aria-labelledby="dryrun-result">
          <h2 id="dryrun-result" ref={heading} tabIndex={-1}>
            {t('dryrun.title', { policy: data.policy })}
          </h2>
          <DryRunResult run={data} />
        </section>
      )}
    </>
  )
}
