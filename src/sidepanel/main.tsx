import { render } from 'preact';
import { castOutside } from '../extension/cast-outside';
import { words } from '../extension/i18n';
import { CastApp } from '../ui/cast/cast-app';
import { speak } from '../ui/words';
import '../ui/theme.css';
import '../ui/cast/cast.css';

speak(words);
render(<CastApp outside={castOutside} />, document.body);
