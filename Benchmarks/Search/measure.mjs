// Measures how well engines rank the judged queries, and what their first answer weighs.
//
//     node measure.mjs SITE QUERIES
//
// SITE is a published catalog that Pagefind has indexed. Every engine gets the same queries as they are; Lunr is
// asked as its guide says for search as one types: the words, else words that begin so, else with one edit.

import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [site, queriesPath] = process.argv.slice(2);
const require = createRequire(import.meta.url);
// Where Debian keeps it.
const lunrPath = "/usr/share/nodejs/lunr";
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const most = 10;

const queries = (await readFile(queriesPath, "utf8")).split("\n")
  .filter((line) => line && !line.startsWith("#")).map((line) => {
    const [split, kind, query, judgements] = line.split("\t");
    const grades = new Map(judgements.split(" ").map((judgement) => {
      const colon = judgement.lastIndexOf(":");
      return [judgement.slice(0, colon), Number(judgement.slice(colon + 1))];
    }));
    return { split, kind, query, grades };
  });

const indexBytes = await readFile(`${site}/search-index.json`);
const { documents } = JSON.parse(decoder.decode(indexBytes));
const assets = await readdir(`${site}/assets`);
const asset = (pattern) => readFile(`${site}/assets/${assets.find((name) => pattern.test(name))}`);
const weigh = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** What a page runs. */
const serai = async () => {
  const [wasm, script] = [await asset(/^search\..*\.wasm$/), await asset(/^search\..*\.js$/)];
  const { instance: { exports } } = await WebAssembly.instantiate(wasm, {});
  const give = (bytes) => {
    const place = exports.serai_allocate(bytes.length);
    new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
    return [place, bytes.length];
  };
  exports.serai_open(...give(indexBytes));
  const search = async (query) => {
    const length = exports.serai_search(...give(encoder.encode(`q\t${query}\nl\t${most}`)));
    const answer = decoder.decode(new Uint8Array(exports.memory.buffer, exports.serai_result(), length));
    return JSON.parse(answer).hits.map(([document]) => documents[document].templateId);
  };
  return {
    name: "Serai", search,
    weight: weigh(indexBytes) + weigh(wasm) + weigh(script),
  };
};

const lunr = async () => {
  const build = require(lunrPath);
  const texts = await Promise.all(documents.map(async (document) => ({
    ...document, tags: document.tags?.join(" ") ?? "",
    text: await readFile(`${site}/templates/${document.templateId}/index.md`, "utf8"),
  })));
  const index = build(function make() {
    this.ref("templateId");
    this.field("templateName", { boost: 10 });
    this.field("tags", { boost: 5 });
    this.field("description", { boost: 3 });
    this.field("author");
    this.field("text");
    for (const text of texts) this.add(text);
  });
  const { TRAILING } = build.Query.wildcard;
  const search = async (query) => index.query((asked) => {
    for (const token of build.tokenizer(query.replaceAll("\"", " "))) {
      const word = token.toString();
      asked.term(index.pipeline.runString(word), { boost: 100, usePipeline: false });
      asked.term(word, { boost: 10, usePipeline: false, wildcard: TRAILING });
      if (word.length > 3) asked.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
    }
  }).slice(0, most).map(({ ref }) => ref);
  const library = await readFile(require.resolve(lunrPath));
  return {
    name: "Lunr", search,
    weight: weigh(encoder.encode(JSON.stringify(index))) + weigh(library)
      + weigh(encoder.encode(JSON.stringify(documents))),
  };
};

const pagefind = async () => {
  const loaded = new Set();
  let weight = 0;
  // Pagefind runs in a page; its files are read from disk here.
  globalThis.fetch = async (address) => {
    const path = decodeURIComponent(String(address).replace(/^file:\/\//, "").split("?")[0]);
    const bytes = await readFile(path);
    if (!loaded.has(path)) {
      loaded.add(path);
      weight += /\.(js|json)$/.test(path) ? weigh(bytes) : bytes.length;
    }
    return {
      ok: true, status: 200, json: async () => JSON.parse(decoder.decode(bytes)),
      arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    };
  };
  const folder = `${site}/pagefind/`;
  const engine = await import(pathToFileURL(`${folder}pagefind.js`));
  await engine.options({ basePath: folder, baseUrl: "/" });
  await engine.init();
  const search = async (query) => {
    const { results } = await engine.search(query);
    const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return data.map(({ url }) => url.split("/").filter(Boolean).at(-1).replace("index.html", ""));
  };
  weight += weigh(await readFile(`${folder}pagefind.js`));
  await search("refund");
  return { name: "Pagefind", search, weight };
};

const discounted = (gains) => gains.slice(0, most)
  .reduce((sum, gain, place) => sum + (2 ** gain - 1) / Math.log2(place + 2), 0);

/** Normalized discounted cumulative gain (Järvelin and Kekäläinen 2002), by each query's own best order. */
const ndcg = (found, grades) => {
  const best = discounted([...grades.values()].sort((left, right) => right - left));
  return discounted(found.map((id) => grades.get(id) ?? 0)) / best;
};

const mean = (numbers) => numbers.length === 0 ? NaN : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const engines = [await serai(), await lunr(), await pagefind()];
const rows = [];
for (const engine of engines) {
  for (const judged of queries) {
    const found = await engine.search(judged.query);
    const best = Math.max(...judged.grades.values());
    rows.push({
      engine: engine.name, ...judged, found, ndcg: ndcg(found, judged.grades),
      success: judged.grades.get(found[0]) === best ? 1 : 0,
    });
  }
}

const show = (name, chosen) => {
  const cells = engines.map((engine) => {
    const own = chosen.filter((row) => row.engine === engine.name);
    return `${mean(own.map((row) => row.ndcg)).toFixed(3)} / ${mean(own.map((row) => row.success)).toFixed(2)}`;
  });
  const count = chosen.length / engines.length;
  console.log(name.padEnd(12), String(count).padStart(4), ...cells.map((cell) => cell.padStart(14)));
};
console.log("Ranking of judged queries: NDCG@10 / success@1\n");
console.log("".padEnd(17), ...engines.map((engine) => engine.name.padStart(14)));
show("test", rows.filter((row) => row.split === "test"));
show("tune", rows.filter((row) => row.split === "tune"));
for (const kind of new Set(queries.map((query) => query.kind))) {
  show(`  ${kind}`, rows.filter((row) => row.kind === kind));
}
console.log("\nWeight of the first answer, compressed:",
  engines.map((engine) => `${engine.name} ${(engine.weight / 1000).toFixed(0)} KB`).join(", "));
if (process.env.SHOW_MISSES) {
  for (const row of rows.filter((row) => row.engine === "Serai" && row.split === "tune" && row.ndcg < 0.8)) {
    console.log(row.ndcg.toFixed(2), row.kind, JSON.stringify(row.query), "found", row.found.slice(0, 5).join(" "),
      "wanted", [...row.grades].map(([id, grade]) => `${id}:${grade}`).join(" "));
  }
}
process.exit(0);
