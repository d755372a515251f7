import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { planImport } from '../shared/formats/import/plan-import';
import { readImportTable } from '../shared/formats/import/read-table';
import { applyEdit } from '../shared/model/edit';
import { idSource, seededRandom } from '../shared/model/ids';
import { emptyNetwork } from '../shared/model/network';
import { textOf } from '../shared/strings/text';
import { said, TODAY } from './builders/contacts-file';
const ROOT = '/work/shared/data/import-cases';
it('x', () => {
  const only = process.env.CASES?.split(',');
  for (const name of readdirSync(ROOT)) {
    if (only && !only.some((o) => name.startsWith(o))) continue;
    const folder = join(ROOT, name);
    if (!existsSync(join(folder, 'expected.md'))) continue;
    const steps = existsSync(join(folder, 'case.json')) ? JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')).steps : [['import','Connections.csv'],['import','contacts.csv']];
    const network = emptyNetwork();
    const out = [`\n######## ${name}`, readFileSync(join(folder, 'expected.md'), 'utf8').split('expects:')[1]?.trim() ?? ''];
    let seed = 1;
    for (const step of steps) {
      if (step[0] !== 'import') { out.push(JSON.stringify(step)); continue; }
      for (const file of step.slice(1)) {
        if (!existsSync(join(folder, file))) continue;
        const table = readImportTable({ name: file, bytes: readFileSync(join(folder, file)) });
        if (!table.ok) { out.push(`-- ${file}: REFUSED ${textOf(table.error.message)}`); continue; }
        const plan = planImport(network, table.value, { newId: idSource(seededRandom(seed++)), today: TODAY });
        if (!plan.ok) { out.push(`-- ${file}: REFUSED ${textOf(plan.error.message)}`); continue; }
        const { report } = plan.value;
        out.push(`-- ${file} (${report.format}, ${table.value.encoding}${table.value.encodingCandidates ? ' ASK' : ''}) created ${report.created} updated ${report.updated} unchanged ${report.unchanged} of ${report.rows}; map ${table.value.headers.slice(0,30).map((h, i) => `${h}=${table.value.mapping[i]}`).join(' | ')}`);
        for (const w of report.warnings) out.push(`   W ${textOf(w)}`);
        for (const s of report.skipped) out.push(`   SKIP ${s.line} ${textOf(s.reason)}`);
        for (const d of report.possibleDuplicates) out.push(`   DUP ${d.line} ${d.name} ${d.canTake ?? ''}`);
        for (const q of plan.value.questions) out.push(`   Q ${JSON.stringify(q)}`);
        applyEdit(network, plan.value.edit);
      }
    }
    for (const p of network.people.values()) out.push(`   P ${JSON.stringify(said(network, p)).slice(0, 500)}`);
    let n = 0;
    for (const i of network.interactions.values()) if (n++ < 12) out.push(`   I ${i.day} ${i.people.map((p) => network.people.get(p)?.name).join('+')} ${i.channel} ${i.minutes ?? ''} ${i.direction} ${i.note.slice(0, 60)}`);
    console.log(out.join('\n'));
  }
}, 600000);
