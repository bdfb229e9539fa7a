import { defineConfig } from 'vite';

export default defineConfig({
  // The page may be served under any path prefix.
  base: './',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: '../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 9000,
    // Libraries mark their files for React's server rendering, which means nothing here.
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        // The libraries keep their file names when only our own code changes: the built files are
        // committed, and the editor alone is 2.8 MB. What is loaded on demand stays apart.
        codeSplitting: {
          groups: [{ name: 'libraries', test: /node_modules\/(?!monaco-editor|monaco-graphql|prettier)/ }],
        },
      },
    },
  },
  worker: { format: 'es' },
  // While working on the page: `cargo run` beside `npm run dev`, and open the address it prints.
  server: { proxy: { '/graphql': 'http://127.0.0.1:8000' } },
});
