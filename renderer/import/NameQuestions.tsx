/** Names of a log that fit several people: the user says who is meant. */
import { Select } from '@mantine/core';
import type { NameQuestion } from '../../shared/formats/import/import-plan';
import type { PersonId } from '../../shared/model/ids';
import { useNetwork } from '../state/network/document-store';
import type { Answers } from './protocol';

interface NameQuestionsProps {
  readonly questions: readonly NameQuestion[];
  readonly answers: Answers;
  readonly onAnswer: (key: string, answer: PersonId | 'new') => void;
}

export function NameQuestions({ questions, answers, onAnswer }: NameQuestionsProps) {
  const network = useNetwork();
  if (questions.length === 0) return null;
  const about = (id: PersonId) => {
    const person = network.people.get(id);
    if (!person) return 'someone who is gone';
    const known = [person.company, person.place, ...person.circles.map((circle) => network.circles.get(circle)?.name ?? '')].filter(
      Boolean,
    );
    return known.length === 0 ? person.name : `${person.name} (${known.join(', ')})`;
  };
  return (
    <section aria-labelledby="import-names">
      <h3 id="import-names">Who is meant?</h3>
      <p className="k-muted">These names fit more than one person.</p>
      <div className="k-import-questions">
        {questions.map((question) => (
          <Select
            key={question.key}
            size="sm"
            label={
              <span>
                <bdi>{question.name}</bdi> <span className="k-muted k-plain">first on line {question.line}</span>
              </span>
            }
            allowDeselect={false}
            comboboxProps={{ shadow: 'none' }}
            data={[
              ...question.candidates.map((id) => ({ value: id as string, label: about(id) })),
              { value: 'new', label: `Someone new called ${question.name}` },
            ]}
            value={answers.get(question.key) ?? question.assumed}
            onChange={(answer) => onAnswer(question.key, answer as PersonId | 'new')}
          />
        ))}
      </div>
    </section>
  );
}
