// npm run build: both extensions, into dist/chrome and dist/firefox.
import { installDependencies } from './install-dependencies.mjs';
import { PROGRAMS } from './project.mjs';
import { runNode } from './run-node.mjs';

try {
  installDependencies();
  for (const mode of ['chrome', 'firefox']) {
    const { code } = await runNode([PROGRAMS.vite, 'build', '--mode', mode], {
      signal: new AbortController().signal,
      show: true,
    });
    if (code !== 0) throw new Error(`The build for ${mode} failed`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
