import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SuretyError } from '../../model/problem.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Prints a page to PDF with the Chromium of this machine (`CHROMIUM_PATH` names another). Rejects when there is none. */
export function printPdf(html: string): Uint8Array {
  const browser = [process.env.CHROMIUM_PATH, ...PLACES].find(
    (path) => path !== undefined && existsSync(path),
  )
  if (browser === undefined) {
    throw new SuretyError(
      'browser-not-found',
      'No Chromium was found on this machine, and a PDF needs one.',
      'Install Chromium, or name one with CHROMIUM_PATH; --format html makes a page that any browser prints.',
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'surety-brief-'))
  try {
    const [page, pdf] = [join(folder, 'brief.html'), join(folder, 'brief.pdf')]
    writeFileSync(page, html)
    execFileSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-pdf-header-footer',
        // The page is a file of ours, and so are its fonts.
        '--allow-file-access-from-files',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    )
    return readFileSync(pdf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
