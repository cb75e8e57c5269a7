// print, in the page: the pictures that the browser cannot draw, by their addresses as they are written.
;(() =>
  Promise.all(
    [...document.images].map((image) =>
      image.decode().then(
        () => [],
        () => [image.getAttribute('src')],
      ),
    ),
  ).then((all) => all.flat()))()
