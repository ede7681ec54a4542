/// A property that a code point has or has not.
enum BinaryProperty: Sendable, Hashable {
  case asciiHexDigit, alphabetic, bidiControl, bidiMirrored, caseIgnorable, cased
  case changesWhenCasefolded, changesWhenCasemapped, changesWhenLowercased
  case changesWhenNFKCCasefolded, changesWhenTitlecased, changesWhenUppercased, dash
  case defaultIgnorableCodePoint, deprecated, diacritic, emoji, emojiModifier
  case emojiModifierBase, emojiPresentation, extender, graphemeBase, graphemeExtend, hexDigit
  case idsBinaryOperator, idsTrinaryOperator, idContinue, idStart, ideographic, joinControl
  case logicalOrderException, lowercase, math, noncharacterCodePoint, patternSyntax
  case patternWhiteSpace, quotationMark, radical, sentenceTerminal, softDotted
  case terminalPunctuation, unifiedIdeograph, uppercase, variationSelector, whiteSpace
  case xidContinue, xidStart, emojiComponent, extendedPictographic, regionalIndicator

  /// The property that a name, long or short, stands for.
  init?(_ name: String) {
    switch name {
    case "ASCII_Hex_Digit", "AHex": self = .asciiHexDigit
    case "Alphabetic", "Alpha": self = .alphabetic
    case "Bidi_Control", "Bidi_C": self = .bidiControl
    case "Bidi_Mirrored", "Bidi_M": self = .bidiMirrored
    case "Case_Ignorable", "CI": self = .caseIgnorable
    case "Cased": self = .cased
    case "Changes_When_Casefolded", "CWCF": self = .changesWhenCasefolded
    case "Changes_When_Casemapped", "CWCM": self = .changesWhenCasemapped
    case "Changes_When_Lowercased", "CWL": self = .changesWhenLowercased
    case "Changes_When_NFKC_Casefolded", "CWKCF": self = .changesWhenNFKCCasefolded
    case "Changes_When_Titlecased", "CWT": self = .changesWhenTitlecased
    case "Changes_When_Uppercased", "CWU": self = .changesWhenUppercased
    case "Dash": self = .dash
    case "Default_Ignorable_Code_Point", "DI": self = .defaultIgnorableCodePoint
    case "Deprecated", "Dep": self = .deprecated
    case "Diacritic", "Dia": self = .diacritic
    case "Emoji": self = .emoji
    case "Emoji_Modifier", "EMod": self = .emojiModifier
    case "Emoji_Modifier_Base", "EBase": self = .emojiModifierBase
    case "Emoji_Presentation", "EPres": self = .emojiPresentation
    case "Extender", "Ext": self = .extender
    case "Grapheme_Base", "Gr_Base": self = .graphemeBase
    case "Grapheme_Extend", "Gr_Ext": self = .graphemeExtend
    case "Hex_Digit", "Hex": self = .hexDigit
    case "IDS_Binary_Operator", "IDSB": self = .idsBinaryOperator
    case "IDS_Trinary_Operator", "IDST": self = .idsTrinaryOperator
    case "ID_Continue", "IDC": self = .idContinue
    case "ID_Start", "IDS": self = .idStart
    case "Ideographic", "Ideo": self = .ideographic
    case "Join_Control", "Join_C": self = .joinControl
    case "Logical_Order_Exception", "LOE": self = .logicalOrderException
    case "Lowercase", "Lower": self = .lowercase
    case "Math": self = .math
    case "Noncharacter_Code_Point", "NChar": self = .noncharacterCodePoint
    case "Pattern_Syntax", "Pat_Syn": self = .patternSyntax
    case "Pattern_White_Space", "Pat_WS": self = .patternWhiteSpace
    case "Quotation_Mark", "QMark": self = .quotationMark
    case "Radical": self = .radical
    case "Sentence_Terminal", "STerm": self = .sentenceTerminal
    case "Soft_Dotted", "SD": self = .softDotted
    case "Terminal_Punctuation", "Term": self = .terminalPunctuation
    case "Unified_Ideograph", "UIdeo": self = .unifiedIdeograph
    case "Uppercase", "Upper": self = .uppercase
    case "Variation_Selector", "VS": self = .variationSelector
    case "White_Space", "space": self = .whiteSpace
    case "XID_Continue", "XIDC": self = .xidContinue
    case "XID_Start", "XIDS": self = .xidStart
    case "Emoji_Component", "EComp": self = .emojiComponent
    case "Extended_Pictographic", "ExtPict": self = .extendedPictographic
    case "Regional_Indicator", "RI": self = .regionalIndicator
    default: return nil
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return switch self {
    case .asciiHexDigit: properties.isASCIIHexDigit
    case .alphabetic: properties.isAlphabetic
    case .bidiControl: properties.isBidiControl
    case .bidiMirrored: properties.isBidiMirrored
    case .caseIgnorable: properties.isCaseIgnorable
    case .cased: properties.isCased
    case .changesWhenCasefolded: properties.changesWhenCaseFolded
    case .changesWhenCasemapped: properties.changesWhenCaseMapped
    case .changesWhenLowercased: properties.changesWhenLowercased
    case .changesWhenNFKCCasefolded: properties.changesWhenNFKCCaseFolded
    case .changesWhenTitlecased: properties.changesWhenTitlecased
    case .changesWhenUppercased: properties.changesWhenUppercased
    case .dash: properties.isDash
    case .defaultIgnorableCodePoint: properties.isDefaultIgnorableCodePoint
    case .deprecated: properties.isDeprecated
    case .diacritic: properties.isDiacritic
    case .emoji: properties.isEmoji
    case .emojiModifier: properties.isEmojiModifier
    case .emojiModifierBase: properties.isEmojiModifierBase
    case .emojiPresentation: properties.isEmojiPresentation
    case .extender: properties.isExtender
    case .graphemeBase: properties.isGraphemeBase
    case .graphemeExtend: properties.isGraphemeExtend
    case .hexDigit: properties.isHexDigit
    case .idsBinaryOperator: properties.isIDSBinaryOperator
    case .idsTrinaryOperator: properties.isIDSTrinaryOperator
    case .idContinue: properties.isIDContinue
    case .idStart: properties.isIDStart
    case .ideographic: properties.isIdeographic
    case .joinControl: properties.isJoinControl
    case .logicalOrderException: properties.isLogicalOrderException
    case .lowercase: properties.isLowercase
    case .math: properties.isMath
    case .noncharacterCodePoint: properties.isNoncharacterCodePoint
    case .patternSyntax: properties.isPatternSyntax
    case .patternWhiteSpace: properties.isPatternWhitespace
    case .quotationMark: properties.isQuotationMark
    case .radical: properties.isRadical
    case .sentenceTerminal: properties.isSentenceTerminal
    case .softDotted: properties.isSoftDotted
    case .terminalPunctuation: properties.isTerminalPunctuation
    case .unifiedIdeograph: properties.isUnifiedIdeograph
    case .uppercase: properties.isUppercase
    case .variationSelector: properties.isVariationSelector
    case .whiteSpace: properties.isWhitespace
    case .xidContinue: properties.isXIDContinue
    case .xidStart: properties.isXIDStart
    case .emojiComponent: Self.emojiComponentRanges.index(of: scalar.value) != nil
    case .extendedPictographic: Self.extendedPictographicRanges.index(of: scalar.value) != nil
    case .regionalIndicator: Self.regionalIndicatorRanges.index(of: scalar.value) != nil
    }
  }

  private static let emojiComponentRanges = PackedRanges(UnicodeTables.emojiComponent)
  private static let extendedPictographicRanges = PackedRanges(UnicodeTables.extendedPictographic)
  private static let regionalIndicatorRanges = PackedRanges(UnicodeTables.regionalIndicator)
}
