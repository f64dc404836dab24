let writing: AbortController | undefined

/**
 * Puts what the server writes for an address in the place of what it wrote for the last one. Of several in flight only the newest
 * arrives; tells whether it did.
 */
export async function rewrite(address: string, selectors: readonly string[]): Promise<boolean> {
  writing?.abort()
  writing = new AbortController()
  const text = await fetch(address, { signal: writing.signal })
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined)
  if (text === undefined) return false
  const page = new DOMParser().parseFromString(text, 'text/html')
  for (const selector of selectors) {
    const fresh = page.querySelectorAll(selector)
    document.querySelectorAll(selector).forEach((element, index) => {
      const written = fresh[index]
      if (written) element.replaceWith(written)
    })
  }
  return true
}
