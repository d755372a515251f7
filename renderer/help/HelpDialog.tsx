/** The help: shortcuts, terms, measures and sources. The shortcuts come from the same list as the menus. */
import { Tabs } from '@mantine/core';
import { COMMANDS } from '../../shared/contract/commands';
import { type MessageKey, text, textOf } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { closeDialog, type HelpTab } from '../state/dialogs';
import { shortcutText } from '../state/shortcuts';
import { startTour } from '../state/view/tour';
import styles from './HelpDialog.module.css';
import { BIBLIOGRAPHY, MEASURES, TERMS } from './help-contents';

/** `keys`: what stands on the keys, the same in each language; or a message. */
type Shortcut = readonly [keys: string | { readonly message: MessageKey }, action: MessageKey];

const GRAPH_SHORTCUTS: readonly Shortcut[] = [
  [{ message: 'help.keyArrows' }, 'help.nearestPerson'],
  ['Enter', 'help.selectPerson'],
  ['Shift Enter', 'help.choosePerson'],
  ['[  ]', 'help.stepTies'],
  ['Home', 'help.closestPerson'],
  ['Backspace', 'help.goBack'],
  [{ message: 'help.keyLetters' }, 'help.findName'],
  ['/', 'help.search'],
  ['Shift F10', 'help.personMenu'],
  [{ message: 'help.keyCtrlArrows' }, 'help.movePerson'],
  ['M', 'help.moveByArrows'],
  ['+  −  0', 'help.zoom'],
  ['Esc', 'help.escape'],
];
/** Who may want to read the network. */
const READERS = ['onInternet', 'otherUser', 'finder', 'atTheKeyboard', 'programAsYou', 'forgotten'] as const;
const LOG_SHORTCUTS: readonly Shortcut[] = [['Ctrl Enter', 'help.saveEntry']];

export function HelpDialog({ tab }: { readonly tab: HelpTab }) {
  const commands = COMMANDS.filter(({ id }) => shortcutText(id) !== '').map(({ id, label }): Shortcut => [shortcutText(id), label]);
  return (
    <Dialog title={text('help.title')} size={640}>
      <Tabs defaultValue={tab} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="keyboard" data-autofocus>
            {text('help.keyboard')}
          </Tabs.Tab>
          <Tabs.Tab value="words">{text('help.terms')}</Tabs.Tab>
          <Tabs.Tab value="measures">{text('help.measures')}</Tabs.Tab>
          <Tabs.Tab value="sources">{text('help.sources')}</Tabs.Tab>
          <Tabs.Tab value="safety">{text('help.safety')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="keyboard">
          <button type="button" className="k-link" onClick={takeTour}>
            {text('commands.takeTour')}
          </button>
          <ShortcutList title={text('help.anywhere')} shortcuts={commands} />
          <ShortcutList title={text('help.inGraph')} shortcuts={GRAPH_SHORTCUTS} />
          <ShortcutList title={text('help.whileLogging')} shortcuts={LOG_SHORTCUTS} />
        </Tabs.Panel>
        <Tabs.Panel value="words">
          <dl className={styles.definitions}>
            {TERMS.map(({ term, source }) => (
              <Definition key={term} name={text(`glossary.${term}`)} meaning={text(`glossary.${term}Meaning`)} source={source} />
            ))}
          </dl>
        </Tabs.Panel>
        <Tabs.Panel value="measures">
          <p className="k-muted">{text('help.measuresLead')}</p>
          <dl className={styles.definitions}>
            {MEASURES.map(({ measure, sources }) => (
              <Definition
                key={measure}
                name={text(`measures.${measure}`)}
                meaning={text(`measures.${measure}Meaning`)}
                source={sources.join('; ')}
              />
            ))}
          </dl>
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <ul className={`${styles.sources} k-muted`}>
            {Object.values(BIBLIOGRAPHY).map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </Tabs.Panel>
        <Tabs.Panel value="safety">
          <dl className={styles.definitions}>
            {READERS.map((reader) => (
              <Definition key={reader} name={text(`help.${reader}`)} meaning={text(`help.${reader}Meaning`)} source={null} />
            ))}
          </dl>
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}

function takeTour(): void {
  closeDialog();
  startTour();
}

interface DefinitionProps {
  readonly name: string;
  readonly meaning: string;
  readonly source: string | null;
}

function Definition({ name, meaning, source }: DefinitionProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {meaning} {source && <span className="k-muted">({source})</span>}
      </dd>
    </div>
  );
}

function ShortcutList({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  return (
    <section className={styles.shortcuts}>
      <h3>{title}</h3>
      <dl>
        {shortcuts.map(([keys, action]) => (
          <div key={action}>
            <dt>{textOfKey(action)}</dt>
            <dd>
              <kbd className="k-kbd">{typeof keys === 'string' ? keys : textOfKey(keys.message)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** None of these messages has values. */
function textOfKey(key: MessageKey): string {
  return textOf({ key, values: {} });
}
