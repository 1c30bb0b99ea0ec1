import type { CastChoice } from '../../core/cast/choose-lines';
import type { CastLine } from '../../core/cast/merge-cast';
import { say, sayCount } from '../words';

type ListToolsProps = {
  readonly lines: readonly CastLine[];
  readonly choice: CastChoice;
  /** How many fit the choice. */
  readonly found: number;
  readonly onChoose: (change: Partial<CastChoice>) => void;
};

/** Search, kind and order of the cast. */
export function ListTools({ lines, choice, found, onChoose }: ListToolsProps) {
  const people = lines.filter(({ kind }) => kind === 'person').length;
  const kinds = [
    { kind: 'all', label: say('cast_kind_all'), count: lines.length },
    { kind: 'person', label: say('cast_kind_people'), count: people },
    { kind: 'organization', label: say('cast_kind_organizations'), count: lines.length - people },
  ] as const;
  return (
    <div class="tools">
      <div class="tools-row">
        <label class="visually-hidden" for="cast-search">
          {say('cast_search')}
        </label>
        <input
          id="cast-search"
          class="field"
          type="search"
          placeholder={say('cast_search')}
          autocomplete="off"
          spellcheck={false}
          value={choice.query}
          onInput={(event) => onChoose({ query: event.currentTarget.value })}
        />
        <label class="visually-hidden" for="cast-sort">
          {say('cast_sort')}
        </label>
        <select
          id="cast-sort"
          class="field"
          value={choice.sort}
          onChange={(event) =>
            onChoose({ sort: event.currentTarget.value === 'appearance' ? 'appearance' : 'mentions' })
          }
        >
          <option value="mentions">{say('cast_sort_mentions')}</option>
          <option value="appearance">{say('cast_sort_appearance')}</option>
        </select>
      </div>
      {people > 0 && people < lines.length && (
        <fieldset class="chips">
          <legend class="visually-hidden">{say('cast_kinds')}</legend>
          {kinds.map(({ kind, label, count }) => (
            <label key={kind} class="chip">
              <input
                type="radio"
                name="cast-kind"
                value={kind}
                checked={choice.kind === kind}
                onChange={() => onChoose({ kind })}
              />
              {label} <span class="chip-count">{count}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="visually-hidden" role="status">
        {choice.query === '' ? '' : sayCount('cast_found', found)}
      </p>
    </div>
  );
}
