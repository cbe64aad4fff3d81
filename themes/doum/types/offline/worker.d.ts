/* What a service worker finds around it. Read by the type checker only. */

/** What the build writes above it. */
declare const SITE: {
  base: string;
  version: string;
  /** What every page needs. */
  shell: string[];
  /** The page of each language's part of the site that says that there is no connection. */
  pages: Record<string, string>;
};

declare const clients: Clients;
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(
  type: K,
  listener: (event: ServiceWorkerGlobalScopeEventMap[K]) => unknown,
): void;
