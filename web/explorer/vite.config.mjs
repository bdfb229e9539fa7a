import { defineConfig } from 'vite';

export default defineConfig({
  // The pages may be served under any path prefix; the server writes `<base>` into the shell.
  base: './',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: '../dist',
    // GraphiQL lies in there too; build/clean.mjs removes what is ours.
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // No data addresses: the content security policy of the pages allows none for fonts.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
  // Style sheets are read by the test of their tokens.
  test: { include: ['src/**/*.test.{ts,tsx}'], css: true },
  // While working on the pages: `cargo run` beside `npm run dev`, and open the address it prints.
  server: { proxy: { '/graphql': 'http://127.0.0.1:8000' } },
});
