import { render } from 'preact';
import { askedAlready } from '../extension/asked-already';
import { castOutside } from '../extension/cast-outside';
import { words } from '../extension/i18n';
import { CastApp } from '../ui/cast/cast-app';
import { titlePage } from '../ui/page-language';
import { speak } from '../ui/words';
import '../ui/theme.css';
import '../ui/cast/cast.css';

const outside = {
  ...castOutside,
  readSettings: askedAlready(castOutside.readSettings),
  activeTab: askedAlready(castOutside.activeTab),
};

speak(words);
titlePage(words.say('manifest_action'));
render(<CastApp outside={outside} />, document.body);
