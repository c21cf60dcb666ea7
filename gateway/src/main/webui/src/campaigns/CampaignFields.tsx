import { Cascader, Form, Input, Radio, Select } from 'antd'
import { useMemo } from 'react'
import { RHYTHMS } from '../api/campaigns'
import { SECTORS } from '../api/codes'
import { CRITERIA } from '../filing/criteria'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { DayPicker, DaysPicker } from '../time/pickers'
import { StageFields, TargetFields } from './PlanFields'
import type { Values } from './campaignValues'

const needed = [{ required: true }]
const neededText = [{ required: true, whitespace: true }]

/** The fields of a campaign. */
export function CampaignFields() {
  const { t, word } = useWords()
  return (
    <>
      <Form.Item name="name" label={t('campaign.name')} rules={neededText}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="plan-line">
        <Form.Item name="from" label={t('campaign.from')} rules={needed}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="to" label={t('campaign.to')} rules={needed}>
          <DayPicker />
        </Form.Item>
      </div>
      <Form.Item name="regions" label={t('campaign.regions')} extra={t('campaign.regionsHint')}>
        <RegionsPicker />
      </Form.Item>
      <Form.Item name="sectors" label={t('campaign.sectors')} rules={needed}>
        <Select
          mode="multiple"
          options={SECTORS.map((value) => ({ value: value, label: word('sector', value) }))}
        />
      </Form.Item>
      <Form.Item name="criteria" label={t('campaign.criteria')} extra={t('campaign.criteriaHint')}>
        <Select
          mode="tags"
          tokenSeparators={[',', '，', ' ']}
          options={CRITERIA.map(([value, label]) => ({ value: value, label: `${value} ${label}` }))}
        />
      </Form.Item>
      <Form.Item name="basis" label={t('campaign.basis')} rules={neededText}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <StageFields />
      <TargetFields />
      <ReturnFields />
      <Form.Item name="text" label={t('campaign.text')}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
    </>
  )
}

/** Named days, or one that comes again. */
function ReturnFields() {
  const { t, word } = useWords()
  const rhythm = Form.useWatch<Values['rhythm']>('rhythm') ?? 'DAYS'
  return (
    <>
      <Form.Item name="rhythm" label={t('campaign.rhythm')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'DAYS', label: t('campaign.onDays') },
            ...RHYTHMS.map((value) => ({ value: value, label: word('rhythm', value) })),
          ]}
        />
      </Form.Item>
      {rhythm === 'DAYS' ? (
        <Form.Item
          name="returnDays"
          label={t('campaign.returnDays')}
          extra={t('campaign.returnDaysHint')}
          rules={needed}
        >
          <DaysPicker />
        </Form.Item>
      ) : (
        <Form.Item
          name="returnFrom"
          label={t('campaign.returnFrom')}
          extra={t('campaign.returnDaysHint')}
          rules={needed}
        >
          <DayPicker />
        </Form.Item>
      )}
    </>
  )
}

interface Bound {
  id?: string
  value?: string[][]
  onChange?: (paths: string[][]) => void
}

/** Regions below the caller's own, of any level. */
function RegionsPicker({ value = [], onChange, ...bound }: Bound) {
  const { claims } = useSession()
  const regions = useRegions()
  const tree = useMemo(() => regions.tree(claims.region), [regions, claims.region])
  return (
    <Cascader
      {...bound}
      multiple
      value={value}
      onChange={(paths: string[][]) => onChange?.(paths)}
      options={tree}
      showSearch
      showCheckedStrategy={Cascader.SHOW_CHILD}
      displayRender={(labels) => labels.join(' / ')}
    />
  )
}
