// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReminderSettings } from '../../../renderer/settings/BackgroundSettings';
import { ok } from '../../../shared/lib/result';
import { BACKGROUND_OFF, type BackgroundState } from '../../../shared/model/reminders/background-settings';
import { text } from '../../../shared/strings/text';
import { renderComponent } from '../../builders/render';

it('keeps both of two changes of which the second is made before the first is saved', async () => {
  let settings = BACKGROUND_OFF;
  const state = (): BackgroundState => ({ settings, canNotify: true, isTrayShown: false, isShortcutTaken: false });
  let isSlow = false;
  /** Reads that wait, so that the second change is made before the first one is saved. */
  const waiting: (() => void)[] = [];
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer();
  };
  const { user } = await renderComponent(<ReminderSettings />, undefined, {
    backgroundState: async () => {
      const found = state();
      if (isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
      return found;
    },
    changeBackground: async (changed) => {
      settings = changed;
      return ok(state());
    },
  });
  const birthdays = await screen.findByLabelText(text('background.tellBirthdays'));
  isSlow = true;
  await user.click(birthdays);
  await user.click(screen.getByLabelText(text('background.tellDue')));
  await waitFor(() => {
    answerAll();
    expect(settings.reminders).toEqual(['due', 'birthdays']);
  });
});
