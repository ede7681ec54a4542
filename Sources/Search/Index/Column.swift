/// A number of each document, such as `updated`: what is sorted by, or must lie in a range.
struct Column {
  let name: [UInt8]
  let values: [UInt32]
}
