/// <reference types="vite/client" />

/** Trusted Types (W3C), as far as this window uses them. The compiler's DOM library does not have them yet. */
interface SotayPolicies {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string; createScriptURL(url: string): string },
  ): NonNullable<import('dompurify').Config['TRUSTED_TYPES_POLICY']>
}

interface Window {
  readonly trustedTypes?: SotayPolicies
}
