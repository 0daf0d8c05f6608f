// Loads N-Quads into Oxigraph and measures queries: GRAPH.nq.gz FOLDER_OF_QUERIES WARM_MS ROUNDS NAME,NAME...
// Prints 'load SECONDS', then 'query NAME MILLISECONDS ROWS DIGEST' a line, with tabs between.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import oxigraph from 'oxigraph';

const [graph, folder, warm, rounds, names] = process.argv.slice(2);
const options = { use_default_graph_as_union: true };

function seconds(work) {
  const begin = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

const store = new oxigraph.Store();
const load = seconds(() => store.load(gunzipSync(readFileSync(graph)),
  { format: 'application/n-quads', no_transaction: true }));
console.log(`load\t${load}`);

for (const name of names.split(',')) {
  const query = readFileSync(join(folder, `${name}.rq`), 'utf8');
  // The variables in the order in which the query names them: bindings are maps.
  const variables = variablesOf(query);
  const row = (binding) => variables.map((variable) => binding.get(variable)?.value ?? '');
  const once = () => {
    let characters = 0;
    for (const binding of store.query(query, options)) {
      for (const value of row(binding)) characters += value.length;
    }
    return characters;
  };
  const rows = store.query(query, options).map((binding) => Buffer.from(row(binding).join('\t'), 'utf8').toString('hex'));
  const digest = createHash('sha256');
  rows.sort().forEach((line) => digest.update(`${line}\n`));
  const end = Date.now() + Number(warm);
  while (Date.now() < end) once();
  const times = Array.from({ length: Number(rounds) }, () => seconds(once)).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] * 1000;
  console.log(`query\t${name}\t${median}\t${rows.length}\t${digest.digest('hex')}`);
}

function variablesOf(query) {
  const head = query.slice(query.indexOf('SELECT'));
  const aliases = head.slice(0, head.indexOf('{')).replace(/\([^()]*(?:\([^()]*\))?[^()]*\bAS\s+(\?\w+)\s*\)/g, '$1');
  return [...aliases.matchAll(/\?(\w+)/g)].map((match) => match[1]);
}
