import type { Reason, ReasonPlace } from '../core/linking/model';
import { say } from './words';

/**
 * Why a word was taken for `name`, as one sentence for the reader.
 * It may quote the page or the set: show it as text.
 */
export function describeReason(reason: Reason, name: string): string {
  const { detail } = reason;
  switch (reason.code) {
    case 'full-form':
      return say('card_reason_full_form', name);
    case 'guarded-form':
      return say('card_reason_guarded_form', name);
    case 'stronger-form': {
      const place = wordPlace(reason);
      if (detail === undefined) return say('card_reason_more_fully', place);
      // A title makes a bare surname certain, but no full name: "Mayor Roe".
      return say(/\s/.test(detail) ? 'card_reason_in_full' : 'card_reason_named', place, detail);
    }
    case 'near-word': {
      const place = reason.where === 'text' ? say('card_place_nearby') : wordPlace(reason);
      return detail === undefined
        ? say('card_reason_some_word', place, name)
        : say('card_reason_word', detail, place, name);
    }
    case 'one-of':
      return say('card_reason_one_of');
    case 'chosen':
      return say('card_reason_chosen', name);
    case 'host':
      return detail === undefined ? say('card_reason_site', name) : say('card_reason_host', detail, name);
  }
}

/** Where the name stands in full: "in the title", "in the second paragraph", "further up". */
function wordPlace({ where, place }: Reason): string {
  if (where === 'title') return say('card_place_title');
  if (where === 'site') return say('card_place_site');
  return place === undefined ? say('card_place_text') : wordPlaceInText(place);
}

const PARAGRAPHS = [
  ...['card_place_paragraph_1', 'card_place_paragraph_2', 'card_place_paragraph_3', 'card_place_paragraph_4'],
  ...['card_place_paragraph_5', 'card_place_paragraph_6', 'card_place_paragraph_7', 'card_place_paragraph_8'],
  ...['card_place_paragraph_9', 'card_place_paragraph_10'],
] as const satisfies readonly Parameters<typeof say>[0][];

function wordPlaceInText(place: ReasonPlace): string {
  switch (place.kind) {
    case 'headline':
      return say('card_place_headline');
    case 'heading':
      return say('card_place_heading');
    case 'same':
      return say('card_place_same');
    case 'above':
      return say('card_place_above');
    case 'below':
      return say('card_place_below');
    case 'paragraph': {
      const key = PARAGRAPHS[place.ordinal - 1];
      return key === undefined ? say('card_place_paragraph', place.ordinal) : say(key);
    }
  }
}
