import type catalogue from '../../assets/_locales/en/messages.json';
import { createWords } from '../core/wording/words';
import { browser } from './browser';

export type MessageKey = keyof typeof catalogue;

/** The extension's words in the browser's language, or in English where it has no catalogue of ours. */
export const words = createWords<MessageKey>((key, values) => browser.i18n.getMessage(key, [...values]));
