/** Contacts that look like companies, one question after the other: a company or a person, with one key each. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { type OrganizationQuestion, organizationQuestions } from '../../shared/matching/organizations';
import { changePerson } from '../../shared/model/edits/people';
import { text } from '../../shared/strings/text';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { usePageKeys } from '../state/page-keys';
import { showDone } from '../ui/notices';
import styles from './DuplicatesPage.module.css';

/** One key for each answer. */
const KEYS = { company: 'C', person: 'P' } as const;

export function useOrganizationQuestions(): readonly OrganizationQuestion[] {
  const network = useNetwork();
  return useMemo(() => organizationQuestions(network), [network]);
}

export function OrganizationQuestions({ questions }: { readonly questions: readonly OrganizationQuestion[] }) {
  const network = useNetwork();
  const [question] = questions as [OrganizationQuestion];
  const person = network.people.get(question.person);
  const answer = async (isOrganization: boolean) => {
    if (person === undefined || !(await commit(changePerson(person, { isOrganization })))) return;
    const { name } = person;
    showDone(text(isOrganization ? 'duplicates.keptAsCompany' : 'duplicates.keptAsPerson', { name }), {
      label: text('common.undo'),
      run: () => void undo(),
    });
  };
  usePageKeys(
    new Map([
      [KEYS.company.toLowerCase(), () => answer(true)],
      [KEYS.person.toLowerCase(), () => answer(false)],
    ]),
  );
  const contact = [person?.emails[0], person?.phones[0], person?.place].filter(Boolean).join(' · ');
  return (
    <section className={styles.question} aria-label={text('duplicates.organizationQuestion', { name: person?.name ?? '' })}>
      <div className="k-grow">
        <h2>
          <bdi>{text('duplicates.organizationQuestion', { name: person?.name ?? '' })}</bdi>
        </h2>
        <p className="k-muted">
          {text(`duplicates.organization-${question.reason}`)} <bdi>{contact}</bdi>
        </p>
      </div>
      {questions.length > 1 && <span className="k-muted">{text('duplicates.organizationsLeft', { count: questions.length - 1 })}</span>}
      <Button size="xs" variant="default" rightSection={<kbd>{KEYS.company}</kbd>} onClick={() => void answer(true)}>
        {text('duplicates.isCompany')}
      </Button>
      <Button size="xs" variant="default" rightSection={<kbd>{KEYS.person}</kbd>} onClick={() => void answer(false)}>
        {text('duplicates.isPerson')}
      </Button>
    </section>
  );
}
