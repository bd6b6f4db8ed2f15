import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // React complains in its development build alone, and the field too.
  define: {'process.env.NODE_ENV': '"development"'},
  resolve: {conditions: ['development', 'module', 'browser']},
  build: {outDir: '.cache/dist'},
});
