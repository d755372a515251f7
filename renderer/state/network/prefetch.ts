/** Before anything else of the app: main reads the network while the window's own code is still being set up. */
import { prefetch } from '../../desktop';

prefetch('openVault', 'own');
prefetch('savedView');
