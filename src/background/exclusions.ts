import { isAboutSame } from '../core/linking/choices';
import { isSameExclusion } from '../core/linking/exclusions';
import { readChoices, readExclusions, writeChoices, writeExclusions } from '../extension/storage';
import { createKeptList } from './kept-list';

/** Keeps what the reader has said is not an entity. */
export const createExclusions = () =>
  createKeptList({ read: readExclusions, write: writeExclusions, isSame: isSameExclusion });

/** Keeps whom the reader takes names for where pages leave it open. */
export const createChoices = () =>
  createKeptList({ read: readChoices, write: writeChoices, isSame: isAboutSame });
