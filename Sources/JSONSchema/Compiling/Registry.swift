import Diagnostics
import Values

/// A spot in a schema document, linked to the one that holds it.
///
/// Pointers are put together only where they are shown, since those of a large document are longer
/// than the document.
struct Place: Sendable {
  /// The spot that holds this one; nil for the root of a document.
  let parent: Int?
  /// The key or index that leads here.
  let step: DataPath.Step
  /// What is there.
  let value: Value
  /// The schema resource that it is part of.
  var resource = 0
  /// The schema that is there, if one is.
  var schema: Int?
}

/// A schema with an address of its own, and what is below it up to the next one.
struct Resource: Sendable {
  /// The absolute address, or as much of it as is known.
  let address: String
  /// The place of its root.
  let root: Int
  /// The places of `$anchor` and `$dynamicAnchor`.
  var anchors: [ExactText: Anchor] = [:]

  struct Anchor: Sendable {
    let place: Int
    var isDynamic: Bool
  }
}

/// All schemas of a document, found by address, anchor and pointer.
struct Registry: Sendable {
  private struct Child: Hashable {
    let parent: Int
    let step: ExactText
  }

  private(set) var places: [Place] = []
  var resources: [Resource] = []
  var subschemas: [Subschema] = []
  /// For each name of a `$dynamicRef` the schemas with that anchor, by rising resource.
  var dynamicGroups: [[DynamicTarget]] = []
  private var children: [Child: Int] = [:]
  private var addresses: [ExactText: Int] = [:]

  /// Adds the root of a document.
  mutating func addRoot(_ value: Value, address: String) -> Int {
    places.append(Place(parent: nil, step: .index(0), value: value))
    addResource(address, root: places.count - 1)
    return places.count - 1
  }

  /// Makes a place the root of a resource.
  mutating func addResource(_ address: String, root: Int) {
    addresses[ExactText(address)] = resources.count
    resources.append(Resource(address: address, root: root))
    places[root].resource = resources.count - 1
  }

  /// Makes a place a schema.
  mutating func addSchema(at place: Int) {
    places[place].schema = subschemas.count
    subschemas.append(Subschema(place: place, resource: places[place].resource))
  }

  /// The resource with an address; nil where there is none.
  func resource(at address: String) -> Int? { addresses[ExactText(address)] }

  /// The place one step below another; nil where nothing is there.
  mutating func child(of parent: Int, _ step: DataPath.Step) -> Int? {
    let key = Child(parent: parent, step: ExactText(step.pointerToken))
    if let known = children[key] { return known }
    guard let value = places[parent].value.child(step) else { return nil }
    return add(Place(parent: parent, step: step, value: value), as: key)
  }

  /// The place of a value that is known to be one step below another.
  mutating func child(of parent: Int, _ step: DataPath.Step, value: Value) -> Int {
    let key = Child(parent: parent, step: ExactText(step.pointerToken))
    return children[key] ?? add(Place(parent: parent, step: step, value: value), as: key)
  }

  private mutating func add(_ place: Place, as key: Child) -> Int {
    var place = place
    if let parent = place.parent { place.resource = places[parent].resource }
    places.append(place)
    children[key] = places.count - 1
    return places.count - 1
  }

  /// The way from the root of the document to a place.
  func path(to place: Int) -> DataPath { path(from: nil, to: place) }

  /// The address of a place: its resource's, and a pointer from there.
  func absoluteLocation(of place: Int) -> String {
    let resource = resources[places[place].resource]
    return resource.address + "#" + path(from: resource.root, to: place).jsonPointer
  }

  private func path(from root: Int?, to place: Int) -> DataPath {
    var steps: [DataPath.Step] = []
    var place = place
    while place != root, let parent = places[place].parent {
      steps.append(places[place].step)
      place = parent
    }
    return DataPath(steps.reversed())
  }
}
