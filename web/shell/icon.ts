/** A square half hatched, half solid: the look of a promise that waits. */
export const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%2377b9fe' d='M0 0h16v16H0z'/%3E%3Cpath stroke='%23263f8f' stroke-width='3' d='M-2 6 6-2M-2 14 14-2M2 18 18 2M10 18l8-8'/%3E%3C/svg%3E"
