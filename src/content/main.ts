import { answerInPage } from '../extension/answer-page';
import { ask } from '../extension/ask';
import { serveCast } from '../extension/cast-server';
import { openOrClosedRoot } from '../extension/closed-roots';
import { words } from '../extension/i18n';
import {
  readChoices,
  readExclusions,
  readFilter,
  readSettings,
  watchChoices,
  watchExclusions,
  watchFilter,
  watchSettings,
} from '../extension/storage';
import { createPartLoader } from './parts/parts';
import { lookIntoClosedRoots } from './text/shadow-roots';
import { runFrame } from './visit/frame';
import { activated } from './visit/shown';

declare global {
  /** In our isolated world only: set when this script already runs in the frame. */
  var backgrounderRuns: boolean | undefined;
}

// Injected again into open tabs after an install or a grant, it would mark everything twice.
if (!globalThis.backgrounderRuns) {
  globalThis.backgrounderRuns = true;
  lookIntoClosedRoots(openOrClosedRoot);
  void activated(document).then(() =>
    runFrame(
      document,
      {
        ...{
          readSettings,
          watchSettings,
          readFilter,
          watchFilter,
          readExclusions,
          watchExclusions,
          readChoices,
          watchChoices,
          serveCast,
          answerInPage,
        },
        words,
        askMentions: (question) => ask('askMentions', question),
        askCard: (question) => ask('askCard', question),
        exclude: (exclusion) => ask('exclude', exclusion),
        include: (exclusion) => ask('include', exclusion),
        choose: (choice) => ask('choose', choice),
        forgetChoice: (choice) => ask('forgetChoice', choice),
        loadPart: createPartLoader((part) => ask('bringPart', { part })),
        prepare: () => ask('prepare'),
        reportCast: (report) => ask('reportCast', report),
      },
      new AbortController().signal,
    ),
  );
}
