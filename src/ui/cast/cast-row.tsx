import { Component } from 'preact';
import type { CastLine } from '../../core/cast/merge-cast';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import type { Loaded } from '../loaded';
import { say } from '../words';
import { EntityRow } from './entity-row';
import { Stepper } from './stepper';
import { Strip } from './strip';
import type { Steps } from './use-steps';

type CastRowProps = {
  readonly line: CastLine;
  readonly name: string;
  readonly about: string;
  /** The languages of both, where they are not the reader's. */
  readonly nameLanguage: string | undefined;
  readonly aboutLanguage: string | undefined;
  readonly card: Loaded<CardData | null>;
  readonly steps: Steps;
  readonly isOpen: boolean;
  readonly onToggle: (entity: EntityId) => void;
  readonly onOpenEntity: (entity: EntityId) => void;
};

const COMPARED = [
  ...(['name', 'about', 'nameLanguage', 'aboutLanguage'] as const),
  ...(['card', 'isOpen', 'onToggle', 'onOpenEntity'] as const),
];

/** One of the cast. Drawn anew only when something of its own has changed: others change all the time while a page is read. */
export class CastRow extends Component<CastRowProps> {
  override shouldComponentUpdate(next: CastRowProps): boolean {
    const { line, steps } = this.props;
    return (
      COMPARED.some((key) => this.props[key] !== next[key]) ||
      !isSameLine(line, next.line) ||
      steps.at(line) !== next.steps.at(next.line) ||
      // What the buttons do hangs on where the reader is.
      (next.isOpen && steps !== next.steps)
    );
  }

  override render(props: CastRowProps) {
    const { line, name, about, card, steps, isOpen, onToggle, onOpenEntity } = props;
    const { entity, kind, count, stops } = line;
    return (
      <EntityRow
        id={entity}
        kind={kind}
        name={name}
        line={about}
        nameLanguage={props.nameLanguage}
        lineLanguage={props.aboutLanguage}
        count={count}
        card={card}
        isOpen={isOpen}
        onToggle={() => onToggle(entity)}
        onOpenEntity={onOpenEntity}
        strip={
          stops.length > 0 && (
            <Strip
              stops={stops}
              current={stops[steps.at(line) ?? -1]}
              label={say('cast_strip', name)}
              onGo={(stop) => steps.go(entity, stop)}
            />
          )
        }
      >
        <Stepper line={line} steps={steps} />
      </EntityRow>
    );
  }
}

const isSameLine = (one: CastLine, other: CastLine): boolean =>
  one === other ||
  (one.count === other.count &&
    one.kind === other.kind &&
    one.stops.length === other.stops.length &&
    one.stops.every(({ frame, index, at }, nth) => {
      const stop = other.stops[nth];
      return stop?.frame === frame && stop.index === index && stop.at === at;
    }));
