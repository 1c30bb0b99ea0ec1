import { render } from 'preact';
import namePlate from '../../assets/icons/name-plate.svg?no-inline';
import { ask } from '../extension/ask';
import { browser } from '../extension/browser';
import { listShortcuts } from '../extension/commands';
import { words } from '../extension/i18n';
import { useLoaded } from '../ui/loaded';
import { titlePage } from '../ui/page-language';
import { speak } from '../ui/words';
import '../ui/theme.css';
import { loadDemo } from './load-demo';
import './welcome.css';
import { WelcomeView } from './welcome-view';

async function findArticle() {
  const sets = await ask('listSets');
  const article = sets.find((set) => set.on && set.article)?.article;
  return { article, demo: article === undefined ? [] : await loadDemo(article) };
}

function Welcome() {
  // Both are extras of this page: without them it still says all it has to say, and the options name what failed.
  const [found] = useLoaded(findArticle);
  const [shortcuts] = useLoaded(listShortcuts);
  return (
    <WelcomeView
      namePlate={namePlate}
      browserName={browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome'}
      shortcuts={shortcuts.state === 'ready' ? shortcuts.value : []}
      article={found.state === 'ready' ? found.value.article : undefined}
      demo={found.state === 'ready' ? found.value.demo : []}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

speak(words);
titlePage(words.say('welcome_title'));
render(<Welcome />, document.body);
