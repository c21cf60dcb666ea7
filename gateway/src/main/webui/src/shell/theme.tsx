import { ConfigProvider, theme, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { useWords } from '../i18n'
import { usePreference } from './preferences'

export type ThemeChoice = 'system' | 'light' | 'dark'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const watchSystem = (onChange: () => void) => {
  dark.addEventListener('change', onChange)
  return () => dark.removeEventListener('change', onChange)
}

const shared: ThemeConfig['token'] = {
  borderRadius: 4,
  fontSize: 14,
  controlHeight: 32,
  fontFamily:
    '-apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
}

const themes: Record<'light' | 'dark', ThemeConfig> = {
  light: {
    algorithm: theme.defaultAlgorithm,
    token: {
      ...shared,
      colorPrimary: '#1c5d99',
      colorTextPlaceholder: '#68747f',
      colorTextDescription: '#56636f',
      colorLink: '#1c5d99',
      colorError: '#b3261e',
      colorBgLayout: '#f1f4f7',
    },
    components: { Segmented: { trackBg: '#e0e6ec' } },
  },
  dark: {
    algorithm: theme.darkAlgorithm,
    token: {
      ...shared,
      colorPrimary: '#3f86c6',
      colorTextPlaceholder: '#8b98a5',
      colorTextDescription: '#9aa8b5',
      colorLink: '#6fb1ea',
      colorError: '#e5534b',
      colorBgContainer: '#161f27',
    },
    components: { Segmented: { trackBg: '#1f2a33', itemSelectedBg: '#3b4f60' } },
  },
}

const Context = createContext<{ choice: ThemeChoice; choose: (choice: ThemeChoice) => void } | undefined>(
  undefined,
)

/** Light or dark as chosen or as the system has it; also sets antd's words and first day of the week by language. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { locale } = useWords()
  const [choice, choose] = usePreference<ThemeChoice>('theme', ['system', 'light', 'dark'])
  const systemDark = useSyncExternalStore(watchSystem, () => dark.matches)
  const shown = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice
  const value = useMemo(() => ({ choice, choose }), [choice, choose])
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
  useEffect(() => {
    dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
  }, [locale])
  return (
    <Context value={value}>
      <ConfigProvider
        theme={themes[shown]}
        locale={locale === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </Context>
  )
}

export function useTheme() {
  const value = useContext(Context)
  if (value === undefined) throw new Error('useTheme needs a ThemeProvider around it')
  return value
}
