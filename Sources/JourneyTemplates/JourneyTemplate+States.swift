extension JourneyTemplate {
  /// All states: the single one of an atomic template, then those of the list.
  public var allStates: [StateTemplate] {
    guard let singleState else { return stateTemplates }
    return [singleState] + stateTemplates
  }

  /// The id of the state where the journey starts: as named, or the single state's.
  public var initialStateId: String? { initialState ?? singleState?.templateId }
}
