import Testing
import Values
import YAML

@Suite struct YAMLStreamTests {
  @Test func `a stream gives the data of each of its documents`() throws {
    let values = try YAMLStream.values(of: "a: 1\n--- [x, ~]\n...\n# nothing\n--- |\n  t\n")
    #expect(values == [["a": 1], ["x", nil], "t\n"])
  }
}
