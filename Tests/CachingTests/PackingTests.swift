import Testing

@testable import Caching

@Suite struct PackingTests {
  @Test(arguments: [0, 1, 127, 128, 300, .max, -1, .min])
  func `a number is read as it was written`(number: Int) throws {
    var writer = PackedWriter()
    writer.add(number)
    var reader = PackedReader(writer.packed)
    #expect(try reader.int() == number)
    #expect(reader.isAtEnd)
  }

  @Test func `values of all kinds are read in the order in which they were written`() throws {
    var writer = PackedWriter()
    writer.add("naïve ☕")
    writer.add(String?.none)
    writer.add(String?.some(""))
    writer.add(true)
    writer.add(-0.0)
    writer.add([UInt8]([0, 255])[...])
    writer.add(Fingerprint([1]))
    writer.add(["a", "b"]) { $0.add($1) }
    var reader = PackedReader(writer.packed)
    #expect(try reader.string() == "naïve ☕")
    #expect(try reader.optionalString() == nil)
    #expect(try reader.optionalString() == "")
    #expect(try reader.bool())
    #expect(try reader.double().sign == .minus)
    #expect(try reader.slice() == PackedBytes([0, 255]))
    #expect(try reader.fingerprint() == Fingerprint([1]))
    let list = try reader.list { (reader) throws(PackedDamage) in try reader.string() }
    #expect(list == ["a", "b"])
    #expect(reader.isAtEnd)
  }

  @Test func `what is cut short is damaged, wherever it is cut`() throws {
    var writer = PackedWriter()
    writer.add(["one", "two"]) { $0.add($1) }
    for count in writer.bytes.indices {
      var reader = PackedReader(PackedBytes(writer.bytes[..<count]))
      #expect(throws: PackedDamage.self) {
        _ = try reader.list { (reader) throws(PackedDamage) in try reader.string() }
      }
    }
  }

  @Test func `a count beyond all bytes asks for no memory`() throws {
    for count in [Int.max, -1] {
      var writer = PackedWriter()
      writer.add(count)
      var reader = PackedReader(writer.packed)
      #expect(throws: PackedDamage.self) {
        _ = try reader.list { (reader) throws(PackedDamage) in try reader.int() }
      }
      reader = PackedReader(writer.packed)
      #expect(throws: PackedDamage.self) { _ = try reader.slice() }
    }
  }

  @Test func `texts side by side cannot be taken for others`() {
    var one = PackedWriter()
    one.add("ab")
    one.add("c")
    var other = PackedWriter()
    other.add("a")
    other.add("bc")
    #expect(one.fingerprint != other.fingerprint)
  }
}
