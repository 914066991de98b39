/** Where Monaco looks for its workers. */
declare var MonacoEnvironment: { readonly getWorker: (id: string, kind: string) => Worker };

declare module '*.css';
