/// The numbers beside an axis: round ones, from 0 to above the largest value.
struct ChartScale: Equatable {
  /// The numbers, smallest first.
  let ticks: [Int]

  /// The end of the axis.
  var top: Int { ticks.last ?? 1 }

  /// A scale of at most six numbers.
  init(upTo largest: Int) {
    var step = 1
    // 1, 2, 5, 10, 20, 50, …
    while step * 5 < largest {
      let digits = String(step)
      step = digits.hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    let count = max(1, (largest + step - 1) / step)
    ticks = (0...count).map { $0 * step }
  }
}
