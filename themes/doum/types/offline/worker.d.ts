/* The globals of a service worker. Used by the type checker only. */

/** Written above the script by the build. */
declare const SITE: {
  base: string;
  version: string;
  /** Assets that every page needs. */
  shell: string[];
  /** The offline page for each language's home page. */
  pages: Record<string, string>;
};

declare const clients: Clients;
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(
  type: K,
  listener: (event: ServiceWorkerGlobalScopeEventMap[K]) => unknown,
): void;
