import Decoding
import Glibc

/// The one place that asks what time it is.
enum Clock {
  /// The day it is, in UTC.
  static var today: CalendarDate { CalendarDate(day: Int(time(nil)) / 86_400) }

  /// Nanoseconds since 1970, as the times of files are.
  static var nanoseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }

  /// Seconds since some moment in the past.
  static var seconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
