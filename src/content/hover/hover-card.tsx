import { useState } from 'preact/hooks';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId, EntityKind } from '../../core/entity-set/model';
import type { Quote } from '../../core/wording/sentence';
import { CardSkeleton } from '../../ui/card-skeleton';
import { CardTools, type CardToolsProps, type ToolPanel } from '../../ui/card-tools';
import { type CopyFormat, CopyPanel } from '../../ui/copy-panel';
import { EntityCard, type EntityCardProps } from '../../ui/entity-card';
import type { Loaded } from '../../ui/loaded';
import type { NotThisChoice } from '../../ui/not-this';
import { WhyPanel } from '../../ui/why-panel';
import { say } from '../../ui/words';

export type HoverCardProps = Omit<CardToolsProps, 'panels' | 'open' | 'onOpen'> &
  Required<Pick<EntityCardProps, 'page' | 'cast'>> & {
    /** `null` when no active set has the entity any more. */
    readonly card: Loaded<CardData | null>;
    /** The marked words, and what kind of entity they name: what is known before the card is here. */
    readonly words: string;
    readonly kind: EntityKind;
    readonly count: number | undefined;
    readonly quote: Quote | undefined;
    /** Why the words were marked, and what the reader may say to that; absent on cards opened from others. */
    readonly why: { readonly words: string; readonly notThis: NotThisChoice } | undefined;
    /** Whose card the reader comes back from. */
    readonly returnTo: EntityId | undefined;
    readonly onOpenEntity: (entity: EntityId) => void;
    readonly onCopy: (format: CopyFormat) => Promise<void>;
    readonly onRetry: () => void;
  };

/** What stands in the open card's frame. Needs `card.css` and `card-tools.css`. */
export function HoverCard(props: HoverCardProps) {
  const { card, words, kind, count, quote, why, page, cast, returnTo, onOpenEntity, onCopy, onRetry } = props;
  const [open, setOpen] = useState<ToolPanel>();
  const value = card.state === 'ready' ? card.value : null;
  const panels: readonly ToolPanel[] = value === null ? [] : why === undefined ? ['copy'] : ['why', 'copy'];
  const shown = open !== undefined && panels.includes(open) ? open : undefined;
  return (
    <>
      <CardTools {...props} panels={panels} open={shown} onOpen={setOpen} />
      {shown === 'why' && why && <WhyPanel why={why.words} notThis={why.notThis} kind={kind} />}
      {shown === 'copy' && <CopyPanel key={value?.id} onCopy={onCopy} />}
      {card.state === 'loading' && <CardSkeleton words={words} kind={kind} />}
      {card.state === 'error' && <Fault title={say('card_failed')} words={card.words} onRetry={onRetry} />}
      {card.state === 'ready' && value === null && <Fault title={words} words={say('card_gone')} />}
      {value !== null && (
        <EntityCard
          {...{ card: value, page, cast, onOpenEntity }}
          {...(returnTo === undefined ? {} : { returnTo })}
          {...(count === undefined ? {} : { count })}
          {...(quote === undefined ? {} : { quote })}
        />
      )}
    </>
  );
}

function Fault(props: { readonly title: string; readonly words: string; readonly onRetry?: () => void }) {
  return (
    <div class="bg-card bg-fault" role="status">
      <h2>{props.title}</h2>
      <p>{props.words}</p>
      {props.onRetry && (
        <div class="bg-choices">
          <button type="button" onClick={props.onRetry}>
            {say('card_retry')}
          </button>
        </div>
      )}
    </div>
  );
}
