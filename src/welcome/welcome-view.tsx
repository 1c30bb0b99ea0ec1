import type { CardData } from '../core/entity-set/card';
import type { Article } from '../core/entity-set/model';
import { wordDate } from '../ui/date-words';
import { MarkLegend } from '../ui/mark-legend';
import { OutsideLink } from '../ui/outside-link';
import { ShortcutList } from '../ui/shortcut-list';
import { language, say, sayCount } from '../ui/words';
import { Demo } from './demo';

export type WelcomeViewProps = {
  /** Address of the name plate's picture. */
  readonly namePlate: string;
  readonly browserName: 'chrome' | 'firefox' | 'android';
  /** There are only fingers to point with. */
  readonly isTouch: boolean;
  readonly shortcuts: readonly { readonly keys: string; readonly description: string }[];
  /** The sets that are on: whom it knows. None while they are not known. */
  readonly sets: readonly { readonly title: string; readonly entities: number }[];
  /** A page to try it on, once known. */
  readonly article: Article | undefined;
  /** Cards to try on the page itself; none while they are not known. */
  readonly demo: readonly CardData[];
  readonly onChangeShortcuts: () => void;
  readonly onOpenOptions: () => void;
};

/** Where the button is, or the way to keep it in sight. */
const BUTTON = {
  chrome: 'welcome_pin_chrome',
  firefox: 'welcome_pin_firefox',
  android: 'welcome_find_android',
} as const;

/** The page after install: what it does, what it never does, how to begin. */
export function WelcomeView(props: WelcomeViewProps) {
  const { article, browserName, isTouch, sets, shortcuts } = props;
  const isAndroid = browserName === 'android';
  return (
    <main class="welcome">
      <h1>
        <img src={props.namePlate} alt="Backgrounder" width="260" height="50" />
      </h1>
      <p class="lead">{say('welcome_lead')}</p>
      <section>
        <h2>{say('welcome_does')}</h2>
        <p>
          {say('welcome_does_marks')} {say(isTouch ? 'welcome_does_card_touch' : 'welcome_does_card')}{' '}
          {say(isAndroid ? 'welcome_does_list_android' : 'welcome_does_list')}
        </p>
        <MarkLegend />
        {sets.length > 0 && <p class="knows">{wordKnown(sets)}</p>}
      </section>
      {props.demo.length > 0 && <Demo cards={props.demo} isTouch={isTouch} />}
      {article !== undefined && (
        <section>
          <h2>{say('welcome_try')}</h2>
          <p class="muted">{say('welcome_try_text')}</p>
          <p>
            <OutsideLink href={article.url}>{article.headline}</OutsideLink>
            <span class="muted">{` · ${article.publisher}, ${wordDate(article.published)}`}</span>
          </p>
        </section>
      )}
      <section>
        <h2>{say('welcome_never')}</h2>
        <p>{say('welcome_never_text')}</p>
      </section>
      <section>
        <h2>{say(isAndroid ? 'welcome_find' : 'welcome_pin')}</h2>
        <p>{say(BUTTON[browserName])}</p>
      </section>
      <section>
        <h2>{say('welcome_help')}</h2>
        <dl class="help">
          <dt>{say('welcome_help_site')}</dt>
          <dd>{say(isAndroid ? 'welcome_help_site_text_android' : 'welcome_help_site_text')}</dd>
          <dt>{say('welcome_help_wrong')}</dt>
          <dd>{say('welcome_help_wrong_text')}</dd>
          <dt>{say('welcome_help_source')}</dt>
          <dd>{say('welcome_help_source_text')}</dd>
          <dt>{say('welcome_help_unmarked')}</dt>
          <dd>
            {isAndroid
              ? say('welcome_help_unmarked_text_android', say('cast_tab_everyone'))
              : say('welcome_help_unmarked_text')}
          </dd>
        </dl>
      </section>
      <section>
        <h2>{say(isAndroid ? 'welcome_ear_android' : 'welcome_ear')}</h2>
        <p>{say(isAndroid ? 'welcome_ear_text_android' : 'welcome_ear_text')}</p>
      </section>
      {shortcuts.length > 0 && (
        <section>
          <h2>{say('welcome_keys')}</h2>
          <ShortcutList shortcuts={shortcuts} />
          <button type="button" class="button" onClick={props.onChangeShortcuts}>
            {say('options_keys_change')}
          </button>
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

function wordKnown(sets: WelcomeViewProps['sets']): string {
  const titles = sets.map(({ title }) => say('welcome_set', title));
  const count = sets.reduce((sum, { entities }) => sum + entities, 0);
  return sayCount('welcome_knows', count, new Intl.ListFormat(language()).format(titles));
}
