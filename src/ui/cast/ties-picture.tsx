import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tie, Ties } from '../../core/cast/ties';
import type { EntityId } from '../../core/entity-set/model';
import { KindMark } from '../kind-mark';
import { say } from '../words';
import type { Point, TieLayout } from './tie-layout';

/** With more ties than these, only those of the chosen one are labelled, beneath those at their other ends: on the lines labels would cover one another. */
const ALL_LABELLED = 6;
const LABEL_CHARS = 30;
/** Words that a node's width holds only in smaller letters: “Administración”. */
const LONG_WORD = /[^\s-]{13,}/u;
const ARROWS = ['→', '↘', '↓', '↙', '←', '↖', '↑', '↗'] as const;

type TiesPictureProps = {
  readonly ties: Ties;
  readonly selected: EntityId | undefined;
  readonly onSelect: (id: EntityId) => void;
};

/** Who is tied to whom. Every node is a button; what the lines say is in the sentences beneath, too. */
export function TiesPicture({ ties, selected, onSelect }: TiesPictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const layout = useLayout(ties, useWidth(box));
  const isRoomy = ties.ties.length <= ALL_LABELLED;
  return (
    <div class="ties-picture" ref={box} style={{ height: `${layout?.height ?? 240}px` }}>
      {layout && (
        <>
          <svg class="ties-lines" width="100%" height={layout.height} aria-hidden="true" focusable="false">
            {ties.ties.map((tie) => (
              <Line key={`${tie.from.id} ${tie.to.id}`} {...{ tie, layout, selected }} />
            ))}
          </svg>
          {isRoomy &&
            ties.ties
              .filter((tie) => selected === undefined || isOf(tie, selected))
              .map((tie) => <Label key={`${tie.from.id} ${tie.to.id}`} {...{ tie, layout }} />)}
          <fieldset class="ties-nodes">
            <legend class="visually-hidden">{say('cast_ties_picture')}</legend>
            {ties.nodes.map(({ id, name, kind }) => {
              const place = layout.places.get(id);
              const tie =
                isRoomy || selected === undefined || id === selected
                  ? undefined
                  : ties.ties.find((each) => isOf(each, id) && isOf(each, selected));
              return (
                place && (
                  <button
                    key={id}
                    type="button"
                    class="ties-node"
                    aria-pressed={selected === id}
                    data-faded={selected !== undefined && selected !== id && !areTied(ties, id, selected)}
                    data-long={LONG_WORD.test(name)}
                    style={{ left: `${place.x}px`, top: `${place.y}px` }}
                    onClick={() => onSelect(id)}
                  >
                    <KindMark kind={kind} name={name} />
                    <span dir="auto">{name}</span>
                    {tie && <EndLabel tie={tie} layout={layout} />}
                  </button>
                )
              );
            })}
          </fieldset>
        </>
      )}
    </div>
  );
}

type Placed = { readonly tie: Tie; readonly layout: TieLayout };

function Line({ tie, layout, selected }: Placed & { readonly selected: EntityId | undefined }) {
  const ends = endsOf(tie, layout);
  if (!ends) return null;
  const state = selected === undefined ? 'plain' : isOf(tie, selected) ? 'chosen' : 'faded';
  return <line x1={ends.from.x} y1={ends.from.y} x2={ends.to.x} y2={ends.to.y} data-state={state} />;
}

/** What a line says, with an arrow toward the one it is said of. */
function Label({ tie, layout }: Placed) {
  const ends = endsOf(tie, layout);
  if (!ends) return null;
  const { from, to } = ends;
  return (
    <span
      class="ties-label"
      aria-hidden="true"
      style={{ left: `${(from.x + to.x) / 2}px`, top: `${(from.y + to.y) / 2}px` }}
    >
      {wordTie(tie, ends)}
    </span>
  );
}

function EndLabel({ tie, layout }: Placed) {
  const ends = endsOf(tie, layout);
  return ends ? (
    <span class="ties-end-label" aria-hidden="true">
      {wordTie(tie, ends)}
    </span>
  ) : null;
}

function wordTie({ relations }: Tie, { from, to }: Ends): string {
  const turn = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / (Math.PI / 4));
  const more = relations.length > 1 ? ` +${relations.length - 1}` : '';
  return `${shorten(relations[0]?.text ?? '')}${more} ${ARROWS[(turn + 8) % 8]}`;
}

type Ends = { readonly from: Point; readonly to: Point };

function endsOf(tie: Tie, layout: TieLayout): Ends | undefined {
  const from = layout.places.get(tie.from.id);
  const to = layout.places.get(tie.to.id);
  return from && to && { from, to };
}

const isOf = ({ from, to }: Tie, id: EntityId): boolean => from.id === id || to.id === id;

const areTied = ({ ties }: Ties, one: EntityId, other: EntityId): boolean =>
  ties.some((tie) => isOf(tie, one) && isOf(tie, other));

const shorten = (text: string): string =>
  text.length <= LABEL_CHARS ? text : `${text.slice(0, LABEL_CHARS - 1).replace(/[\s,]+\S*$/u, '')}…`;

function useWidth(box: { readonly current: HTMLElement | null }): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** The forces come along only when a picture is wanted. */
function useLayout(ties: Ties, width: number | undefined): TieLayout | undefined {
  const [layout, setLayout] = useState<TieLayout>();
  useEffect(() => {
    if (width === undefined || width === 0) return;
    let isWanted = true;
    void import('./tie-layout').then(({ layOutTies }) => isWanted && setLayout(layOutTies(ties, width)));
    return () => {
      isWanted = false;
    };
  }, [ties, width]);
  return layout;
}
