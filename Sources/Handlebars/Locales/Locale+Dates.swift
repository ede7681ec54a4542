extension Locale {
  /// How much a date says.
  enum DateStyle: Int {
    case short, medium, long, full

    init?(_ name: String) {
      switch name {
      case "short": self = .short
      case "medium": self = .medium
      case "long": self = .long
      case "full": self = .full
      default: return nil
      }
    }
  }

  /// A date: `5. März 2024`.
  func date(_ time: CivilTime, _ style: DateStyle) -> String {
    fill(item(.dates, style.rawValue), time, style)
  }

  /// A time of day: `15:04`.
  ///
  /// In the styles long and full it says how far it is from UTC, if that is known.
  func time(_ time: CivilTime, _ style: DateStyle) -> String {
    let isZoned = style == .short || style == .medium || time.offset != nil
    return fill(item(.times, isZoned ? style.rawValue : DateStyle.medium.rawValue), time, style)
  }

  /// A date with a time of day.
  func dateTime(_ time: CivilTime, _ style: DateStyle, _ timeStyle: DateStyle) -> String {
    date(time, style) + item(.joints, style.rawValue) + self.time(time, timeStyle)
  }

  /// A pattern of the table with a time in it; Scripts/make-locale-data says what its signs mean.
  private func fill(_ pattern: String, _ time: CivilTime, _ style: DateStyle) -> String {
    var text = ""
    var isSign = false
    for scalar in pattern.unicodeScalars {
      if isSign {
        text += part(scalar, time, style)
        isSign = false
      } else if scalar == "%" {
        isSign = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private func part(_ sign: Unicode.Scalar, _ time: CivilTime, _ style: DateStyle) -> String {
    let (year, hour) = (time.year ?? 0, time.hour ?? 0)
    switch sign {
    case "d": return String(time.day)
    case "D": return time.day.twoDigits
    case "m": return String(time.month)
    case "M": return time.month.twoDigits
    case "y": return String(year)
    case "Y": return (year % 100).twoDigits
    case "h": return String((hour + 11) % 12 + 1)
    case "H": return ((hour + 11) % 12 + 1).twoDigits
    case "j": return String(hour)
    case "J": return hour.twoDigits
    case "n": return time.minute.twoDigits
    case "k": return String(time.minute)
    case "s": return time.second.twoDigits
    case "q": return String(time.second)
    case "p": return item(.halves, hour < 12 ? 0 : 1)
    case "z": return zone(time.offset ?? 0, isLong: style == .full)
    case "0"..."9": return name(.months, Int(sign.value) - 0x30, time.month - 1)
    case "a"..."c": return name(.weekdays, Int(sign.value) - 0x61, time.weekday)
    default: return ""
    }
  }

  /// `UTC`, `GMT+2`, `GMT+5:45`, or `GMT+02:00`.
  private func zone(_ offset: Int, isLong: Bool) -> String {
    if offset == 0 { return item(.zones, isLong ? 1 : 0) }
    let (hours, minutes) = (Int(offset.magnitude) / 60, Int(offset.magnitude) % 60)
    let separator = item(.zones, 4)
    var text = item(.zones, offset < 0 ? 3 : 2) + (isLong ? hours.twoDigits : String(hours))
    if isLong || minutes != 0 { text += separator + minutes.twoDigits }
    return text
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
