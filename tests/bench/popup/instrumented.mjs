import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/project.mjs';

const PROBE = join(ROOT, 'tests/bench/popup/probe.js');
const POPUP = 'src/popup/index.html';

/**
 * Two extensions whose popups note when they were painted: ours as built, and one whose popup is a word.
 *
 * @param {string} folder for both
 * @param {'chrome' | 'firefox'} mode
 * @returns {{ readonly ours: string, readonly hello: string }}
 */
export function writeInstrumented(folder, mode) {
  const ours = join(folder, `ours-${mode}`);
  cpSync(join(ROOT, 'dist', mode), ours, { recursive: true });
  const hello = join(folder, `hello-${mode}`);
  mkdirSync(join(hello, 'src/popup'), { recursive: true });
  writeFileSync(join(hello, 'manifest.json'), JSON.stringify(helloManifest(mode)));
  writeFileSync(join(hello, 'worker.js'), 'chrome.runtime.onMessage.addListener(() => {});\n');
  const page = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hello</title></head>';
  writeFileSync(join(hello, POPUP), `${page}<body style="width: 380px; height: 600px">Hello</body></html>`);
  for (const each of [ours, hello]) addProbe(each);
  return { ours, hello };
}

function addProbe(extension) {
  const popup = join(extension, POPUP);
  copyFileSync(PROBE, join(extension, 'src/popup/probe.js'));
  writeFileSync(
    popup,
    readFileSync(popup, 'utf8').replace('<head>', '<head><script src="probe.js"></script>'),
  );
}

const helloManifest = (mode) => ({
  ...{ manifest_version: 3, name: 'Hello', version: '1', action: { default_popup: POPUP } },
  ...(mode === 'chrome'
    ? { background: { service_worker: 'worker.js' } }
    : {
        background: { scripts: ['worker.js'] },
        browser_specific_settings: { gecko: { id: 'hello@backgrounder.example' } },
      }),
});
