/** Names of a log that fit several people: the user chooses who is meant. */
import { Select } from '@mantine/core';
import type { NameQuestion } from '../../shared/formats/import/import-plan';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import styles from './import.module.css';
import type { Answers } from './protocol';

interface NameQuestionsProps {
  readonly questions: readonly NameQuestion[];
  readonly answers: Answers;
  readonly onAnswer: (key: string, answer: PersonId | 'new') => void;
}

export function NameQuestions({ questions, answers, onAnswer }: NameQuestionsProps) {
  const network = useNetwork();
  if (questions.length === 0) return null;
  const describePerson = (id: PersonId) => {
    const person = network.people.get(id);
    if (!person) return text('import.deletedPerson');
    const details = [person.company, person.place, ...person.circles.map((circle) => network.circles.get(circle)?.name ?? '')].filter(
      Boolean,
    );
    return details.length === 0 ? person.name : `${person.name} (${details.join(', ')})`;
  };
  return (
    <section aria-labelledby="import-names">
      <h3 id="import-names">{text('import.whoIsMeant')}</h3>
      <p className="k-muted">{text('import.ambiguousNames')}</p>
      <div className={styles.questions}>
        {questions.map((question) => (
          <Select
            key={question.key}
            size="sm"
            label={
              <span>
                <bdi>{question.name}</bdi> <span className="k-muted k-plain">{text('import.firstOnLine', { line: question.line })}</span>
              </span>
            }
            allowDeselect={false}
            comboboxProps={{ shadow: 'none' }}
            data={[
              ...question.candidates.map((id) => ({ value: id as string, label: describePerson(id) })),
              { value: 'new', label: text('import.someoneNew', { name: question.name }) },
            ]}
            value={answers.get(question.key) ?? question.assumed}
            onChange={(answer) => onAnswer(question.key, answer as PersonId | 'new')}
          />
        ))}
      </div>
    </section>
  );
}
