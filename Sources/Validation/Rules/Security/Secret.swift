import Diagnostics

/// A key or token that looks real.
struct Secret: Rule {
  let id = "secret"
  let category = RuleCategory.security

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.longWord, .dashes]

  /// What a kind of key begins with, and how many of its characters follow.
  private struct Kind {
    let name: String
    let prefix: String
    let length: Int
  }

  /// Source: the services' own documentation of their keys' forms.
  private static let kinds = [
    Kind(name: "an access key of AWS", prefix: "AKIA", length: 16),
    Kind(name: "an access key of AWS", prefix: "ASIA", length: 16),
    Kind(name: "a token of GitHub", prefix: "ghp_", length: 36),
    Kind(name: "a token of GitHub", prefix: "gho_", length: 36),
    Kind(name: "a token of GitHub", prefix: "ghs_", length: 36),
    Kind(name: "a token of GitHub", prefix: "github_pat_", length: 40),
    Kind(name: "a token of GitLab", prefix: "glpat-", length: 20),
    Kind(name: "a token of Slack", prefix: "xoxb-", length: 20),
    Kind(name: "a token of Slack", prefix: "xoxp-", length: 20),
    Kind(name: "a key of Stripe", prefix: "sk_live_", length: 20),
    Kind(name: "a key of Stripe", prefix: "rk_live_", length: 20),
    Kind(name: "a key of Google", prefix: "AIza", length: 35),
    Kind(name: "a key of SendGrid", prefix: "SG.", length: 40),
    Kind(name: "a key of OpenAI", prefix: "sk-proj-", length: 40),
    Kind(name: "a key of Anthropic", prefix: "sk-ant-", length: 40),
    Kind(name: "a token of npm", prefix: "npm_", length: 36),
    Kind(name: "a token of PyPI", prefix: "pypi-", length: 40),
  ]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    for text in entry.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts.having(Self.signs) { check(text, &report) }
  }

  private func check(_ text: CatalogText, _ report: inout Report) {
    if text.features.contains(.dashes), let offset = text.text.offset(of: "PRIVATE KEY-----") {
      return add("a private key", text, offset, 11, &report)
    }
    guard text.features.contains(.longWord) else { return }
    let bytes = Array(text.text.utf8)
    var start = 0
    while start < bytes.count {
      guard bytes[start].isKeyByte else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, bytes[end].isKeyByte { end += 1 }
      if end - start >= 20, let kind = kind(of: bytes[start..<end]) {
        let before = String(decoding: bytes[..<start], as: UTF8.self).unicodeScalars.count
        add(kind, text, before, end - start, &report)
        return
      }
      start = end
    }
  }

  /// What kind of key a word is; nil for one that is none, or only stands for one.
  private func kind(of word: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: word, as: UTF8.self)
    let isPlaceholder = ["EXAMPLE", "XXXX", "xxxx", "0000000", "1234567", "your"].contains {
      text.contains($0)
    }
    guard !isPlaceholder, Set(word).count >= 8 else { return nil }
    if text.hasPrefix("eyJ"), text.split(separator: ".").count == 3, text.utf8.count > 60 {
      return "a web token (JWT)"
    }
    return Self.kinds.first {
      text.hasPrefix($0.prefix) && text.utf8.count >= $0.prefix.utf8.count + $0.length
    }?.name
  }

  /// The secret itself is not repeated in what is printed and stored elsewhere.
  private func add(
    _ kind: String, _ text: CatalogText, _ offset: Int, _ length: Int, _ report: inout Report
  ) {
    report.add(
      "This looks like \(kind)", at: text.location(offset, length),
      explanation:
        "What is published once is known to everybody; taking it out again does not help.",
      help: "Revoke it where it was made, and write a word such as EXAMPLE in its place")
  }
}

extension UInt8 {
  /// A character of keys and tokens.
  fileprivate var isKeyByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
