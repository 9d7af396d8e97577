"""The language of the search box on one page."""

from typing import Final

REFERENCE: Final = """\
Words
  red boat              files about it; names and texts with these words come first
  "red boat"            only files with these words in a row, in their name, folder or text
  -boat  -"red boat"    only files without them
  cat OR dog            one or the other is enough

Several things at once (a blank on both sides of + and -)
  a red boat + ./harbour.jpg - people      what is added pulls, what is taken away pushes
  2:a red boat + 0.5:./harbour.jpg         how much each counts; 1 unless it is said

Files
  ./a.jpg  ../a.jpg  ~/a.jpg  /home/eva/a.jpg    files like this one
  ./photo.jpg[120,40,600,400]       a part of a picture: left, top, right, bottom in pixels
  image:./film.mp4  sound:./film.mp4    only its picture, only its sound
  like:"./my photo.jpg"             a path with blanks
  file:123                          a file of the library by its number (file in --json)

Filters: nothing outside of them is ever shown. In front of each, - turns it round.
  type:image            image, sound, video, document, pdf, image/png
  in:~/Trips            below a folder; in:Trips also finds one at the top of the library
  after:2024-06         from that date on         before:2025      until then
  date:"last week"      date:2024-06  date:2023..2024  date:yesterday
  size:>1MB             size:<=200k  size:1MB..5MiB  size:1.5MB (rounded)
  ext:pdf               the end of the file's name
  name:draft            in the file's name; the whole name with *: name:"IMG_*.jpg"
  camera:pixel          in the camera's name
  near:Berlin           near:"Paris, Texas"<50km  near:52.5,13.4<500m  (25 km unless it is said)
  has:text              text, place, date, camera, caption, thumbnail
  type:image,pdf  type:image OR ext:txt    one of them is enough; otherwise all have to hold

Whatever is none of this is a word. Quotes make words of signs: "2:1" "OR". A text that is the whole name of a
file means that name. --literal takes everything as words."""
