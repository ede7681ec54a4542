/// A path of cubic Bézier curves under construction.
struct CurvePath {
  /// The start, then two control points and an end for each curve.
  private(set) var points: [Point]

  init(from start: Point) { points = [start] }

  var curveCount: Int { points.count / 3 }

  private var end: Point { points[points.count - 1] }

  /// Goes straight; on from a straight stretch in the same direction as one curve with it, unless
  /// `separate`.
  mutating func line(to point: Point, separate: Bool = false) {
    guard point != end else { return }
    if !separate, points.count > 3, isVerticalLine, point.x == end.x {
      points[points.count - 2] = point
      points[points.count - 1] = point
    } else {
      points += [end, point, point]
    }
  }

  /// Swings over, upright at both ends; straight down where there is nothing to swing.
  mutating func swing(to point: Point) {
    guard point.x != end.x else { return line(to: point) }
    let middle = (end.y + point.y) / 2
    points += [Point(x: end.x, y: middle), Point(x: point.x, y: middle), point]
  }

  /// How round corners are.
  static let cornerRadius = 10

  /// Goes level to `x`, turns round a corner there and goes down to `y`.
  mutating func turnDown(at x: Int, to y: Int) {
    let side = x < end.x ? 1 : -1
    let corner = Point(x: x, y: end.y)
    line(to: Point(x: x + side * Self.cornerRadius, y: end.y))
    curve(corner, corner, to: Point(x: x, y: end.y + Self.cornerRadius))
    line(to: Point(x: x, y: y))
  }

  /// Goes down to a corner, turns round it and goes level to `point`.
  mutating func turnSideways(to point: Point) {
    let side = point.x < end.x ? -1 : 1
    let corner = Point(x: end.x, y: point.y)
    line(to: Point(x: end.x, y: point.y - Self.cornerRadius))
    curve(corner, corner, to: Point(x: corner.x + side * Self.cornerRadius, y: point.y))
    line(to: point)
  }

  /// Adds a curve as it is.
  mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    points += [first, second, point]
  }

  private var isVerticalLine: Bool {
    let start = points[points.count - 4]
    return start.x == end.x && points[points.count - 3] == start && points[points.count - 2] == end
  }
}
