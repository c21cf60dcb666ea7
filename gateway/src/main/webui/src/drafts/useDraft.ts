import type { FormInstance } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useSession } from '../session/SessionProvider'
import { dropDraft, readDraft, writeDraft } from './store'

export interface Draft<T> {
  value: T | undefined
  /** Whether it was there before this form was opened. */
  isRestored: boolean
  keep: (value: T) => void
  drop: () => void
}

/**
 * What is written into one form about one case and not sent. It outlives the page, but neither this tab nor the login.
 * Not for who gave a tip, nor for anything secret.
 */
export function useDraft<T>(name: string): Draft<T> {
  const { login } = useSession().claims
  const [value, setValue] = useState(() => readDraft(login, name) as T | undefined)
  const [isRestored, setRestored] = useState(value !== undefined)
  const drop = useCallback(() => {
    dropDraft(login, name)
    setValue(undefined)
    setRestored(false)
  }, [login, name])
  const keep = (next: T) => {
    if (isWritten(next)) {
      writeDraft(login, name, next)
      setValue(next)
    } else {
      drop()
    }
  }
  return { value, isRestored, keep, drop }
}

/** The draft of a form, which begins with what is restored and is as new after `discard`. */
export function useFormDraft<T extends object>(form: FormInstance<T>, name: string) {
  const draft = useDraft<T>(name)
  const [restored] = useState(draft.value)
  useEffect(() => {
    if (restored !== undefined) form.setFieldsValue(restored)
  }, [form, restored])
  const discard = () => {
    draft.drop()
    form.resetFields()
  }
  return { ...draft, discard, onValuesChange: (_: unknown, values: T) => draft.keep(values) }
}

function isWritten(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isWritten)
  return value !== undefined && value !== null && value !== '' && value !== false
}
