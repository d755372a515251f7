/** All English messages. Each file of `en/` holds those of one part of Kith; a comment above each message tells a translator where it stands. */
import { analysisMessages } from './en/analysis';
import { appMessages } from './en/app';
import { backgroundMessages } from './en/app/background';
import { commandMessages } from './en/app/commands';
import { labelMessages } from './en/app/labels';
import { lockingMessages } from './en/app/locking';
import { clusterMessages } from './en/cluster';
import { commandLineMessages } from './en/command-line';
import { importCommandMessages } from './en/command-line/import';
import { keepInTouchMessages } from './en/command-line/keep-in-touch';
import { peopleCommandMessages } from './en/command-line/people';
import { commandLineSourcesMessages } from './en/command-line/sources';
import { commonMessages } from './en/common';
import { desktopMessages } from './en/desktop';
import { duplicatesMessages } from './en/duplicates';
import { exportMessages } from './en/export';
import { exportedFilesMessages } from './en/formats/exported-files';
import { formatsMessages } from './en/formats/imported-files';
import { refusedFilesMessages } from './en/formats/refused-files';
import { skippedRecordMessages } from './en/formats/skipped-records';
import { graphMessages } from './en/graph';
import { helpMessages } from './en/help';
import { glossaryMessages } from './en/help/glossary';
import { measureMessages } from './en/help/measures';
import { tourMessages } from './en/help/tour';
import { importMessages } from './en/import';
import { fileChoiceMessages } from './en/import/file-choices';
import { journalMessages } from './en/journal';
import { dataMessages } from './en/model/data';
import { stepMessages } from './en/model/steps';
import { peopleMessages } from './en/people';
import { circlesMessages } from './en/people/circles';
import { lookingBackMessages } from './en/people/looking-back';
import { searchMessages } from './en/people/search';
import { personMessages } from './en/person';
import { briefMessages } from './en/person/brief';
import { settingsMessages } from './en/settings';
import { sourcesMessages } from './en/sources';
import { sourcesWindowMessages } from './en/sources/window';
import { foundMessages } from './en/start/found';
import { interviewMessages } from './en/start/interview';
import { startMessages } from './en/start/page';
import { questionMessages } from './en/start/questions';
import { serviceMessages } from './en/start/services';
import { studyMessages } from './en/start/study';
import { storeMessages } from './en/store';
import { suggestionsMessages } from './en/suggestions';
import { thisWeekMessages } from './en/this-week';
import { pathsMessages } from './en/this-week/paths';
import { tieMessages } from './en/tie';

export const english = {
  ...analysisMessages,
  ...appMessages,
  ...clusterMessages,
  ...commandMessages,
  ...commandLineMessages,
  ...importCommandMessages,
  ...keepInTouchMessages,
  ...peopleCommandMessages,
  ...commandLineSourcesMessages,
  ...commonMessages,
  ...desktopMessages,
  ...duplicatesMessages,
  ...exportMessages,
  ...exportedFilesMessages,
  ...formatsMessages,
  ...refusedFilesMessages,
  ...skippedRecordMessages,
  ...graphMessages,
  ...helpMessages,
  ...glossaryMessages,
  ...measureMessages,
  ...tourMessages,
  ...importMessages,
  ...fileChoiceMessages,
  ...journalMessages,
  ...lockingMessages,
  ...labelMessages,
  ...dataMessages,
  ...backgroundMessages,
  ...interviewMessages,
  ...foundMessages,
  ...studyMessages,
  ...startMessages,
  ...questionMessages,
  ...serviceMessages,
  ...stepMessages,
  ...peopleMessages,
  ...circlesMessages,
  ...lookingBackMessages,
  ...searchMessages,
  ...personMessages,
  ...briefMessages,
  ...settingsMessages,
  ...sourcesMessages,
  ...sourcesWindowMessages,
  ...storeMessages,
  ...suggestionsMessages,
  ...thisWeekMessages,
  ...pathsMessages,
  ...tieMessages,
} as const;

export type EnglishMessages = typeof english;
