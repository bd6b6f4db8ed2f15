import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // React complains in its development build alone.
  define: {'process.env.NODE_ENV': '"development"'},
  build: {outDir: '.cache/dist'},
});
