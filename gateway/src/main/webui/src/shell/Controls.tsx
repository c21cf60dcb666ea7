import {
  LogoutOutlined,
  MutedOutlined,
  QuestionCircleOutlined,
  SkinOutlined,
  SoundOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useWords } from '../i18n'
import { useRegions } from '../regions/useRegions'
import { useSession } from '../session/SessionProvider'
import { useTheme, type ThemeChoice } from './theme'
import { useSound } from './useSound'

const themes: ThemeChoice[] = ['system', 'light', 'dark']

export function Controls({ onHelp }: { onHelp: () => void }) {
  const { t, word, locale, setLocale } = useWords()
  const { sound, toggle } = useSound()
  const { choice, choose } = useTheme()
  return (
    <div className="controls">
      <Button
        type="text"
        aria-label={t('control.sound')}
        aria-pressed={sound}
        title={t(sound ? 'control.soundOn' : 'control.soundOff')}
        icon={sound ? <SoundOutlined /> : <MutedOutlined />}
        onClick={toggle}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [choice],
          items: themes.map((theme) => ({ key: theme, label: word('theme', theme) })),
          onClick: ({ key }) => choose(key as ThemeChoice),
        }}
      >
        <Button
          type="text"
          aria-label={t('control.theme')}
          title={t('control.theme')}
          icon={<SkinOutlined />}
        />
      </Dropdown>
      <Button
        type="text"
        lang={locale === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}
      >
        {locale === 'en' ? '中文' : 'EN'}
      </Button>
      <Button
        type="text"
        aria-label={t('help.title')}
        title={`${t('help.title')} ?`}
        icon={<QuestionCircleOutlined />}
        onClick={onHelp}
      />
      <Account />
    </div>
  )
}

function Account() {
  const { claims, logout } = useSession()
  const { t, word } = useWords()
  const regions = useRegions()
  const roles = claims.roles
    .map((role) => word('role', role))
    .filter((text, index) => text !== claims.roles[index])
  const desk = claims.desk === undefined ? '' : t('account.desk', { desk: regions.nameOf(claims.desk) })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'roles', label: roles.join(' · '), disabled: true },
          {
            key: 'scope',
            label: t('account.scope', { region: regions.nameOf(claims.region) }),
            disabled: true,
          },
          ...(desk === '' ? [] : [{ key: 'desk', label: desk, disabled: true }]),
          { type: 'divider' },
          { key: 'logout', label: t('account.logout'), icon: <LogoutOutlined />, onClick: logout },
        ],
      }}
    >
      <Button
        type="text"
        className="account"
        icon={<UserOutlined />}
        aria-label={t('account.title')}
        title={claims.name}
      >
        <span>{claims.name}</span>
      </Button>
    </Dropdown>
  )
}
