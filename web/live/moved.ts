for (const notice of document.querySelectorAll<HTMLElement>('.moved')) {
  new EventSource('/events').addEventListener('moved', ({ data }) => {
    notice.hidden = Number(data) <= Number(notice.dataset.position)
  })
}

export {}
