import { Result } from 'antd'
import { Link } from 'react-router'
import { useWords } from '../i18n'

export function NotFound() {
  const { t } = useWords()
  return <Result status="404" title={t('notFound.title')} extra={<Link to="/">{t('nav.desk')}</Link>} />
}
