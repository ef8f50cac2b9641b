import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The servlet serves what this list names and nothing else. */
function fileList() {
  let out = '';
  const walk = (folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [relative(out, path).replaceAll('\\', '/')];
    });
  return {
    name: 'file-list',
    apply: 'build',
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) out = config.build.outDir;
    },
    closeBundle: () => {
      const files = walk(out).filter((file) => file !== 'files.txt').sort();
      writeFileSync(join(out, 'files.txt'), files.join('\n') + '\n');
    },
  };
}

export default defineConfig({
  // Relative, so that the page also works below a path of a proxy.
  base: './',
  plugins: [svelte(), fileList()],
  build: {
    outDir: '../resources/page',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy has no room for data: addresses.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
