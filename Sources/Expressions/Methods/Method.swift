/// What may be called on a value.
enum Method: String, Sendable, CaseIterable {
  // Of texts and lists.
  case at, concat, includes, indexOf, lastIndexOf, slice
  // Of texts.
  case charAt, charCodeAt, codePointAt, endsWith, padEnd, padStart, `repeat`, replace, replaceAll
  case split, startsWith, substr, substring, toLowerCase, toUpperCase, trim, trimEnd, trimStart
  // Of lists.
  case flat, join, toReversed, toSorted, toSpliced, with
  // Of lists, with a function for each item.
  case every, filter, find, findIndex, findLast, findLastIndex, flatMap, map, reduce, reduceRight
  case some
  // Of numbers.
  case toExponential, toFixed, toPrecision
  // Of everything, and of mappings.
  case toString, valueOf, hasOwnProperty

  /// Whether it asks a function about each item.
  var isLoop: Bool {
    switch self {
    case .every, .filter, .find, .findIndex, .findLast, .findLastIndex, .flatMap, .map, .reduce,
      .reduceRight, .some:
      true
    default: false
    }
  }

  /// Whether a kind of value has it.
  func belongs(to datum: Datum) -> Bool {
    switch self {
    case .at, .concat, .includes, .indexOf, .lastIndexOf, .slice: datum.isText || datum.isList
    case .charAt, .charCodeAt, .codePointAt, .endsWith, .padEnd, .padStart, .repeat, .replace,
      .replaceAll, .split, .startsWith, .substr, .substring, .toLowerCase, .toUpperCase, .trim,
      .trimEnd, .trimStart:
      datum.isText
    case .flat, .join, .toReversed, .toSorted, .toSpliced, .with, .every, .filter, .find,
      .findIndex, .findLast, .findLastIndex, .flatMap, .map, .reduce, .reduceRight, .some:
      datum.isList
    case .toExponential, .toFixed, .toPrecision: datum.isNumber
    case .toString, .valueOf, .hasOwnProperty: !datum.isNullish
    }
  }
}

extension Datum {
  var isText: Bool {
    switch self {
    case .string, .units: true
    default: false
    }
  }

  var isList: Bool {
    switch self {
    case .list, .outsideList: true
    default: false
    }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  var isRecord: Bool {
    switch self {
    case .record, .outsideRecord: true
    default: false
    }
  }
}
