import Decoding
import JourneyTemplates
import Values

/// What a parameter's value may be one of.
extension Judgement {
  mutating func judgeOptions(_ change: DataChange, _ pair: ParameterPair) {
    if pair.old.options.isEmpty || pair.new.options.isEmpty {
      return judgeListing(change, pair)
    }
    let base = change.path
    for option in pair.old.options
    where !pair.new.options.contains(where: { $0.value == option.value }) {
      let name = option.value.name
      note(
        .parameter,
        DataChange(
          .removed, base.item(name, pair.old.options.place(of: option)), before: option.written,
          after: nil), .breaking,
        "Parameters files that give \(JSONWriter.plainText(of: option.value)) are refused.")
    }
    for option in pair.new.options { judgeOption(option, base, pair) }
  }

  private mutating func judgeOption(
    _ option: ParameterOption, _ base: ChangePath, _ pair: ParameterPair
  ) {
    let path = base.item(option.value.name, pair.new.options.place(of: option))
    guard let old = pair.old.options.first(where: { $0.value == option.value }) else {
      return note(
        .parameter, DataChange(.added, path, before: nil, after: option.written), .feature,
        "There is one more to choose from.")
    }
    if old.written == option.written { return }
    note(
      .parameter, DataChange(.changed, path, before: old.written, after: option.written), .fix,
      "Forms show it in other words.")
  }

  /// Options where there were none, or the other way round.
  private mutating func judgeListing(_ change: DataChange, _ pair: ParameterPair) {
    if pair.new.options.isEmpty {
      note(.parameter, change, .feature, "Other values than the former options are taken too.")
    } else if let domain = pair.old.finiteDomain {
      judge(change, pair, domain: domain, wider: "All that was taken is taken still.")
    } else {
      note(.parameter, change, .breaking, "Other values than the options are refused now.")
    }
  }

  mutating func judgeSchema(_ change: DataChange, _ pair: ParameterPair) {
    switch SchemaShift.between(change.before, change.after) {
    case .same: note(.parameter, change, .fix, "The schema takes the same values.")
    case .wider: note(.parameter, change, .feature, "It takes what it took, and more.")
    case .narrower(let why): note(.parameter, change, .breaking, why)
    case .unknown:
      note(
        .parameter, change, .breaking,
        "Whether the new schema takes all that the old one took cannot be told; it may refuse "
          + "values that were taken.")
    }
  }
}

extension ChangePath {
  fileprivate func item(_ name: String, _ index: Int) -> ChangePath {
    ChangePath(steps + [.item(name, index: index)])
  }
}

extension Value {
  fileprivate var name: String { string ?? JSONWriter.plainText(of: self) }
}

extension [ParameterOption] {
  fileprivate func place(of option: ParameterOption) -> Int {
    firstIndex { $0.value == option.value } ?? 0
  }
}
