import { openCard } from '../hover/open-card';
import { providePart } from './parts';

providePart('card', openCard);
