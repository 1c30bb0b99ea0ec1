import { useState } from 'preact/hooks';
import type { EntityId, EntityKind } from '../../core/entity-set/model';
import type { Quote } from '../../core/wording/sentence';
import { CardSkeleton } from '../../ui/card-skeleton';
import { CardTools, type CardToolsProps, type ToolPanel } from '../../ui/card-tools';
import { ChosenNote } from '../../ui/chosen-note';
import { type CopyFormat, CopyPanel } from '../../ui/copy-panel';
import { EntityCard, type EntityCardProps } from '../../ui/entity-card';
import type { Loaded } from '../../ui/loaded';
import type { NotThisChoice } from '../../ui/not-this';
import { WhichCard } from '../../ui/which-card';
import { WhyPanel } from '../../ui/why-panel';
import { say } from '../../ui/words';
import { type CardContent, cardIn } from './card-content';

export type HoverCardProps = Omit<CardToolsProps, 'panels' | 'open' | 'onOpen'> &
  Required<Pick<EntityCardProps, 'page' | 'cast'>> & {
    readonly content: Loaded<CardContent>;
    /** The marked words, and what kind of entity they name: what is known before the card is here. */
    readonly words: string;
    readonly kind: EntityKind;
    readonly quote: Quote | undefined;
    /** Why the words were marked, and what the reader may say to that; absent on cards opened from others. */
    readonly why: { readonly words: string; readonly notThis: NotThisChoice } | undefined;
    /** Leaves open again whom the reader has chosen; absent where nobody was. */
    readonly onForgetChoice: (() => Promise<void>) | undefined;
    /** Whose card the reader comes back from. */
    readonly returnTo: EntityId | undefined;
    readonly onChoose: (entity: EntityId) => Promise<void>;
    readonly onOpenEntity: (entity: EntityId) => void;
    readonly onCopy: (format: CopyFormat) => Promise<void>;
    readonly onRetry: () => void;
  };

/** What stands in the open card's frame. Needs `card.css` and `card-tools.css`. */
export function HoverCard(props: HoverCardProps) {
  const { content, words, kind, place, quote, why, onForgetChoice, returnTo, onCopy } = props;
  const [open, setOpen] = useState<ToolPanel>();
  const card = cardIn(content);
  const panels: readonly ToolPanel[] =
    card === undefined ? [] : why === undefined ? ['copy'] : ['why', 'copy'];
  const shown = open !== undefined && panels.includes(open) ? open : undefined;
  return (
    <>
      <CardTools {...props} panels={panels} open={shown} onOpen={setOpen} />
      {shown === 'why' && why && <WhyPanel why={why.words} notThis={why.notThis} kind={kind} />}
      {shown === 'copy' && <CopyPanel key={card?.id} onCopy={onCopy} />}
      {card && onForgetChoice && <ChosenNote words={words} name={card.name} onUndo={onForgetChoice} />}
      {content.state === 'loading' && <CardSkeleton words={words} kind={kind} />}
      {content.state === 'error' && (
        <Fault title={say('card_failed')} words={content.words} onRetry={props.onRetry} />
      )}
      {content.state === 'ready' && content.value.kind === 'gone' && (
        <Fault title={words} words={say('card_gone')} />
      )}
      {content.state === 'ready' && content.value.kind === 'which' && (
        <WhichCard candidates={content.value.candidates} onChoose={props.onChoose} />
      )}
      {card && (
        <EntityCard
          {...{ card, page: props.page, cast: props.cast, onOpenEntity: props.onOpenEntity }}
          {...(returnTo === undefined ? {} : { returnTo })}
          {...(place?.count === 1 ? { count: 1 } : {})}
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
          <button type="button" class="bg-choice" onClick={props.onRetry}>
            {say('card_retry')}
          </button>
        </div>
      )}
    </div>
  );
}
