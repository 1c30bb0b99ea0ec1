import { copyOfCard } from '../../ui/card-copy';
import { speak } from '../../ui/words';
import { providePart } from './parts';

providePart('copy', (card, format, words) => {
  speak(words);
  return copyOfCard(card, format);
});
