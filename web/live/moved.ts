for (const notice of document.querySelectorAll<HTMLElement>('.moved')) {
  new EventSource('/events').addEventListener('moved', ({ data }) => {
    notice.hidden = Number(data) <= Number(notice.dataset.position)
    // The day may have moved since, so the way to the newest record is the address as it is now.
    notice.querySelector('a')?.setAttribute('href', location.pathname + location.search)
  })
}

export {}
