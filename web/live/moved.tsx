import { hydrateIslands } from '../island/hydrate.tsx'
import { MovedNotice } from '../island/moved-notice.tsx'

hydrateIslands('moved', MovedNotice)
