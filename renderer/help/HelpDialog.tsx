/** Every shortcut and every word, looped over the same lists that the menus and the panels use. */
import { Tabs } from '@mantine/core';
import { COMMANDS } from '../../shared/contract/commands';
import { text } from '../../shared/strings/text';
import type { HelpTab } from '../state/dialogs';
import { shortcutText } from '../state/shortcuts';
import { Dialog } from '../ui/Dialog';
import { WORDS } from './glossary';
import { MEASURES, SOURCES_OF_MEASURES } from './measures';
import { Sources } from './Sources';

const IN_THE_PICTURE: readonly (readonly [keys: string, what: string])[] = [
  ['Arrows', 'Go to the nearest person in that direction'],
  ['Enter', 'Select the person, open the region'],
  ['[  ]', 'Step along the ties of the person one stands on; End goes on from whoever one came to'],
  ['Home', 'Your closest person'],
  ['Backspace', 'Back to where the keyboard was'],
  ['Letters', 'Find a name'],
  ['/', 'Search'],
  ['Shift F10', 'Menu of the person'],
  ['Ctrl Arrows', 'Move the person on the map; Delete lets Kith place them again'],
  ['M', 'Move the person step by step'],
  ['+  −  0', 'Zoom in, zoom out, fit'],
  ['Esc', 'One step back: selection, then the picture'],
];
const IN_THE_LOG: readonly (readonly [keys: string, what: string])[] = [['Ctrl Enter', 'Save the entry']];

export function HelpDialog({ tab }: { readonly tab: HelpTab }) {
  return (
    <Dialog title="Keyboard and words" size={640}>
      <Tabs defaultValue={tab} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="keyboard" data-autofocus>
            Keyboard
          </Tabs.Tab>
          <Tabs.Tab value="words">Words</Tabs.Tab>
          <Tabs.Tab value="measures">Measures</Tabs.Tab>
          <Tabs.Tab value="sources">Sources</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="keyboard">
          <Keys
            title="Anywhere"
            rows={COMMANDS.flatMap(({ id, label }) => (shortcutText(id) === '' ? [] : [[shortcutText(id), text(label)] as const]))}
          />
          <Keys title="In the picture" rows={IN_THE_PICTURE} />
          <Keys title="While logging a contact" rows={IN_THE_LOG} />
        </Tabs.Panel>
        <Tabs.Panel value="words">
          <dl className="k-words">
            {WORDS.map(({ word, meaning, source }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>
                  {meaning} {source && <span className="k-muted">({source})</span>}
                </dd>
              </div>
            ))}
          </dl>
        </Tabs.Panel>
        <Tabs.Panel value="measures">
          <p className="k-muted k-measures-lead">Every number describes your journal, never a person. Each has its sentence beside it.</p>
          <dl className="k-words">
            {MEASURES.map(({ name, meaning, source }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {meaning} <span className="k-muted">({source})</span>
                </dd>
              </div>
            ))}
          </dl>
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          <Sources />
          <ul className="k-sources k-muted">
            {SOURCES_OF_MEASURES.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  );
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <section className="k-keys">
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd className="k-kbd">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
