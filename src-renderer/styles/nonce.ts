// React Aria adds style elements at run time; the policy of app:// admits them by this page's nonce. This module must
// run before any that adds one.
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
if (meta) Object.assign(globalThis, { __webpack_nonce__: meta.nonce })

export {}
