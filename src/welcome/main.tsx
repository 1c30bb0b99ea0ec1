import { render } from 'preact';
import namePlate from '../../assets/icons/name-plate.svg?no-inline';
import { ask } from '../extension/ask';
import { browser } from '../extension/browser';
import { words } from '../extension/i18n';
import { useLoaded } from '../ui/loaded';
import { speak } from '../ui/words';
import '../ui/theme.css';
import './welcome.css';
import { WelcomeView } from './welcome-view';

const listSets = () => ask('listSets');
const listCommands = () => browser.commands.getAll();

function describeOf(command: string | undefined): string {
  return browser.runtime.getManifest().commands?.[command ?? '']?.description ?? '';
}

function Welcome() {
  // Both are extras of this page: without them it still says all it has to say, and the options name what failed.
  const [sets] = useLoaded(listSets);
  const [commands] = useLoaded(listCommands);
  return (
    <WelcomeView
      namePlate={namePlate}
      browserName={browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome'}
      shortcuts={(commands.state === 'ready' ? commands.value : []).map((command) => ({
        keys: command.shortcut ?? '',
        // Chrome tells no description of the key that opens the popup.
        description: command.description || describeOf(command.name),
      }))}
      article={sets.state === 'ready' ? sets.value.find((set) => set.on && set.article)?.article : undefined}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

speak(words);
render(<Welcome />, document.body);
