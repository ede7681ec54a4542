import ArgumentParser
import Decoding
import Files
import JourneyTemplates

/// `serai new`: begins a file of the catalog.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a template, a version, a collection or an author.",
    subcommands: [NewTemplate.self, NewVersion.self, NewCollection.self, NewAuthor.self],
    defaultSubcommand: NewTemplate.self)
}

/// `serai new template`: writes a small journey that validates, to be changed.
struct NewTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Begin a template.",
    discussion: "At a terminal, what is not given is asked for.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "Its id, as in order-status.") var id: String?
  @Option(help: "Its title.") var name: String?
  @Option(help: "The handle of its author.") var author: String?
  @Option(help: "What kind of template it is.") var category: String?
  @Option(help: "What it does, in a sentence.") var about: String?

  func validate() throws {
    if let id { try Check.identifier(id) }
    if let author { try Check.identifier(author) }
    if let category { try Self.check(category: category) }
    guard !Prompt.isPossible else { return }
    if id == nil { throw ValidationError("Give its id, as in order-status") }
    if author == nil { throw ValidationError("Give its author with --author") }
  }

  func run() throws {
    let isAsking = Prompt.isPossible
    let id = try id ?? Prompt.ask("Id, as in order-status", default: nil, check: Check.identifier)
    let title = try name ?? (isAsking ? Prompt.ask("Title", default: id.title) : id.title)
    let author =
      try author
      ?? Prompt.ask(
        "Author's handle", default: usualAuthor, check: Check.identifier)
    let usual = TemplateCategory.custom.rawValue
    let category =
      try category
      ?? (isAsking
        ? Prompt.ask("Category", default: usual) { try Self.check(category: $0) } : usual)
    let purpose = "Greets somebody and says goodbye. Say here what the journey does."
    let about =
      try about ?? (isAsking ? Prompt.ask("What it does", default: purpose) : purpose)
    try write(id, title, author, category, about)
    guard !location.quiet else { return }
    Terminal.write(
      """
      Next:
        1. Write what your journey says in \(location.catalog)/templates/\(id)/1.0.0/template.yaml
        2. serai validate \(location.catalog) && serai preview \(id) -p companyName="Example Ltd"
        3. serai publish \(id)

      """, to: .output)
  }

  private static func check(category: String) throws {
    guard TemplateCategory(rawValue: category) == nil else { return }
    let words = TemplateCategory.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("'\(category)' is not a category: \(words)")
  }

  /// Where there is one author only, it is likely the one who asks.
  private var usualAuthor: String? {
    let files = (try? FileAccess.disk(location.catalog + "/authors").list()) ?? []
    let handles = files.compactMap { file in
      file.path.hasSuffix(".yaml") ? String(file.path.dropLast(5)) : nil
    }
    return handles.count == 1 ? handles[0] : nil
  }

  private func write(
    _ id: String, _ title: String, _ author: String, _ category: String, _ about: String
  ) throws {
    let folder = "templates/\(id)"
    try NewFiles(location.catalog).write([
      ("\(folder)/metadata.yaml", "owners:\n  - \(author)\nstatus: draft\n"),
      (
        "\(folder)/README.md",
        "What the journey does, when to use it, and what to change.\n\n## Before you use it\n\n- [ ] Tell what it needs.\n"
      ),
      ("\(folder)/1.0.0/CHANGES.md", "First version.\n"),
      ("\(folder)/1.0.0/template.yaml", template(id, title, author, category, about)),
      (
        "\(folder)/1.0.0/examples/default.yaml",
        "title: A company of its own\nparameters:\n  companyName: Example Ltd\n"
      ),
    ])
  }

  private func template(
    _ id: String, _ title: String, _ author: String, _ category: String, _ about: String
  ) -> String {
    let today = location.today.dayText
    return """
      templateId: \(id)
      templateName: \(title.quoted)
      version: 1.0.0
      description: \(about.quoted)
      templateType: composite
      category: \(category)
      author: \(author)
      createdAt: "\(today)"
      updatedAt: "\(today)"
      parameters:
        - parameterName: companyName
          displayName: Company name
          description: The name that the journey speaks for.
          dataType: string
          required: true
      initialState: greet
      stateTemplates:
        - templateId: greet
          stateName: Greet
          stateType: chat
          messageTemplates:
            - messageId: welcome
              messageType: entry
              template: "Welcome to {{companyName}}."
        - templateId: goodbye
          stateName: Goodbye
          stateType: final
      transitionTemplates:
        - transitionId: greet-to-goodbye
          sourceStateId: greet
          targetStateId: goodbye
      supportedModes:
        - journey

      """
  }
}

/// `serai new collection`: writes a collection with one template in it.
struct NewCollection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collection", abstract: "Begin a collection.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "Its id, as in start-here.") var id: String
  @Option(help: "Its title.") var title: String?
  @Option(help: "The handle of who puts it together.") var curator: String
  @Option(help: "A template in it; may be given several times.") var template: [String]

  func validate() throws {
    try Check.identifier(id)
    try Check.identifier(curator)
    for reference in template where TemplateReference(reference) == nil {
      throw ValidationError("'\(reference)' is not a reference to a template")
    }
    if template.isEmpty { throw ValidationError("Name at least one --template") }
  }

  func run() throws {
    let items = template.map { "  - template: \($0.quoted)\n" }.joined()
    try NewFiles(location.catalog).write([
      (
        "collections/\(id).yaml",
        """
        collectionId: \(id)
        title: \((title ?? id.title).quoted)
        description: Say here what these templates are good for together.
        curator: \(curator)
        items:
        \(items)
        """
      )
    ])
  }
}

/// `serai new author`: writes an author's file.
struct NewAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author", abstract: "Begin an author.")

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The handle, as in ada-lovelace.") var handle: String
  @Option(help: "How the site calls them.") var name: String?

  func validate() throws { try Check.identifier(handle) }

  func run() throws {
    try NewFiles(location.catalog).write([
      (
        "authors/\(handle).yaml",
        "handle: \(handle)\ndisplayName: \((name ?? handle.title).quoted)\n"
      )
    ])
  }
}
