/** Menu entries for the photo of a person. The chosen file stays in the window, which makes a small picture of it: nothing else of the file is kept. */
import { Menu } from '@mantine/core';
import { changePhoto } from '../../shared/model/edits/people';
import type { Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { commit, useDocument } from '../state/network/document-store';
import { showFailure } from '../ui/notices';

/** Pixels of each side: sharp in the largest place on a dense screen, and a few kilobytes. */
const SIDE = 160;
const QUALITY = 0.82;
/** Files above this are no photo of a person. */
const MAX_BYTES = 40 * 1_048_576;

export function PhotoItems({ person }: { readonly person: Person }) {
  return (
    <>
      <Menu.Item onClick={() => choosePhoto(person)}>{text('person.choosePhoto')}</Menu.Item>
      {person.photo !== undefined && (
        <Menu.Item onClick={() => void commit(changePhoto(person, null))}>{text('person.removePhoto')}</Menu.Item>
      )}
    </>
  );
}

function choosePhoto({ id }: Person): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void keepPhoto(id, file);
  });
  input.click();
}

async function keepPhoto(id: Person['id'], file: File): Promise<void> {
  const photo = file.size > MAX_BYTES ? null : await smallPicture(file);
  const person = useDocument.getState().network.people.get(id);
  if (person === undefined) return;
  if (photo === null) showFailure(text('person.photoFailed'), { kind: 'usage', message: file.name }, text('app.networkUnchanged'));
  else await commit(changePhoto(person, photo));
}

/** The middle square, as a `data:` address. Null: the file is no picture that Chromium can draw. */
async function smallPicture(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const side = Math.min(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    picture.close();
    return canvas.toDataURL('image/jpeg', QUALITY);
  } catch {
    return null;
  }
}
