import { resolve } from 'node:path';
import { build } from 'vite';

const APPS = resolve(import.meta.dirname, '../fixtures/apps');

/** The script of a fixture page that is built with real packages, in their development builds: those complain. */
export async function bundleApp(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: resolve(APPS, `${name}.ts`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const output =
    'output' in built ? built.output : Array.isArray(built) ? built.flatMap((each) => each.output) : [];
  const script = output.find((file) => file.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error(`${name} gave no script`);
  return script.code;
}
