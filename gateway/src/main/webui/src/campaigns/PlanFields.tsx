import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { FIGURES } from '../api/campaigns'
import { useWords, type Key } from '../i18n'
import { DayPicker } from '../time/pickers'

const STAGES_MAX = 20

const needed = [{ required: true }]
const neededText = [{ required: true, whitespace: true }]

/** The stages of the plan, in their order. */
export function StageFields() {
  const { t } = useWords()
  return (
    <Lines
      name="stages"
      most={STAGES_MAX}
      least={1}
      line="campaign.stage"
      add="campaign.addStage"
      remove="campaign.removeStage"
      first="name"
    >
      {(name) => (
        <>
          <Form.Item name={[name, 'name']} label={t('campaign.stageName')} rules={neededText}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={[name, 'from']} label={t('campaign.from')} rules={needed}>
            <DayPicker />
          </Form.Item>
          <Form.Item name={[name, 'to']} label={t('campaign.to')} rules={needed}>
            <DayPicker />
          </Form.Item>
          <Form.Item name={[name, 'text']} label={t('campaign.stageText')} rules={neededText}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
        </>
      )}
    </Lines>
  )
}

/** What shall be reached, figure by figure. */
export function TargetFields() {
  const { t, word } = useWords()
  return (
    <Lines
      name="targets"
      most={FIGURES.length}
      least={0}
      line="campaign.target"
      add="campaign.addTarget"
      remove="campaign.removeTarget"
      first="figure"
    >
      {(name) => (
        <>
          <Form.Item name={[name, 'figure']} label={t('campaign.figure')} rules={needed}>
            <Select options={FIGURES.map((value) => ({ value: value, label: word('figure', value) }))} />
          </Form.Item>
          <Form.Item name={[name, 'number']} label={t('campaign.number')} rules={needed}>
            <InputNumber min={1} precision={0} />
          </Form.Item>
          <Form.Item name={[name, 'unit']} label={t('campaign.unit')} rules={neededText}>
            <Input maxLength={20} />
          </Form.Item>
        </>
      )}
    </Lines>
  )
}

interface LinesProps {
  name: string
  most: number
  least: number
  line: Key
  add: Key
  remove: Key
  /** Its first field, to which what is typed next belongs. */
  first: string
  children: (name: number) => ReactNode
}

/** Lines of a list that grows and shrinks. */
function Lines({ name: list, most, least, line, add, remove, first, children }: LinesProps) {
  const { t } = useWords()
  const form = Form.useFormInstance()
  return (
    <Form.List name={list}>
      {(rows, lines) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset className="plan-line" key={key}>
              <legend>
                {t(line, { n: name + 1 })}{' '}
                {rows.length > least && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={t(remove, { n: name + 1 })}
                    onClick={() => lines.remove(name)}
                  >
                    {t('measure.remove')}
                  </Button>
                )}
              </legend>
              {children(name)}
            </fieldset>
          ))}
          <Form.Item>
            <Button
              block
              disabled={rows.length >= most}
              onClick={() => {
                lines.add({})
                // What is typed next belongs to the new line, once it is there.
                setTimeout(() => focusOn(form.getFieldInstance([list, rows.length, first])))
              }}
            >
              {t(add)}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  )
}

function focusOn(entry: unknown): void {
  if (entry !== null && typeof entry === 'object' && 'focus' in entry) (entry as HTMLElement).focus()
}
