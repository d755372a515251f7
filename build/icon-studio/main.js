/** An empty window to draw in. */
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL('about:blank'));
