/** Imported first: the main process reads the network while the rest of the window's code loads. */
import { prefetch } from '../../desktop';

prefetch('openNetwork', 'own');
prefetch('savedView');
