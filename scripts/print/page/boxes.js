// print, in the page: tables and figures of the narrative, each with the white below it and what stands there.
;(() => {
  const isBox = (element) => element.matches('.table-box, figure.figure')
  const next = (element) =>
    element.nextElementSibling ??
    (element.parentElement?.closest('.narrative') && !element.parentElement.matches('.narrative') ? next(element.parentElement) : null)
  const boxes = [...document.querySelectorAll('.narrative .table-box, .narrative figure.figure')]
  const found = boxes.flatMap((box, number) => {
    const after = box.matches('.wide') ? null : next(box)
    if (!after || isBox(after)) return []
    box.dataset.jibaoBox = String(number)
    after.id ||= 'jibao-after-' + number
    return [{ number, id: after.id, white: parseFloat(getComputedStyle(box).marginBottom) * 0.75 }]
  })
  return { pitch: parseFloat(getComputedStyle(document.body).lineHeight) * 0.75, boxes: found }
})()
