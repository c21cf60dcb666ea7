import { useEffect } from 'react'
import { usePreference } from './preferences'
import { wakeSound } from './sound'

export function useSound() {
  const [choice, choose] = usePreference('sound', ['off', 'on'])
  const sound = choice === 'on'
  useEffect(() => {
    if (!sound) return
    const wake = () => wakeSound()
    window.addEventListener('pointerdown', wake, { once: true })
    window.addEventListener('keydown', wake, { once: true })
    return () => {
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [sound])
  return { sound, toggle: () => choose(sound ? 'off' : 'on') }
}
