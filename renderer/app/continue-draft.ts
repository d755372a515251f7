/** Goes back to where a draft was being typed, with what was typed there. */
import type { DraftEntry } from '../../shared/contract/desktop-api';
import type { ClusterId, InteractionId, PersonId } from '../../shared/model/ids';
import { openAddPerson, openLog } from '../state/dialogs';
import { useDocument } from '../state/network/document-store';
import { discardDraft, resumeDraft, resumeText } from '../state/network/drafts';
import { openPage, openPerson } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

export function continueDraft({ key, content }: DraftEntry): void {
  const [kind = '', id = ''] = key.split(':');
  const { network } = useDocument.getState();
  const text = typeof content.text === 'string' ? content.text : '';
  switch (kind) {
    case 'log': {
      const interaction = id as InteractionId;
      resumeDraft(key);
      openLog(network.interactions.has(interaction) ? { interaction, draft: content } : { draft: content });
      return;
    }
    case 'add-person':
      resumeDraft(key);
      openAddPerson(content);
      return;
    case 'person':
      if (!network.people.has(id as PersonId)) {
        asNote(key, text);
        return;
      }
      openPerson(id as PersonId);
      // Settings have no side panel.
      if (useView.getState().page === 'settings') openPage('graph');
      break;
    case 'cluster':
      useView.setState({ page: 'graph', selection: { kind: 'cluster', id: id as ClusterId }, isPanelOpen: true, isSheetOpen: true });
      break;
    case 'interest':
      openPage('interests');
      break;
    case 'circle':
      openPage('settings');
      break;
    case 'view':
      openPage('graph');
      break;
    default:
      asNote(key, text);
      return;
  }
  resumeText(key, text);
}

/** Where it belonged is not there any more: the text is not lost for that. */
function asNote(key: string, note: string): void {
  discardDraft(key);
  openLog({ note });
}
