import './scores.css'

const LOW = 60
const LOWERED = 80

/** What is left of a hundred points. The number says it; the colour only helps to find it. */
export function Left({ score }: { score: number }) {
  const how = score <= LOW ? 'low' : score <= LOWERED ? 'lowered' : 'good'
  return <b className={`score-left ${how}`}>{score}</b>
}
