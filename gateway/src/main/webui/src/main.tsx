import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { isPublicPage } from './board/address'
import { PublicApp } from './board/PublicApp'
import { openSession } from './session/session'
import './styles.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html must have an element with id root')

// A page for everybody begins no login.
const page = isPublicPage(window.location.pathname) ? <PublicApp /> : <App opening={openSession()} />
createRoot(root).render(<StrictMode>{page}</StrictMode>)
