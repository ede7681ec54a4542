import Decoding
import Glibc

/// The one place that asks what time it is.
enum Clock {
  /// The day it is, in UTC.
  static var today: CalendarDate { CalendarDate(day: Int(time(nil)) / 86_400) }

  /// Seconds since some moment in the past.
  static var seconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
