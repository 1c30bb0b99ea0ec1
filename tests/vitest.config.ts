import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { domCommands } from './support/dom-commands.mjs';
import { puppeteerProvider } from './support/vitest-provider.mjs';

const root = resolve(import.meta.dirname, '..');

/**
 * Three kinds of tests, one after another so that they do not fight over the processor: `unit` in Node, `dom` in
 * a real Chromium and a real Firefox without the extension, `e2e` with the built extension in both.
 */
export default defineConfig({
  root,
  // Vitest looks for dependencies while tests already run in the browser, and would then reload the page.
  optimizeDeps: {
    include: [
      ...['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'],
      ...['@floating-ui/core', 'axe-core', 'idb', 'mark.js', '@mozilla/readability', 'valibot'],
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/speak-english.ts'],
          environment: 'node',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/speak-english.ts'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1200, height: 800 },
            provider: puppeteerProvider(),
            commands: domCommands,
            instances: [{ browser: 'chromium' }, { browser: 'firefox' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 30_000,
          // Real browsers on a busy machine: whoever needed a second try is named at the end of the run.
          retry: 1,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
