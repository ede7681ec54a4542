public import Caching
import Files
import Search

/// What is like each template of a catalog, so that after a change of a few only they, and what is like them, are
/// compared again.
public struct LikenessMemory: Sendable {
  /// What stands for the ids of all templates, whose order gives them their positions.
  private let ids: Fingerprint?
  /// What stands for what each says and is made of.
  private let contents: [Content]
  /// What is like each, packed: of most nobody asks.
  private let neighbourhoods: [PackedBytes]
  /// The words of each.
  let words: WordMemory

  /// What stands for what a template says and is made of.
  private struct Content: Sendable, Equatable {
    let whole: Fingerprint
    /// For what it is made of alone, and what it names.
    let form: Fingerprint
  }

  /// Nothing is known yet.
  public init() { (ids, contents, neighbourhoods, words) = (nil, [], [], WordMemory()) }

  /// Those that are most like a template, most alike first, without itself; as many as are wanted of those that will
  /// do.
  func alike(
    _ position: Int, most: Int = .max, where willDo: (Neighbour) -> Bool = { _ in true }
  ) -> [Neighbour] {
    var found: [Neighbour] = []
    Neighbourhood.forEachNeighbour(in: neighbourhoods[position]) { neighbour in
      if neighbourhoods.indices.contains(neighbour.position), willDo(neighbour) {
        found.append(neighbour)
      }
      return found.count < most
    }
    return found
  }

  /// Compares the templates of a model.
  ///
  /// - Parameters:
  ///   - model: made after the words of `earlier`, or after none.
  ///   - earlier: what was found before.
  init(_ model: ContentModel, after earlier: LikenessMemory, workers: Int? = nil) {
    ids = Self.ids(of: model)
    contents = earlier.contents(of: model, workers)
    words = model.memory
    let stale = earlier.stale(in: model, ids, contents)
    let found = Self.neighbourhoods(of: stale, model, workers)
    guard stale.count < model.ids.count else {
      neighbourhoods = found
      return
    }
    var all = earlier.neighbourhoods
    for (position, neighbourhood) in zip(stale, found) { all[position] = neighbourhood }
    neighbourhoods = all
  }

  /// Writes what stands for all that is said of what is like a template: what it says, and what those say that
  /// are shown as like it.
  func packRelated(
    of position: Int, _ shown: some Collection<Neighbour>, into writer: inout PackedWriter
  ) {
    writer.add(contents[position].whole)
    writer.add(shown) { writer, neighbour in
      writer.add(neighbour.position)
      writer.add(contents[neighbour.position].whole)
      writer.addWord(UInt64(neighbour.similarity.bitPattern))
    }
  }

  private static func neighbourhoods(
    of positions: [Int], _ model: ContentModel, _ workers: Int?
  ) -> [PackedBytes] {
    let step = max(1, min(64, (positions.count + 63) / 64))
    let ranges = stride(from: 0, to: positions.count, by: step).map {
      $0..<min(positions.count, $0 + step)
    }
    return parallelMap(ranges, workers: workers) { range in
      var cosines = [Float](repeating: 0, count: model.ids.count)
      return range.map { Neighbourhood(of: positions[$0], in: model, &cosines).packed }
    }.flatMap { $0 }
  }

  /// The templates around which something may be different: those that have changed, those that had one of these
  /// among their candidates, and those that now would.
  func stale(in model: ContentModel) -> [Int] {
    stale(in: model, Self.ids(of: model), contents(of: model, nil))
  }

  private func stale(
    in model: ContentModel, _ ids: Fingerprint?, _ contents: [Content]
  ) -> [Int] {
    guard ids == self.ids else { return Array(contents.indices) }
    let isChanged = contents.indices.map { contents[$0].whole != self.contents[$0].whole }
    let changed = contents.indices.filter { isChanged[$0] }
    // Where much has changed, looking for what is touched costs more than it spares.
    guard changed.count * 8 < contents.count else { return Array(contents.indices) }
    let known = neighbourhoods.map { try? Neighbourhood.Origin(packed: $0, isChanged) }
    var isNear = [Bool](repeating: false, count: contents.count)
    var cosines = [Float](repeating: 0, count: contents.count)
    for position in changed {
      for index in cosines.indices { cosines[index] = 0 }
      model.addCosines(of: position, to: &cosines)
      for other in cosines.indices where cosines[other] >= known[other]?.cutoff ?? -.infinity {
        isNear[other] = true
      }
    }
    return contents.indices.filter { position in
      isChanged[position] || isNear[position]
        || known[position]?.hasChanged ?? true
        || model.children(of: position).contains { isChanged[$0] }
    }
  }

  private static func ids(of model: ContentModel) -> Fingerprint {
    var writer = PackedWriter()
    writer.add(model.ids) { $0.add($1) }
    return writer.fingerprint
  }

  private func contents(of model: ContentModel, _ workers: Int?) -> [Content] {
    parallelMap(count: model.ids.count, workers: workers) { position in
      let form = Self.form(of: position, model)
      if let earlier = model.earlier[position], contents[earlier].form == form {
        return contents[earlier]
      }
      return Content(whole: Self.whole(of: position, model, form), form: form)
    }
  }

  private static func form(of position: Int, _ model: ContentModel) -> Fingerprint {
    let (structure, references) = (model.structures[position].key, model.references[position])
    if references.isEmpty { return structure }
    var writer = PackedWriter()
    writer.add(structure)
    writer.add(references.sorted()) { $0.add($1) }
    return writer.fingerprint
  }

  private static func whole(
    of position: Int, _ model: ContentModel, _ form: Fingerprint
  ) -> Fingerprint {
    var writer = PackedWriter()
    writer.add(model.vectors[position]) { writer, weight in
      writer.add(model.terms[Int(weight.term)])
      writer.addWord(UInt64(weight.weight.bitPattern))
    }
    writer.add(form)
    return writer.fingerprint
  }

  // MARK: - Packing

  /// Writes it whole.
  public func pack(into writer: inout PackedWriter) {
    writer.add(ids != nil)
    if let ids { writer.add(ids) }
    writer.add(contents) { writer, content in
      writer.add(content.whole)
      writer.add(content.form)
    }
    writer.add(neighbourhoods) { $0.add($1) }
    words.pack(into: &writer)
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    ids = try reader.bool() ? try reader.fingerprint() : nil
    contents = try reader.list { (reader) throws(PackedDamage) in
      let whole = try reader.fingerprint()
      return Content(whole: whole, form: try reader.fingerprint())
    }
    neighbourhoods = try reader.list { (reader) throws(PackedDamage) in try reader.slice() }
    words = try WordMemory(packed: &reader)
    guard contents.count == neighbourhoods.count, contents.count == words.templates.count else {
      throw PackedDamage()
    }
  }
}
