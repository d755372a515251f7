/**
 * What `electron FOLDER` does: starts the app in FOLDER under its own name and version. An ES module with a top-level await, because only then
 * the ready event waits for the app's main to register its schemes.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setVersion(description.version);
app.setName(description.productName ?? description.name);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, description.main)).href);
