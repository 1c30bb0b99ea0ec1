import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import namePlate from '../../assets/icons/name-plate.svg?no-inline';
import { ask } from '../extension/ask';
import { browser } from '../extension/browser';
import { changeShortcuts, listShortcuts } from '../extension/commands';
import { words } from '../extension/i18n';
import { useLoaded } from '../ui/loaded';
import { titlePage } from '../ui/page-language';
import { speak } from '../ui/words';
import '../ui/theme.css';
import { loadDemo } from './load-demo';
import './welcome.css';
import { WelcomeView, type WelcomeViewProps } from './welcome-view';

async function findSets() {
  const sets = (await ask('listSets')).filter(({ on }) => on);
  const article = sets.find((set) => set.article)?.article;
  return { sets, article, demo: article === undefined ? [] : await loadDemo(article) };
}

type BrowserName = WelcomeViewProps['browserName'];

async function nameBrowser(): Promise<BrowserName> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') return 'android';
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome';
}

function Welcome({ browserName }: { readonly browserName: BrowserName }) {
  // Both are extras of this page: without them it still says all it has to say, and the options name what failed.
  const [found] = useLoaded(findSets);
  const [shortcuts, readShortcuts] = useLoaded(listShortcuts);
  useEffect(() => {
    // Keys are changed on a page of the browser: the reader comes back from there.
    addEventListener('focus', readShortcuts);
    return () => removeEventListener('focus', readShortcuts);
  }, [readShortcuts]);
  return (
    <WelcomeView
      namePlate={namePlate}
      browserName={browserName}
      isTouch={matchMedia('(hover: none) and (pointer: coarse)').matches}
      shortcuts={shortcuts.state === 'ready' ? shortcuts.value : []}
      sets={found.state === 'ready' ? found.value.sets : []}
      article={found.state === 'ready' ? found.value.article : undefined}
      demo={found.state === 'ready' ? found.value.demo : []}
      onChangeShortcuts={() => void changeShortcuts()}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

speak(words);
titlePage(words.say('welcome_title'));
void nameBrowser().then((name) => render(<Welcome browserName={name} />, document.body));
