import { defineConfig } from 'vitest/config'

export default defineConfig({
  // as many as there are cores: by default one is left idle
  test: { include: ['test/**/*.test.ts'], maxWorkers: '100%', testTimeout: 60_000, hookTimeout: 120_000 },
})
