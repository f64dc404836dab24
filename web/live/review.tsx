import { hydrateIslands } from '../island/hydrate.tsx'
import { Desk } from '../review/desk.tsx'

hydrateIslands('review', Desk)
