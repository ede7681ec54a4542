import Foundation
import Playground
import TestSupport
import Testing
import Values
import YAML

@Suite struct PlaygroundTests {
  @Test(arguments: PlaygroundFixture.all)
  func `requests are answered as the golden files say`(_ fixture: PlaygroundFixture) throws {
    var session = PlaygroundSession()
    var answers = [try session.answer(to: try fixture.opening())]
    for request in try fixture.requests() {
      guard var object = try session.answer(to: request).object else { continue }
      if let drawing = object["diagramSvg"]?.string {
        #expect(drawing.hasPrefix("<svg ") && drawing.hasSuffix("</svg>\n"))
        object["diagramSvg"] = nil
      }
      answers.append(.object(object))
    }
    let text = YAMLWriter.text(of: .array(answers))
    try expectGolden(text, fixture.folder.appendingPathComponent("answers.yaml"))
  }

  @Test func `states that appear and go are marked against the journey before`() throws {
    var session = PlaygroundSession()
    _ = try session.answer(to: try PlaygroundFixture.named("every-input").opening())
    let plain: Value = ["call": "make", "parameters": ["company": "Fjell", "tier": 2]]
    let more: Value = [
      "call": "make", "parameters": ["company": "Berg", "tier": 2, "escalates": true, "team": "A"],
    ]
    let first = try session.answer(to: plain)
    #expect(first["added"] == [] && first["removed"] == [] && first["changedStates"] == [])
    let second = try session.answer(to: more)
    #expect(second["added"] == ["hand-over"])
    #expect(second["changedStates"] == ["greet"])
    let drawing = try #require(second["diagramSvg"]?.string)
    #expect(drawing.contains("journey-state-added") && drawing.contains("journey-state-changed"))
    // What is wrong changes nothing of what is compared with.
    #expect(try session.answer(to: ["call": "make"])["ok"] == false)
    let third = try session.answer(to: plain)
    #expect(third["removed"] == [["stateId": "hand-over", "stateName": "Hand over"]])
  }

  @Test func `a session knows nothing more once it is closed`() throws {
    var session = PlaygroundSession()
    _ = try session.answer(to: try PlaygroundFixture.named("customizations").opening())
    #expect(try session.answer(to: ["call": "make"])["ok"] == true)
    #expect(try session.answer(to: ["call": "close"])["ok"] == true)
    let answer = try session.answer(to: ["call": "make"])
    #expect(answer["problems"]?[0]?["id"] == "invalid-request")
  }

  @Test func `a template with faults is not opened, and the one before stays`() throws {
    var session = PlaygroundSession()
    _ = try session.answer(to: try PlaygroundFixture.named("customizations").opening())
    let answer = try session.answer(to: ["call": "open", "template": ["templateId": "x"]])
    #expect(answer["ok"] == false)
    #expect(answer["problems"]?.array?.contains { $0["id"] == "missing-key" } == true)
    #expect(try session.answer(to: ["call": "make"])["ok"] == true)
  }
}
