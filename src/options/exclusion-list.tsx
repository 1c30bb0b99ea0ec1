import { type Exclusion, isSameExclusion } from '../core/linking/exclusions';

type ExclusionListProps = {
  /** `undefined` until they are here. */
  readonly exclusions: readonly Exclusion[] | undefined;
  readonly onTakeBack: (exclusion: Exclusion) => void;
};

/** What the reader has said is not somebody, each with its way back. */
export function ExclusionList({ exclusions, onTakeBack }: ExclusionListProps) {
  if (exclusions === undefined) return null;
  if (exclusions.length === 0) {
    return <p class="muted">None. A card’s “Not this person?” keeps a name from being marked again.</p>;
  }
  return (
    <ul class="lines">
      {exclusions.map((exclusion) => (
        <li key={exclusions.findIndex((each) => isSameExclusion(each, exclusion))}>
          <span dir="auto">
            {exclusion.name}: {wordScope(exclusion)}
          </span>
          <button type="button" class="button" onClick={() => onTakeBack(exclusion)}>
            Mark again<span class="visually-hidden">{` ${exclusion.name}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function wordScope(exclusion: Exclusion): string {
  switch (exclusion.scope) {
    case 'site':
      return `not on ${exclusion.host}`;
    case 'form':
      return `not where it says “${exclusion.text}”`;
    case 'mention': {
      const { before, text, after, page } = exclusion;
      return `not in “…${before}${text}${after}…” on ${page}`;
    }
  }
}
