import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import { useNavigate } from 'react-router'
import { changeCampaign, draftCampaign, type Campaign } from '../api/campaigns'
import { splitFaults } from '../api/faults'
import { asProblem } from '../api/problem'
import { DraftLine } from '../drafts/DraftLine'
import { useFormDraft } from '../drafts/useDraft'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { ProblemAlert } from '../shell/ProblemAlert'
import { useSendingKey } from '../shell/useSendingKey'
import { CampaignFields } from './CampaignFields'
import { contentOf, fieldsOf, valuesOf, type Values } from './campaignValues'
import { campaignPath } from './CampaignsPage'

interface Props {
  /** The draft that is changed; a new one otherwise. */
  campaign?: Campaign
  onClose: () => void
}

/** Drafts a campaign that a leader launches, or changes the draft. */
export function CampaignForm({ campaign, onClose }: Props) {
  const { api } = useSession()
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const navigate = useNavigate()
  const keyOf = useSendingKey()
  const [form] = Form.useForm<Values>()
  const kept = useFormDraft(form, `campaign ${campaign?.campaignId ?? 'new'}`)
  const sending = useMutation({
    mutationFn: (values: Values) => {
      const content = contentOf(values)
      return campaign === undefined
        ? draftCampaign(api, content, keyOf(content))
        : changeCampaign(api, campaign, content)
    },
    onSuccess: async ({ campaignId }) => {
      kept.drop()
      await queries.invalidateQueries({ queryKey: ['notices', 'campaigns'] })
      onClose()
      if (campaign === undefined) await navigate(campaignPath(campaignId))
    },
    onError: (error) => form.setFields(split(error).fields as never),
  })
  const split = (error: unknown) =>
    splitFaults(words, asProblem(error), fieldsOf(form.getFieldsValue(true) as Values))
  return (
    <Modal
      open
      width={820}
      title={t(campaign === undefined ? 'campaign.new' : 'campaign.change')}
      okText={t('campaign.save')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusOn(form.getFieldInstance('name'))}
    >
      {sending.error !== null && <ProblemAlert error={sending.error} details={split(sending.error).rest} />}
      <DraftLine draft={kept} onDiscard={kept.discard} />
      <Form
        form={form}
        layout="vertical"
        name="campaign"
        initialValues={campaign === undefined ? { rhythm: 'DAYS', stages: [{}] } : valuesOf(campaign)}
        onValuesChange={kept.onValuesChange}
        onFinish={(values) => sending.mutate(values)}
      >
        <CampaignFields />
      </Form>
    </Modal>
  )
}

function focusOn(entry: unknown): void {
  if (entry !== null && typeof entry === 'object' && 'focus' in entry) (entry as HTMLElement).focus()
}
