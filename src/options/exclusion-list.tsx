import { type Exclusion, isSameExclusion } from '../core/linking/exclusions';
import { say } from '../ui/words';

type ExclusionListProps = {
  /** `undefined` until they are here. */
  readonly exclusions: readonly Exclusion[] | undefined;
  readonly onTakeBack: (exclusion: Exclusion) => void;
};

/** What the reader has said is not somebody, each with its way back. */
export function ExclusionList({ exclusions, onTakeBack }: ExclusionListProps) {
  if (exclusions === undefined) return null;
  if (exclusions.length === 0) return <p class="muted">{say('options_exclusions_none')}</p>;
  return (
    <ul class="lines">
      {exclusions.map((exclusion) => (
        <li key={exclusions.findIndex((each) => isSameExclusion(each, exclusion))}>
          <span dir="auto">{wordExclusion(exclusion)}</span>
          <button
            type="button"
            class="button"
            aria-label={say('options_exclusion_again_named', exclusion.name)}
            onClick={() => onTakeBack(exclusion)}
          >
            {say('options_exclusion_again')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function wordExclusion(exclusion: Exclusion): string {
  const { name } = exclusion;
  switch (exclusion.scope) {
    case 'site':
      return say('options_exclusion_site', name, exclusion.host);
    case 'form':
      return say('options_exclusion_form', name, exclusion.text);
    case 'mention': {
      const { before, text, after, page } = exclusion;
      return say('options_exclusion_mention', name, `${before}${text}${after}`, page);
    }
  }
}
