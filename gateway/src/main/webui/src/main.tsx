import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { openSession } from './session/session'
import './styles.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html must have an element with id root')

const opening = openSession()
createRoot(root).render(
  <StrictMode>
    <App opening={opening} />
  </StrictMode>,
)
