import type { Answers } from '../app/answers.ts'
import type { RowWriter } from '../app/import-parties.ts'
import type {
  LedgerWriter,
  MembershipTable,
  OpenedReading,
  ParseCases,
  ParseFramework,
  PathKind,
  RunMark,
  Sha256,
} from '../app/ports.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Framework, FrameworkFile } from '../model/framework.ts'
import type { Language } from '../model/language.ts'
import type { BriefAnswer } from '../views/index.ts'

/** An open store with the questions that it answers. It must be closed. */
export interface Session {
  readonly writer: LedgerWriter
  readonly answers: Answers
  /** What the user should know of the opening. */
  readonly notices: readonly string[]
  /** True when a running server holds the store and is asked in its place. */
  readonly remote: boolean
  readonly close: () => Promise<void>
}

/** Where a command looks for its store and framework. */
export interface Places {
  readonly store?: string | undefined
  readonly framework?: string | undefined
}

/** What is told of a document at intake, beside its text. */
export interface Told {
  readonly outlet?: string | undefined
  readonly address?: string | undefined
  readonly published?: string | undefined
  readonly title?: string | undefined
  readonly rights?: string | undefined
}

/** How a run of reading is done. */
export interface ReadingOptions {
  readonly threads: number
}

/** What `main` hands to the commands: everything outside the use cases. */
export interface Tools {
  readonly version: string
  /** The folder of a framework when none is named. */
  readonly defaultFramework: string
  readonly open: (places: Places) => Promise<Session>
  readonly serve: (places: Places, port: number) => Promise<void>
  readonly readFrameworkFolder: (folder: string) => readonly FrameworkFile[]
  readonly parseFramework: ParseFramework
  readonly readCaseFiles: (folder: string) => readonly FrameworkFile[]
  readonly parseCases: ParseCases
  /** A framework's files, none when the folder is new, and the id that a new one would have. */
  readonly readFolderIfThere: (folder: string) => {
    readonly files: readonly FrameworkFile[]
    readonly id: string
  }
  readonly toMembershipTable: (
    text: string,
    name: string,
  ) => { readonly file: FrameworkFile; readonly table: MembershipTable }
  readonly writeFrameworkFiles: (folder: string, files: readonly FrameworkFile[]) => void
  readonly rowWriter: RowWriter
  /** A brief as a page that stands alone. */
  readonly renderBrief: (answer: BriefAnswer, origin: string, lang: Language) => string
  /** Rejects where no Chromium is found. */
  readonly printPdf: (html: string) => Uint8Array
  readonly writeFile: (path: string, content: string | Uint8Array) => void
  readonly readTextFile: (path: string) => string
  readonly openStandardInput: () => AsyncIterable<Uint8Array>
  /** A file as it streams by, unpacked; `count` is told how many bytes of it were taken. */
  readonly openFile: (
    path: string,
    count: (bytes: number) => void,
  ) => Promise<AsyncIterable<Uint8Array>>
  readonly describePath: (
    path: string,
  ) => { readonly kind: PathKind; readonly size: number; readonly changed: number } | undefined
  readonly listReports: (folder: string) => {
    readonly files: readonly string[]
    readonly passed: number
  }
  readonly fetchPage: (address: string) => Promise<{
    readonly address: string
    readonly contentType: string
    readonly bytes: Uint8Array
  }>
  /** Reads items, with `threads` threads when there are many. It must be closed. */
  readonly openReading: (
    framework: Framework,
    told: Told,
    options: ReadingOptions,
  ) => Promise<OpenedReading>
  readonly openRunMark: (places: Places, name: string) => RunMark
  readonly listFiles: (folder: string, ending: string) => readonly string[]
  readonly parseYamlText: (text: string, name: string) => unknown
  readonly toDocument: (text: string, name: string, told: Told) => Document
  readonly readDocument: (
    document: Document,
    framework: Framework,
    learned?: boolean,
  ) => readonly Claim[]
  readonly readerVersion: string
  readonly sha256: Sha256
  /** RFC 4180. */
  readonly toCsv: (table: {
    readonly header: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }) => string
  readonly now: () => number
  /** How many cores this machine has for us. */
  readonly cores: number
}
