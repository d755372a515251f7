/** Which file would add most, and how to get it. The only place that says which services have which files. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ContactCoverage } from '../../shared/analysis/contacts/contact-findings';
import { nextSources, type SourceKind } from '../../shared/analysis/contacts/next-source';
import { formatMonth } from '../../shared/lib/format-time';
import { nextSourceSentence } from '../../shared/sentences/contact-sentences';
import { type MessageKey, text } from '../../shared/strings/text';
import { chooseImport } from '../state/import-actions';
import styles from './StartPage.module.css';

/** The month in which the steps were last checked against the help pages of the services. Change it with the steps. */
const SERVICES_CHECKED = '2026-11-30';

interface Service {
  readonly name: MessageKey & `services.${string}`;
  readonly gives: SourceKind;
  readonly steps: readonly (MessageKey & `services.${string}`)[];
}

const SERVICES: readonly Service[] = [
  {
    name: 'services.linkedin',
    gives: 'linkedin-messages',
    steps: ['services.linkedin1', 'services.linkedin2', 'services.linkedin3', 'services.linkedin4'],
  },
  { name: 'services.googleMail', gives: 'mail', steps: ['services.googleMail1', 'services.googleMail2', 'services.googleMail3'] },
  { name: 'services.appleMail', gives: 'mail', steps: ['services.appleMail1', 'services.appleMail2', 'services.appleMail3'] },
  { name: 'services.outlook', gives: 'mail', steps: ['services.outlook1', 'services.outlook2', 'services.outlook3'] },
  { name: 'services.outlookMac', gives: 'mail', steps: ['services.outlookMac1', 'services.outlookMac2'] },
  { name: 'services.thunderbird', gives: 'mail', steps: ['services.thunderbird1', 'services.thunderbird2'] },
  { name: 'services.googleCalendar', gives: 'calendar', steps: ['services.googleCalendar1', 'services.googleCalendar2'] },
  { name: 'services.appleCalendar', gives: 'calendar', steps: ['services.appleCalendar1', 'services.appleCalendar2'] },
  { name: 'services.whatsapp', gives: 'chats', steps: ['services.whatsapp1', 'services.whatsapp2'] },
  { name: 'services.telegram', gives: 'chats', steps: ['services.telegram1', 'services.telegram2'] },
  { name: 'services.androidCalls', gives: 'chats', steps: ['services.androidCalls1', 'services.androidCalls2'] },
];

/** The one file that would add most, and how to get it from each service. */
export function NextStep({ coverage }: { readonly coverage: ContactCoverage }) {
  const [next = null] = nextSources(coverage);
  const ofNext = SERVICES.filter(({ gives }) => gives === next?.kind);
  const month = formatMonth(SERVICES_CHECKED, '1970-01-01');
  const others = SERVICES.filter((service) => !ofNext.includes(service));
  return (
    <section className={`k-card ${styles.card} ${styles.next}`} aria-labelledby="start-next">
      <div className={styles.nextHead}>
        <h2 id="start-next">{text('start.nextStep')}</h2>
        <Button size="xs" leftSection={<IconFileImport size={14} aria-hidden />} onClick={() => void chooseImport()}>
          {text('start.chooseFiles')}
        </Button>
      </div>
      <p>{nextSourceSentence(next, coverage.people)}</p>
      <p className="k-muted">{text('start.nextWhy')}</p>
      {ofNext.length > 0 && (
        <details className="k-details">
          <summary>{text('start.howTo', { month })}</summary>
          <Services services={ofNext} />
        </details>
      )}
      <details className="k-details">
        <summary>{text('start.otherFiles', { month })}</summary>
        <Services services={others} />
      </details>
    </section>
  );
}

function Services({ services }: { readonly services: readonly Service[] }) {
  return (
    <div className={styles.services}>
      {services.map(({ name, steps }) => (
        <div key={name}>
          <h3>{text(name as 'services.linkedin')}</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{text(step as 'services.linkedin1')}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
