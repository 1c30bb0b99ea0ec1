import { speak } from '../../src/ui/words';
import { wordsIn } from './catalogue';

// Tests read the interface in English unless they say otherwise.
speak(wordsIn('en'));
