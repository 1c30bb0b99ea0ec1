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
import './welcome.css';
import { WelcomeView } from './welcome-view';

const listSets = () => ask('listSets');

function Welcome() {
  // Both are extras of this page: without them it still says all it has to say, and the options name what failed.
  const [sets] = useLoaded(listSets);
  const [shortcuts] = useLoaded(listShortcuts);
  return (
    <WelcomeView
      namePlate={namePlate}
      browserName={browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome'}
      shortcuts={shortcuts.state === 'ready' ? shortcuts.value : []}
      article={sets.state === 'ready' ? sets.value.find((set) => set.on && set.article)?.article : undefined}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

speak(words);
titlePage(words.say('welcome_title'));
render(<Welcome />, document.body);
