import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts, which needs what the Vaadin build generates.
export default defineConfig({
  test: {
    environment: 'jsdom',
    include: ['frontend/components/**/*.test.ts'],
    setupFiles: ['frontend/components/base/testing-setup.ts'],
    isolate: false,
    maxWorkers: 1,
    unstubGlobals: true,
  },
});
