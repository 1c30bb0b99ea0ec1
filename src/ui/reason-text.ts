import type { Reason } from '../core/linking/model';
import { say } from './words';

/**
 * Why a word was taken for `name`, as one sentence for the reader.
 * It may quote the page or the set: show it as text.
 */
export function describeReason(reason: Reason, name: string): string {
  const { detail, where } = reason;
  switch (reason.code) {
    case 'full-form':
      return `This spelling is used only for ${name}.`;
    case 'guarded-form':
      return `This spelling usually means ${name}, and nothing next to it says otherwise.`;
    case 'stronger-form': {
      const place = where === 'title' ? 'in the title' : 'elsewhere in the text';
      return detail === undefined ? `Named more fully ${place}.` : `Named as “${detail}” ${place}.`;
    }
    case 'near-word': {
      const place = where === 'title' ? 'in the title' : 'nearby';
      return detail === undefined
        ? `A word ${place} points to ${name}.`
        : `The word “${detail}” ${place} points to ${name}.`;
    }
    case 'one-of':
      return say('card_reason_one_of');
    case 'chosen':
      return say('card_reason_chosen', name);
    case 'host':
      return detail === undefined ? `On this site it means ${name}.` : `On ${detail} it means ${name}.`;
  }
}
