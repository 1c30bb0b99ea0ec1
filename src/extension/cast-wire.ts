import type { FrameCast, Jump } from './messages';

/* What crosses the port between a view of the cast and the frames of a tab. */

/** Posted by a frame that goes away while a view is open. */
export type Gone = { readonly gone: string };

/** What a view may ask of one frame, once each. */
export type Ask = 'quotes' | 'html';
export type CastRequest = { readonly frame: string; readonly ask: Ask };
export type CastReply = { readonly frame: string; readonly answers: Ask; readonly value: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isGone = (value: unknown): value is Gone => isRecord(value) && typeof value.gone === 'string';

export const isJump = (value: unknown): value is Jump =>
  isRecord(value) &&
  typeof value.frame === 'string' &&
  typeof value.entity === 'string' &&
  typeof value.index === 'number';

export const isCastRequest = (value: unknown): value is CastRequest =>
  isRecord(value) && typeof value.frame === 'string' && (value.ask === 'quotes' || value.ask === 'html');

export const isCastReply = (value: unknown): value is CastReply =>
  isRecord(value) && typeof value.frame === 'string' && typeof value.answers === 'string';

export const isFrameCast = (value: unknown): value is FrameCast =>
  isRecord(value) &&
  typeof value.frame === 'string' &&
  typeof value.state === 'string' &&
  isRecord(value.page) &&
  Array.isArray(value.entries);
