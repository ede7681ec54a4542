import Patterns

/// A format that can be asserted.
enum Format: UInt8, Sendable {
  case date, time, dateTime, duration, email, hostname, ipv4, ipv6, uri, uriReference, uuid
  case jsonPointer, relativeJSONPointer, regex

  /// The format of a name; nil for those that are not known, which ask for nothing.
  init?(_ name: String) {
    switch name {
    case "date": self = .date
    case "time": self = .time
    case "date-time": self = .dateTime
    case "duration": self = .duration
    case "email": self = .email
    case "hostname": self = .hostname
    case "ipv4": self = .ipv4
    case "ipv6": self = .ipv6
    case "uri": self = .uri
    case "uri-reference": self = .uriReference
    case "uuid": self = .uuid
    case "json-pointer": self = .jsonPointer
    case "relative-json-pointer": self = .relativeJSONPointer
    case "regex": self = .regex
    default: return nil
    }
  }

  /// The name that schemas use.
  var name: String {
    switch self {
    case .date: "date"
    case .time: "time"
    case .dateTime: "date-time"
    case .duration: "duration"
    case .email: "email"
    case .hostname: "hostname"
    case .ipv4: "ipv4"
    case .ipv6: "ipv6"
    case .uri: "uri"
    case .uriReference: "uri-reference"
    case .uuid: "uuid"
    case .jsonPointer: "json-pointer"
    case .relativeJSONPointer: "relative-json-pointer"
    case .regex: "regex"
    }
  }

  /// What a person calls it, with an example.
  var phrase: String {
    switch self {
    case .date: "a date such as 2026-11-23"
    case .time: "a time such as 09:30:00Z or 09:30:00+02:00"
    case .dateTime: "a date and time such as 2026-11-23T09:30:00Z"
    case .duration: "a duration such as P3D, PT1H30M or P2W"
    case .email: "an email address such as ada@example.org"
    case .hostname: "a host name such as www.example.org"
    case .ipv4: "an IPv4 address such as 192.0.2.1"
    case .ipv6: "an IPv6 address such as 2001:db8::1"
    case .uri: "a URI such as https://example.org/a"
    case .uriReference: "a URI or a relative reference such as ../a"
    case .uuid: "a UUID such as 123e4567-e89b-12d3-a456-426614174000"
    case .jsonPointer: "a JSON Pointer such as /a/0"
    case .relativeJSONPointer: "a relative JSON Pointer such as 1/a"
    case .regex: "a regular expression of ECMAScript"
    }
  }

  /// Whether a text has the format.
  func allows(_ text: String) -> Bool {
    if self == .regex { return (try? Pattern(text)) != nil }
    return text.withBytes { bytes in
      var reader = FormatReader(bytes)
      let isRead =
        switch self {
        case .date: reader.date()
        case .time: reader.time()
        case .dateTime: reader.dateTime()
        case .duration: reader.duration()
        case .email: reader.email()
        case .hostname: reader.hostname()
        case .ipv4: reader.ipv4()
        case .ipv6: reader.ipv6()
        case .uri: reader.uri()
        case .uriReference: reader.uriReference()
        case .uuid: reader.uuid()
        case .jsonPointer: reader.jsonPointer()
        case .relativeJSONPointer: reader.relativeJSONPointer()
        case .regex: false
        }
      return isRead && reader.isAtEnd
    }
  }
}
