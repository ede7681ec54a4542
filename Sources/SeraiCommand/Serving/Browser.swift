import Glibc

/// The author's browser.
enum Browser {
  /// Shows an address, with whatever the desktop opens addresses with.
  static func open(_ address: String) {
    var process = pid_t()
    let words: [String] = ["xdg-open", address]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    guard posix_spawnp(&process, "xdg-open", nil, nil, arguments, environ) == 0 else {
      Terminal.write("serai: cannot find xdg-open: open \(address) yourself\n", to: .errors)
      return
    }
  }
}
