import Values

/// Microseconds of one call: the median of nine batches, after a warm-up.
func measure(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var count = 1
  let begun = clock.now
  while clock.now - begun < .milliseconds(300) {
    try body()
    count += 1
  }
  let batch = max(1, count / 6)
  var times: [Double] = []
  for _ in 0..<9 {
    let time = try clock.measure { for _ in 0..<batch { try body() } }
    times.append(time / .microseconds(1) / Double(batch))
  }
  return times.sorted()[4]
}

/// Prints one result as a line of JSON.
func report(_ work: String, _ tool: String, _ micros: Double, output: String) {
  print(
    JSONWriter.text(
      of: [
        "work": .string(work), "tool": .string(tool), "micros": .number(micros),
        "output": .string(output),
      ]))
}

/// Keeps the optimizer from leaving out a result that nobody looks at.
@inline(never) func consume<Result>(_ result: Result) {}
