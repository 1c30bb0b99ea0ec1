import type { CardData } from '../core/entity-set/card';
import { wordDate } from './date-words';
import { OutsideLink } from './outside-link';
import { say } from './words';

/** Where to read on, which set says so, and where to tell its authors what is wrong. */
export function CardFoot({ card }: { readonly card: Pick<CardData, 'links' | 'sets'> }) {
  return (
    <footer class="bg-foot">
      {card.links.length > 0 && (
        <ul>
          {card.links.map((link) => (
            <li key={link.url}>
              <OutsideLink href={link.url} lang={link.foreign?.label}>
                {link.label}
              </OutsideLink>
            </li>
          ))}
        </ul>
      )}
      {card.sets.map((set) => (
        <p key={set.id}>
          {say('card_from_set')}{' '}
          <OutsideLink href={set.homepage} lang={set.foreign?.title}>
            {set.title}
          </OutsideLink>
          {`, ${wordDate(set.updated)} · `}
          <OutsideLink href={set.homepage}>{say('card_report')}</OutsideLink>
        </p>
      ))}
    </footer>
  );
}
