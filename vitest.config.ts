import { configDefaults, defineConfig } from 'vitest/config'

/** Unit tests run in plain Node; a test of a screen asks for a page by `@vitest-environment jsdom` in its first line. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/e2e/**'],
          setupFiles: ['tests/set-up-page.ts'],
          // Loading the program anew for each file takes longer than the tests; none of them leaves anything behind.
          isolate: false,
          // Real files, threads and processes on a machine that may be busy with other things.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Looks are left out of tests, except those of the printed report: they decide where a page ends.
          css: { include: [/report\.css/] },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Built shells and a real Chromium on two cores: one walk after the other.
          fileParallelism: false,
          // Loaded by Node itself, so that the built bundle meets it under the name `electron`.
          server: { deps: { external: [/tests\/electron-stand-in\//] } },
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
