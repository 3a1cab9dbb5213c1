const workerFiles: Readonly<Record<string, string>> = {
  json: 'json.worker.js',
  graphql: 'graphql.worker.js',
};

/** Tells the editor where its workers are: beside this script, on our own origin. */
const environment = {
  getWorker(_workerId: string, label: string): Worker {
    const file = workerFiles[label] ?? 'editor.worker.js';
    return new Worker(new URL(file, import.meta.url), { type: 'module', name: label });
  },
};

Object.assign(globalThis, { MonacoEnvironment: environment });
