/** Before anything else of the app: main reads the network while the window's own code is still being set up. */
import { askAhead } from '../../desktop';

askAhead('openVault', 'own');
askAhead('savedView');
