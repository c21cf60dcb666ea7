let context: AudioContext | undefined

/** Must first be called from a click or key press: browsers keep silent before one. */
export function wakeSound(): void {
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
}

/** Two short tones for an arrival; three lower, longer ones when people died. */
export function chime(fatal: boolean): void {
  if (context?.state !== 'running') return
  const tones = fatal ? [440, 330, 440] : [660, 880]
  const length = fatal ? 0.28 : 0.13
  tones.forEach((pitch, index) => tone(context as AudioContext, pitch, index * length, length))
}

function tone(audio: AudioContext, pitch: number, after: number, length: number): void {
  const start = audio.currentTime + after
  const source = new OscillatorNode(audio, { frequency: pitch, type: 'triangle' })
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(0.25, start + 0.015)
  volume.gain.linearRampToValueAtTime(0, start + length)
  source.connect(volume).connect(audio.destination)
  source.start(start)
  source.stop(start + length)
}
