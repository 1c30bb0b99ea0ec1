import { useState } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import { wordAsOf, wordDate, wordPeriod } from './date-words';
import { RoleList } from './role-group';
import { keyOfRole, wordRole } from './role-story';
import type { Footnotes } from './sources';
import { type Bar, layTimeline, type Stretch } from './timeline-scale';
import { language, say, sayCount } from './words';

const LANE_PX = 9;
const BAR_PX = 6;
/** A role of a few days must still be seen. */
const LEAST_SHARE = 0.012;

type RoleTimelineProps = { readonly card: CardData; readonly footnotes: Footnotes };

/**
 * All roles on a line that ends today, with a tick at the page's date. What a partial date leaves open is drawn
 * fainter. The button beneath unfolds the same as a list.
 */
export function RoleTimeline({ card, footnotes }: RoleTimelineProps) {
  const [isWhole, setWhole] = useState(false);
  const timeline = layTimeline(card);
  if (timeline === undefined) return null;
  const { bars, lanes, from, to, page } = timeline;
  const roles = new Intl.ListFormat(language(), { type: 'unit' }).format(
    bars.map(({ role }) => wordBar(role)),
  );
  return (
    <section class="bg-timeline">
      <div class="bg-timeline-picture" role="img" aria-label={labelOf(roles, card)}>
        {page && (
          <span class="bg-timeline-page" style={{ '--at': middleOf(page) }}>
            {say('card_timeline_page')}
          </span>
        )}
        <svg width="100%" height={lanes * LANE_PX + 4} aria-hidden="true">
          {bars.map((bar) => (
            <BarShape key={keyOfRole(bar.role)} bar={bar} page={page} />
          ))}
          {page && (
            <line
              class="bg-timeline-tick"
              x1={percent(middleOf(page))}
              x2={percent(middleOf(page))}
              y1="0"
              y2="100%"
            />
          )}
        </svg>
        <span class="bg-timeline-years">
          <span>{from}</span>
          <span>{to}</span>
        </span>
      </div>
      {isWhole && <RoleList roles={card.roles} isDated footnotes={footnotes} />}
      <button type="button" class="bg-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? say('card_fewer_roles') : sayCount('card_all_roles', card.roles.length)}
      </button>
    </section>
  );
}

function BarShape({ bar, page }: { readonly bar: Bar; readonly page: Stretch | undefined }) {
  const { role, lane, possible, certain, isNow } = bar;
  const held = isNow ? 'now' : page && certain && meets(certain, page) ? 'then' : 'other';
  const box = (stretch: Stretch) => ({
    x: percent(stretch.from),
    width: percent(Math.max(stretch.to - stretch.from, LEAST_SHARE)),
    ...{ y: lane * LANE_PX + 3, height: BAR_PX, rx: 2 },
  });
  return (
    <g data-held={held}>
      <title>{wordBar(role)}</title>
      <rect class="bg-timeline-possible" {...box(possible)} />
      {certain && <rect {...box(certain)} />}
    </g>
  );
}

function wordBar(role: CardData['roles'][number]): string {
  const when = wordPeriod(role) ?? wordAsOf(role);
  return when === undefined ? wordRole(role) : `${wordRole(role)}, ${when}`;
}

function labelOf(roles: string, { onDate }: CardData): string {
  const words = say('card_timeline', roles);
  return onDate === undefined ? words : `${words}. ${say('card_timeline_page_on', wordDate(onDate.date))}`;
}

const meets = (one: Stretch, other: Stretch): boolean => one.from <= other.from && other.to <= one.to;
const middleOf = ({ from, to }: Stretch): number => (from + to) / 2;
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
