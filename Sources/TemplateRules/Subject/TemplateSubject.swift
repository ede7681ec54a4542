public import Diagnostics
public import Inheritance
public import JourneyGraphs
public import JourneyTemplates

/// One version of a template as rules look at it: resolved, with what several rules need worked
/// out once.
public final class TemplateSubject {
  /// The version as it was written.
  public let source: TemplateSource
  /// The version with all that it inherits.
  public let resolved: ResolvedTemplate
  /// The names of the catalog that it may use.
  public let known: KnownNames
  /// What people have written in the version's own files.
  public let texts: TextCollection

  /// Its states and transitions.
  public private(set) lazy var graph = JourneyGraph(template)
  /// Where it uses which parameters.
  public private(set) lazy var parameterUses = ParameterUses(self)

  /// Creates the subject of a version.
  ///
  /// - Parameter texts: what people have written in the version's own files.
  public init(
    _ source: TemplateSource, _ resolved: ResolvedTemplate, _ known: KnownNames,
    texts: TextCollection
  ) {
    self.source = source
    self.resolved = resolved
    self.known = known
    self.texts = texts
  }

  /// The resolved template.
  public var template: JourneyTemplate { resolved.template }

  /// Whether it is a base, whose journey is whole only in the templates that extend it.
  public var isAbstract: Bool { template.templateType == .abstract }

  /// Whether all ways between its states are there: they are not in a base, and while a transition
  /// leads nowhere there is no telling what cannot be reached.
  public private(set) lazy var hasWholeGraph =
    !isAbstract && !hasFaultyEnds && graph.danglingTransitions.isEmpty

  /// Whether the id of a state, or an end of a transition, could not be read.
  private(set) lazy var hasFaultyEnds = resolved.faults.contains { fault in
    guard case .place(let place) = fault.location, place.path.steps.count >= 2,
      let first = place.path.steps.first, let last = place.path.steps.last
    else { return false }
    let isOfGraph = first == .key("stateTemplates") || first == .key("transitionTemplates")
    let isItem = place.path.steps.count == 2 && fault.id == "wrong-type"
    let isEnd = ["templateId", "sourceStateId", "targetStateId"].contains { last == .key($0) }
    return isOfGraph && (isItem || isEnd)
  }

  /// All states with their paths in the resolved template.
  public private(set) lazy var states: [(state: StateTemplate, path: DataPath)] = {
    let single = template.singleState.map { [(state: $0, path: DataPath.root["singleState"])] }
    let list = DataPath.root["stateTemplates"]
    return (single ?? [])
      + template.stateTemplates.enumerated().map { (state: $1, path: list[$0]) }
  }()

  /// The tools that actions of states and transitions call, with their paths in the resolved template.
  private(set) lazy var calledTools = findCalledTools()
  /// What a target has to be capable of to run the journey.
  private(set) lazy var usedCapabilities = findCapabilities()
  /// What its parameters can be together.
  private(set) lazy var parameterSpace = ParameterSpace(template)

  /// The transitions that have the condition of an earlier one of their state, with that one.
  private(set) lazy var rivals = makeRivals()

  /// The ids of states, by their positions in the graph.
  func ids(of nodes: [Int]) -> Set<String> { Set(nodes.map { graph.nodes[$0].id }) }

  /// All transitions with their paths in the resolved template.
  public private(set) lazy var transitions: [(transition: TransitionTemplate, path: DataPath)] = {
    let list = DataPath.root["transitionTemplates"]
    return template.transitionTemplates.enumerated().map { (transition: $1, path: list[$0]) }
  }()

  /// Where the value at a path of the resolved template was written.
  public func place(
    _ path: DataPath, _ part: Place.Part = .value, span: Place.TextSpan? = nil
  ) -> Place {
    var place = resolved.place(of: path)
    place.part = part
    place.span = span
    return place
  }
}
