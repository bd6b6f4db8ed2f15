import {defineConfig} from 'vite';

// Vite takes what JSX becomes from tsconfig.json.
export default defineConfig({base: './', build: {outDir: '.cache/dist'}});
