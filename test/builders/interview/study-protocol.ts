/** A protocol as a study may write it: a consent, a name generator of its own, own questions of every kind, an occupation of its own. */
import type { InterviewProtocol } from '../../../shared/model/study/interview-protocol';

export const STUDY_PROTOCOL: InterviewProtocol = {
  format: 'kith-protocol',
  version: 1,
  title: 'Support after moving',
  consent: 'Your answers are used for a study about support after moving.\nYou can stop at any time.',
  names: [{ id: 'important' }, { id: 'mentor', ask: 'Who taught you something at work?', label: 'Mentors' }],
  closeness: true,
  about: false,
  knows: true,
  contact: false,
  questions: [
    { id: 'years', about: 'me', ask: 'For how many years have you lived here?', keepAs: 'answer' },
    {
      id: 'trust',
      about: 'person',
      ask: 'Would you leave your keys with {name}?',
      label: 'Keys',
      choices: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
      keepAs: 'field',
    },
    {
      id: 'from',
      about: 'person',
      ask: 'Where do you know {name} from?',
      choices: [
        { value: 'before', label: 'Before moving' },
        { value: 'since', label: 'Since moving' },
      ],
      keepAs: 'circle',
    },
    { id: 'shared', about: 'person', ask: 'What do you do together with {name}?', keepAs: 'interest' },
    { id: 'why', about: 'person', ask: 'Why is {name} important?', keepAs: 'answer' },
  ],
  positions: [{ id: 'nurse' }, { id: 'imam', ask: 'Do you know an imam or a priest?', label: 'imam or priest' }],
};
