/**
 * Other threads of this process. In: a module and what its threads start with. Out: answers to what they are asked, whichever is free.
 */
export { openThreads } from './open-threads.ts'
