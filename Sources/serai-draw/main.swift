// Draws SVG as PNG, picture after picture, for `serai build`.
//
// A process of its own: the libraries that draw take longer to load than most commands of Serai run, and what
// they make of a stranger's words they do apart from everything else. A picture comes as its length in bytes, in
// four bytes with the highest first, and the SVG; a PNG goes back in the same way, of length 0 where none was made.

while let picture = Frame.read() {
  Frame.write(drawPNG(picture) ?? [])
}
