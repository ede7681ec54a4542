import Playground
import TestSupport
import Testing
import Values

/// What is no request is answered, never a trap.
@Suite struct HostileRequestTests {
  private static let noRequests: [String] = [
    "", "{", "null", "[]", "3", "\"make\"", "{}", #"{"call": 3}"#, #"{"call": "mke"}"#,
    #"{"call": "make", "call": "make"}"#, #"{"call": "make", "parameters": []}"#,
    #"{"call": "make", "texts": {"company": 3}}"#, #"{"call": "make", "locale": 1}"#,
    #"{"call": "make", "customizations": {}}"#, #"{"call": "export"}"#,
    #"{"call": "compare", "before": 1}"#, #"{"call": "open", "template": 1}"#,
    #"{"call": "open", "template": {}, "tools": [1]}"#,
    #"{"call": "open", "template": {}, "templates": [{"templateId": "x", "versions": ["y"]}]}"#,
    #"{"call": "extend"}"#, "\u{FEFF}{}", "{\"call\": \"\u{0}\"}",
    String(repeating: "[", count: 100_000), #"{"call":"#,
  ]

  @Test(arguments: noRequests)
  func `what is no request is said to be none`(_ text: String) throws {
    var session = PlaygroundSession()
    _ = try session.answer(to: try PlaygroundFixture.named("customizations").opening())
    let answer = try JSONReader.value(of: session.answer(Array(text.utf8)))
    #expect(answer["ok"] == false)
    #expect(answer["problems"]?[0]?["id"] == "invalid-request")
    #expect(try session.answer(to: ["call": "make"])["ok"] == true)
  }

  @Test func `a request beyond its size is refused`() throws {
    var session = PlaygroundSession()
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: 9 << 20)
    let answer = try JSONReader.value(of: session.answer(bytes))
    #expect(answer["problems"]?[0]?["id"] == "invalid-request")
  }

  @Test func `bytes that are no text are refused`() throws {
    var session = PlaygroundSession()
    let answer = try JSONReader.value(of: session.answer([0x7B, 0xFF, 0xFE, 0x7D]))
    #expect(answer["problems"]?[0]?["id"] == "invalid-request")
  }

  @Test func `mangled requests are all answered`() throws {
    var generator = SeededGenerator(seed: 8)
    let fixture = PlaygroundFixture.named("every-input")
    var session = PlaygroundSession()
    let opening = Array(JSONWriter.plainText(of: try fixture.opening()).utf8)
    let requests = try fixture.requests().map { Array(JSONWriter.plainText(of: $0).utf8) }
    for round in 0..<600 {
      let place = generator.next(requests.count)
      var request = round % 4 == 0 ? opening : requests[place]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: request.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: request[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
        case 1: request.remove(at: place)
        default: request.insert(request[request.count - 1 - place], at: place)
        }
        if request.isEmpty { request = [0x7B] }
      }
      let answer = try JSONReader.value(of: session.answer(request))
      #expect(answer["ok"]?.bool != nil)
    }
  }
}
