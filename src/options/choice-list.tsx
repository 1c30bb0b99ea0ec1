import { type Choice, isAboutSame } from '../core/linking/choices';
import { say } from '../ui/words';

type ChoiceListProps = {
  /** `undefined` until they are here. */
  readonly choices: readonly Choice[] | undefined;
  readonly onForget: (choice: Choice) => void;
};

/** Whom the reader takes names for where pages leave it open, each with its way back. Nothing when there are none. */
export function ChoiceList({ choices, onForget }: ChoiceListProps) {
  if (choices === undefined || choices.length === 0) return null;
  return (
    <ul class="lines">
      {choices.map((choice) => (
        <li key={choices.findIndex((each) => isAboutSame(each, choice))}>
          <span dir="auto">{say('options_choice', choice.text, choice.host, choice.name)}</span>
          <button type="button" class="button" onClick={() => onForget(choice)}>
            {say('options_choice_forget')}
            <span class="visually-hidden">{` ${choice.text}, ${choice.host}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
