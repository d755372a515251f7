/** The last option of the picker: it adds what is typed. Of a sentence it shows which words were read as what, and about whom the user will be asked. */
import type { LogSentence } from '../../shared/formats/log/read-sentence';
import { formatList } from '../../shared/lib/format-text';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { channelLabel } from '../state/ui-labels';
import { bold, richText } from '../ui/RichText';
import styles from './LogDialog.module.css';
import { litWords, peopleOfSentence } from './typed-names';

interface SentenceOptionProps {
  readonly typed: string;
  /** Null: the text is one name. */
  readonly sentence: LogSentence | null;
  /** The text was pasted and is not shown again. */
  readonly isPasted: boolean;
}

export function SentenceOption({ typed, sentence, isPasted }: SentenceOptionProps) {
  const { people } = useNetwork();
  if (sentence === null) return richText('journal.addNewPerson', { name: typed.trim(), b: bold });
  const { picked, unsure } = peopleOfSentence(sentence);
  const names = picked.map((one) =>
    typeof one === 'string' ? (people.get(one)?.name ?? '') : text('journal.nameOfNewPerson', { name: one.newName }),
  );
  const asked = unsure.map((name) => text('journal.nameToAsk', { name }));
  const { when, channel, topics, promise, favor } = sentence;
  const others = [
    channel === null ? '' : channelLabel(channel),
    when,
    topics.length === 0 ? '' : text('journal.sentenceTopics', { topics: formatList(topics) }),
    promise === '' ? '' : text('journal.promised', { promise }),
    favor === null ? '' : favor.what,
  ];
  return (
    <>
      {richText('journal.addNames', { names: [...names, ...asked, ...others].filter(Boolean).join(' · '), b: bold })}
      {!isPasted && (
        <div className={styles.sentence} aria-hidden>
          {litWords(typed, sentence).map(({ from, words, part }) =>
            part === null ? (
              words
            ) : (
              <mark key={from} data-part={part}>
                {words}
              </mark>
            ),
          )}
        </div>
      )}
      <div className="k-muted">{text('journal.sentenceKeys')}</div>
    </>
  );
}
