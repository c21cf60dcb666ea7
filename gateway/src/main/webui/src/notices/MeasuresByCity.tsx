import { useQuery } from '@tanstack/react-query'
import { measuresByCity } from '../api/measures'
import { useWords } from '../i18n'
import { useSession } from '../session/SessionProvider'
import { CityTable } from './CityTable'

const FIGURES = ['asked', 'done'] as const

/** How measures are done, city by city. */
export function MeasuresByCity() {
  const { api } = useSession()
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['notices', 'measures', 'cities'],
    queryFn: ({ signal }) => measuresByCity(api, signal),
  })
  return (
    <>
      <p className="muted">{t('measure.cityHint')}</p>
      <CityTable
        query={query}
        label={t('notice.view.measure-cities')}
        empty={t('measure.empty')}
        figures={FIGURES.map((key) => ({ key, title: t(`measure.${key}`) }))}
        overdue={{
          title: t('measure.late'),
          list: 'view=measures&',
          link: (city, n) => t('measure.lateLink', { city, n }),
        }}
      />
    </>
  )
}
