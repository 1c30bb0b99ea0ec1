import type { ComponentChildren } from 'preact';
import {
  BackIcon,
  ChevronIcon,
  CloseIcon,
  CopyIcon,
  MoveIcon,
  PinIcon,
  PreviousIcon,
  WhyIcon,
} from './icons';
import { say } from './words';

/** What unfolds beneath the tools. */
export type ToolPanel = 'why' | 'copy';

/** Which of an entity's mentions the card belongs to, and the way to the others. */
export type MentionPlace = {
  /** From 0; `undefined` when the card belongs to none of them. */
  readonly index: number | undefined;
  readonly count: number;
  /** Whose mentions they are. */
  readonly name: string;
  readonly onStep: (by: 1 | -1) => void;
};

/** What says aloud which mention the card belongs to; describes the dialog around the tools. */
export const PLACE_ID = 'bg-place';

export type CardToolsProps = {
  /** Goes back to the card before this one; absent on the first. */
  readonly onBack: (() => void) | undefined;
  readonly place: MentionPlace | undefined;
  /** The panels there are; the open one. */
  readonly panels: readonly ToolPanel[];
  readonly open: ToolPanel | undefined;
  readonly onOpen: (panel: ToolPanel | undefined) => void;
  /** Absent once the card is pinned. */
  readonly onPin: (() => void) | undefined;
  /** Moves a pinned card by so many steps. */
  readonly onMove: ((right: number, down: number) => void) | undefined;
  /** The reader takes hold of a pinned card. */
  readonly onGrasp: ((event: PointerEvent) => void) | undefined;
  readonly onClose: () => void;
};

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The row of small buttons over a card. Needs `card-tools.css`. */
export function CardTools(props: CardToolsProps) {
  const { onBack, place, panels, open, onOpen, onPin, onMove, onGrasp, onClose } = props;
  const toggle = (panel: ToolPanel) => () => onOpen(open === panel ? undefined : panel);
  const onArrow = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    onMove?.(...arrow);
  };
  return (
    <div class="bg-tools" data-movable={onGrasp !== undefined} onPointerDown={onGrasp}>
      {onBack && <Tool label={say('card_back')} icon={<BackIcon />} onClick={onBack} />}
      {place && place.count > 0 && <Steps {...place} />}
      <span class="bg-tools-space" />
      {panels.includes('why') && (
        <Tool label={say('card_why')} icon={<WhyIcon />} isOpen={open === 'why'} onClick={toggle('why')} />
      )}
      {panels.includes('copy') && (
        <Tool
          label={say('card_copy')}
          icon={<CopyIcon />}
          isOpen={open === 'copy'}
          onClick={toggle('copy')}
        />
      )}
      {onPin && <Tool label={say('card_pin')} icon={<PinIcon />} onClick={onPin} />}
      {onMove && <Tool label={say('card_move')} icon={<MoveIcon />} isGrip onKeyDown={onArrow} />}
      <Tool label={say('card_close')} icon={<CloseIcon />} onClick={onClose} />
    </div>
  );
}

function Steps({ index, count, name, onStep }: MentionPlace) {
  const place = index === undefined ? String(count) : say('card_place', index + 1, count);
  if (count === 1 && index !== undefined) return null;
  return (
    <>
      <Tool label={say('card_previous')} icon={<PreviousIcon />} onClick={() => onStep(-1)} />
      <span class="bg-tools-place" aria-hidden="true">
        {place}
      </span>
      <span class="bg-tools-said" id={PLACE_ID} role="status">
        {index === undefined ? '' : say('card_place_of', index + 1, count, name)}
      </span>
      <Tool label={say('card_next')} icon={<ChevronIcon />} onClick={() => onStep(1)} />
    </>
  );
}

function Tool(props: {
  readonly label: string;
  readonly icon: ComponentChildren;
  readonly isOpen?: boolean;
  /** The card can be dragged by it. */
  readonly isGrip?: boolean;
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}) {
  const { label, icon, isOpen, isGrip, onClick, onKeyDown } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      data-grip={isGrip}
      {...{ onClick, onKeyDown }}
    >
      {icon}
    </button>
  );
}
