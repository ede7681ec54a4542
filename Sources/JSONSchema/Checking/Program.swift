import Patterns
import Values

/// Schemas in the form that the fast check runs on: plain numbers that point into lists, so that
/// going through them neither looks anything up by name nor counts references.
///
/// Nodes have the indices of the subschemas they come from.
final class Program: Sendable {
  /// A node that takes everything, and need not be entered.
  static let anything = -1

  let nodes: [Node]
  let instructions: [Instruction]
  let numbers: [NumberChecks]
  let strings: [StringChecks]
  let arrays: [ArrayChecks]
  let objects: [ObjectChecks]
  /// Runs of nodes that others point at by range.
  let children: [Int]
  /// What the names of a table lead to.
  let slots: [Slot]
  let needs: [Need]
  let patterned: [PatternedChild]
  let patterns: [Pattern]
  let names: NameTables
  let choices: [Choices]
  let values: [Value]
  let dynamicGroups: [DynamicGroup]
  let dynamicTargets: [DynamicTarget]

  init(_ parts: ProgramParts) {
    nodes = parts.nodes
    instructions = parts.instructions
    numbers = parts.numbers
    strings = parts.strings
    arrays = parts.arrays
    objects = parts.objects
    children = parts.children
    slots = parts.slots
    needs = parts.needs
    patterned = parts.patterned
    patterns = parts.patterns
    names = parts.names
    choices = parts.choices
    values = parts.values
    dynamicGroups = parts.dynamicGroups
    dynamicTargets = parts.dynamicTargets
  }

  /// Whether some `$dynamicRef` depends on how its schema was reached.
  var tracksScope: Bool { !dynamicGroups.isEmpty }
}

/// The lists of a program while it grows.
struct ProgramParts {
  var nodes: [Node] = []
  var instructions: [Instruction] = []
  var numbers: [NumberChecks] = []
  var strings: [StringChecks] = []
  var arrays: [ArrayChecks] = []
  var objects: [ObjectChecks] = []
  var children: [Int] = []
  var slots: [Slot] = []
  var needs: [Need] = []
  var patterned: [PatternedChild] = []
  var patterns: [Pattern] = []
  var names = NameTables()
  var choices: [Choices] = []
  var values: [Value] = []
  var dynamicGroups: [DynamicGroup] = []
  var dynamicTargets: [DynamicTarget] = []
}
