import type { CardData } from '../core/entity-set/card';
import type { Article } from '../core/entity-set/model';
import { wordDate } from '../ui/date-words';
import { MarkLegend } from '../ui/mark-legend';
import { OutsideLink } from '../ui/outside-link';
import { ShortcutList } from '../ui/shortcut-list';
import { say } from '../ui/words';
import { Demo } from './demo';

export type WelcomeViewProps = {
  /** Address of the name plate's picture. */
  readonly namePlate: string;
  readonly browserName: 'chrome' | 'firefox';
  readonly shortcuts: readonly { readonly keys: string; readonly description: string }[];
  /** A page to try it on, once known. */
  readonly article: Article | undefined;
  /** Cards to try on the page itself; none while they are not known. */
  readonly demo: readonly CardData[];
  readonly onOpenOptions: () => void;
};

/** The page after install: what it does, what it never does, how to begin. */
export function WelcomeView(props: WelcomeViewProps) {
  const { article, browserName, shortcuts } = props;
  return (
    <main class="welcome">
      <h1>
        <img src={props.namePlate} alt="Backgrounder" width="260" height="50" />
      </h1>
      <p class="lead">{say('welcome_lead')}</p>
      <section>
        <h2>{say('welcome_does')}</h2>
        <p>{say('welcome_does_text')}</p>
        <MarkLegend />
      </section>
      {props.demo.length > 0 && <Demo cards={props.demo} />}
      <section>
        <h2>{say('welcome_never')}</h2>
        <p>{say('welcome_never_text')}</p>
      </section>
      {article !== undefined && (
        <section>
          <h2>{say('welcome_try')}</h2>
          <p>
            <OutsideLink href={article.url}>{article.headline}</OutsideLink>
            <span class="muted">{` · ${article.publisher}, ${wordDate(article.published)}`}</span>
          </p>
        </section>
      )}
      <section>
        <h2>{say('welcome_pin')}</h2>
        <p>{say(browserName === 'firefox' ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</p>
      </section>
      <section>
        <h2>{say('welcome_ear')}</h2>
        <p>{say('welcome_ear_text')}</p>
      </section>
      {shortcuts.length > 0 && (
        <section>
          <h2>{say('welcome_keys')}</h2>
          <ShortcutList shortcuts={shortcuts} />
          <p class="muted">{say(browserName === 'firefox' ? 'commands_firefox' : 'commands_chrome')}</p>
        </section>
      )}
      <p>
        <button type="button" class="button" onClick={props.onOpenOptions}>
          {say('welcome_options')}
        </button>
      </p>
    </main>
  );
}
