import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
  // Isolated, each file of tests would load all of antd anew.
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000, isolate: false },
})
