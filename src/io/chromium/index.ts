/**
 * A Chromium on this machine, for printing.
 * In: a page as a file. Out: a PDF beside it. It asks the network for nothing and is never left running.
 */
export { printPdf } from './print-pdf.ts'
