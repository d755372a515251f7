/** The supply chain: what is installed is what the lockfile names, runs no script of its own, and is free to hand on. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const installed = Object.entries(packages).filter(([folder]) => folder !== '');

/** Licences that let the app be handed on without its source. */
const FREE = /^\(?(?:MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|OFL-1\.1|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Zlib)(?: OR [\w.-]+)*\)?$/;

/**
 * Packages with a script that runs when they are installed. npm does not run them (it asks first). Neither is needed here: the compiler comes as a package
 * of its own for each platform, and the other one makes installers for Windows.
 */
const WITH_SCRIPT = ['@swc/core', 'electron-winstaller'];

it('every package has its checksum, whatever the platform', () => {
  expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([folder]) => folder)).toEqual([]);
});

it('the lockfile names no registry, so that each computer uses its own', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
});

it('no other package runs a script when it is installed', () => {
  const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([folder]) => folder);
  expect(scripts.map((folder) => folder.replace(/^.*node_modules\//, '')).sort()).toEqual(WITH_SCRIPT);
});

it('what is handed out may be handed out', () => {
  const handedOut = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
  expect(handedOut.length).toBeGreaterThan(30);
  expect(handedOut.filter(([, { license }]) => !FREE.test(license ?? '')).map(([folder, { license }]) => `${folder}: ${license}`)).toEqual(
    [],
  );
});

it('versions are exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});
