import { render } from 'preact';
import { castOutside } from '../extension/cast-outside';
import { words } from '../extension/i18n';
import { FileIcon, PrintIcon } from '../ui/icons';
import { useLoaded } from '../ui/loaded';
import { ErrorMessage, Loading } from '../ui/message';
import { titlePage } from '../ui/page-language';
import { say, speak } from '../ui/words';
import '../ui/theme.css';
import { AnnotatedCopy } from './annotated-copy';
import './copy.css';
import copyCss from './copy.css?inline';
import { type MadeCopy, makeCopy } from './make-copy';
import './page.css';
import { fileNameOf, savedFile } from './saved-file';

const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const today = new Date().toISOString().slice(0, 10);
const load = () => makeCopy(tab, castOutside, today);

function CopyPage() {
  const [copy, retry] = useLoaded(load);
  if (copy.state === 'loading') return <Loading words={say('copy_making')} />;
  if (copy.state === 'error') {
    return <ErrorMessage title={say('copy_failed')} words={copy.words} onRetry={retry} />;
  }
  document.title = copy.value.title;
  return (
    <>
      <header class="copy-tools">
        <button type="button" class="button" onClick={() => save(copy.value)}>
          <FileIcon />
          {say('copy_save')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          <PrintIcon />
          {say('copy_print')}
        </button>
        <p>{say('copy_hint')}</p>
      </header>
      <AnnotatedCopy {...copy.value} />
    </>
  );
}

function save({ title, language }: MadeCopy): void {
  const content = document.querySelector('main.copy');
  if (content === null) return;
  const html = savedFile({ title, language, css: copyCss, content });
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(title);
  link.click();
  // The download has its own hold on the blob once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

speak(words);
titlePage(words.say('copy_making'));
render(<CopyPage />, document.body);
