import { beforeEach, describe, expect, it } from 'vitest';
import { closeDialog, openImport, openLog, useDialog } from '../../../renderer/state/dialogs';

const file = (name: string) => ({ name, bytes: new Uint8Array() });
const shown = () => useDialog.getState().dialog;

describe('files that arrive', () => {
  beforeEach(() => useDialog.setState({ dialog: { kind: 'none' }, waitingFiles: [] }));

  it('open the import, and line up behind a running one', () => {
    openImport([file('a.csv')]);
    openImport([file('b.csv')]);
    expect(shown()).toEqual({ kind: 'import', files: [file('a.csv'), file('b.csv')] });
  });

  it('wait until what is being typed is done', () => {
    openLog({ note: 'coffee' });
    openImport([file('a.csv')]);
    expect(shown().kind).toBe('log');
    closeDialog();
    expect(shown()).toEqual({ kind: 'import', files: [file('a.csv')] });
    closeDialog();
    expect(shown()).toEqual({ kind: 'none' });
  });
});
