import { render } from 'preact';
import { askedAlready } from '../extension/asked-already';
import { castOutside } from '../extension/cast-outside';
import { words } from '../extension/i18n';
import { hasSidePanel, openSidePanel } from '../extension/side-panel';
import { activeTab } from '../extension/tabs';
import { CastApp } from '../ui/cast/cast-app';
import type { CastOutside } from '../ui/cast/outside';
import { titlePage } from '../ui/page-language';
import { speak } from '../ui/words';
import '../ui/theme.css';
import '../ui/cast/cast.css';
import './popup.css';

// Known beforehand: the click that opens the side panel leaves no time to ask.
let windowId: number | undefined;

/** What takes the reader elsewhere closes the popup. */
const outside: CastOutside = {
  ...castOutside,
  readSettings: askedAlready(castOutside.readSettings),
  activeTab: askedAlready(async () => {
    const tab = await activeTab();
    windowId = tab.windowId;
    return tab;
  }),
  openOptions() {
    castOutside.openOptions();
    window.close();
  },
  openCopy(tabId) {
    castOutside.openCopy(tabId);
    window.close();
  },
  ...(hasSidePanel() && {
    openSidePanel() {
      if (windowId === undefined) return;
      void openSidePanel(windowId).then(() => window.close());
    },
  }),
};

speak(words);
titlePage(words.say('manifest_action'));
render(<CastApp outside={outside} />, document.body);
