/// What `serve` puts into pages, which no published page has: the script that follows changes.
enum LivePage {
  /// The folder of what the server itself has to say, below the site's path.
  static let folder = ".serai/"
  static let script = folder + "live.js"
  static let stylesheet = folder + "live.css"
  static let events = folder + "events"

  /// A page with the script, which knows by its address which state of the site the page shows.
  static func adding(to html: [UInt8], base: String, generation: Int) -> [UInt8] {
    let tag = "<script src=\"\(base)\(script)?generation=\(generation)\" defer></script>\n"
    let end = Array("</head>".utf8)
    guard let place = html.firstRange(of: end)?.lowerBound else { return html + Array(tag.utf8) }
    return html[..<place] + Array(tag.utf8) + html[place...]
  }

  /// A page in place of one that cannot be shown.
  static func message(_ title: String, _ text: String, base: String, generation: Int) -> [UInt8] {
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(title.escaped)</title>
      </head>
      <body><h1>\(title.escaped)</h1><pre>\(text.escaped)</pre></body>
      </html>

      """
    return adding(to: Array(page.utf8), base: base, generation: generation)
  }

  /// What is served in place of the site's service worker: one that takes itself, and what the site's has kept, away,
  /// so that nothing old is shown.
  static let noServiceWorker = """
    addEventListener("install", () => skipWaiting());
    addEventListener("activate", (event) => event.waitUntil((async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await registration.unregister();
    })()));

    """
}

extension String {
  /// As text of an HTML page.
  fileprivate var escaped: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
    return text
  }
}
