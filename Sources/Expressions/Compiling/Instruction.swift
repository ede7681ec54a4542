/// One step of a compiled expression: what to do on a stack of data.
struct Instruction: Sendable {
  var operation: Operation
  var a: Int32
  var b: Int32
}

/// What an instruction does. "Top" is the datum on top of the stack.
enum Operation: UInt8, Sendable {
  // Data onto the stack.
  /// Constant a.
  case constant
  /// Name a from outside.
  case name
  /// Local a.
  case local
  /// Takes the top off into local a.
  case store
  case pop
  case duplicate

  // Members.
  /// Member with key a of the top.
  case member
  /// Member with key b of name a.
  case nameMember
  /// Member with key b of local a.
  case localMember
  /// Member of the second by the top.
  case item
  /// Item a of the list on the top, which stays.
  case element
  /// Items from a on of the list on the top, which stays.
  case rest
  /// The members of the top, which stays, without those of the keys list a.
  case others
  /// Fails where the top is nullish.
  case requireObject
  /// Makes the top, a list or text, into a list.
  case spread

  // Operators with one value.
  case not, negate, toNumber, complement, typeOf, void
  /// `typeof` of name a, which need not be there.
  case typeOfName

  /// Whether the text of the top has something like pattern a.
  case test

  // Operators with two values.
  case add, subtract, multiply, divide, remainder, power
  case equal, notEqual, identical, notIdentical
  case less, lessOrEqual, greater, greaterOrEqual, isIn
  case bitAnd, bitOr, bitExclusiveOr, shiftLeft, shiftRight, shiftRightUnsigned
  /// The top with constant a.
  case identicalConstant, notIdenticalConstant
  case lessConstant, lessOrEqualConstant, greaterConstant, greaterOrEqualConstant

  // Ways; a is where to go on.
  case jump
  /// Takes the top off.
  case jumpIfFalse
  /// Keeps the top where the way is taken, takes it off where not.
  case jumpKeepingFalse, jumpKeepingTrue, jumpKeepingValue
  /// Makes a nullish top undefined and takes the way.
  case jumpIfNullish
  /// Takes the way unless the top is undefined, which is taken off.
  case jumpUnlessUndefined
  /// Makes the top undefined and takes the way where it has no member with key b to call.
  case jumpUnlessCallable

  // Lists, mappings and texts.
  /// A list of the a topmost.
  case list
  case emptyList
  /// Appends the top to the list below it.
  case append, appendHole, appendAll
  /// A mapping of the keys list a with as many values.
  case record
  case emptyRecord
  /// Sets the top as the member with key a, or by the name below it, in the mapping below.
  case set, setComputed, setAll
  /// A text of the a topmost.
  case text
  /// Makes the top a property's name.
  case toName

  // Calls; b is the number of arguments, or -1 for a list of them on the top.
  /// The method that constant a is.
  case method
  /// The member with key a.
  case callMember
  /// The function below the arguments.
  case call
  /// The built-in function that constant a is.
  case builtin
  /// A function of the program's function a.
  case function
  /// Fails where the top is no function.
  case requireFunction

  // Loops; a is the loop.
  case loopBegin, loopNext, loopEnd
  case finish
}
