import { Form, Input, InputNumber, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import { SECTORS } from '../api/codes'
import type { FieldName } from '../api/faults'
import { useWords, type Key } from '../i18n'
import { RegionPicker } from '../regions/RegionPicker'
import { useSession } from '../session/SessionProvider'
import { MomentOrNow } from './MomentOrNow'

export const SHARED_FIELDS: FieldName[] = [
  ['region'],
  ['place', 'address'],
  ['place', 'longitude'],
  ['place', 'latitude'],
  ['project', 'name'],
  ['project', 'permitNo'],
  ['project', 'sector'],
  ['enterprise', 'name'],
  ['enterprise', 'uscc'],
  ['exercise'],
]

export function RegionField({ everywhere = false }: { everywhere?: boolean }) {
  const { t } = useWords()
  return (
    <Form.Item
      name="region"
      label={t('field.region')}
      rules={[{ required: true, message: t('filing.needed') }]}
    >
      <RegionPicker placeholder={t('filing.regionHint')} everywhere={everywhere} />
    </Form.Item>
  )
}

export function PlaceFields() {
  const { t } = useWords()
  return (
    <>
      <TextField name={['place', 'address']} label="field.address" max={200} />
      <Form.Item label={t('field.coordinates')}>
        <Space.Compact block>
          <Form.Item name={['place', 'longitude']} noStyle>
            <InputNumber
              aria-label={t('field.longitude')}
              placeholder={t('field.longitude')}
              min={73}
              max={136}
              controls={false}
            />
          </Form.Item>
          <Form.Item name={['place', 'latitude']} noStyle>
            <InputNumber
              aria-label={t('field.latitude')}
              placeholder={t('field.latitude')}
              min={3}
              max={54}
              controls={false}
            />
          </Form.Item>
        </Space.Compact>
      </Form.Item>
      <TextField name={['project', 'name']} label="field.projectName" max={200} />
      <TextField name={['project', 'permitNo']} label="field.permitNo" max={40} />
      <SectorField />
      <EnterpriseFields />
    </>
  )
}

/** What the register of projects says goes before it. */
function SectorField() {
  const { t, word } = useWords()
  return (
    <Form.Item name={['project', 'sector']} label={t('field.sector')} extra={t('filing.sectorHint')}>
      <Select allowClear options={SECTORS.map((value) => ({ value, label: word('sector', value) }))} />
    </Form.Item>
  )
}

function EnterpriseFields() {
  const { claims } = useSession()
  return (
    <>
      <TextField name={['enterprise', 'name']} label="field.enterpriseName" max={200} />
      <TextField name={['enterprise', 'uscc']} label="field.uscc" max={18} initial={claims.enterprise} />
    </>
  )
}

export function TextField(props: { name: FieldName; label: Key; max: number; initial?: string | undefined }) {
  const { t } = useWords()
  return (
    <Form.Item name={props.name} label={t(props.label)} initialValue={props.initial}>
      <Input maxLength={props.max} />
    </Form.Item>
  )
}

export function StoryField({ name, label, needed }: { name: string; label: Key; needed: boolean }) {
  const { t } = useWords()
  const rules = needed ? [{ required: true, whitespace: true, message: t('filing.needed') }] : []
  return (
    <Form.Item name={name} label={t(label)} rules={rules} className="wide">
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
    </Form.Item>
  )
}

/** A time in Asia/Shanghai to the minute; “now” is the server's now. */
export function TimeField({
  name,
  label,
  needed,
  now,
}: {
  name: string
  label: Key
  needed: boolean
  now: boolean
}) {
  const { t } = useWords()
  const rules = needed ? [{ required: true, message: t('filing.needed') }] : []
  return (
    <Form.Item name={name} label={t(label)} rules={rules}>
      <MomentOrNow now={now} />
    </Form.Item>
  )
}

export function Group({ title, children }: { title: Key; children: ReactNode }) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend>{t(title)}</legend>
      <div className="fields">{children}</div>
    </fieldset>
  )
}
